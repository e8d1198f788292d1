import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

export default { title: 'Introduction' } satisfies Meta;

export const Introduction: StoryObj = {
  render: () => html`
    <article class="page">
      <h1>Stoa</h1>
      <p>
        Custom elements that turn the intranet a company already has into a place where people talk.
        Each page here shows one element in the states that people meet: ready, empty, loading,
        failed, offline, read-only, signed out, with long texts and with many items.
      </p>
      <p>
        The toolbar changes theme, language, density and direction. All data comes from the
        in-memory backend with a clock that stands still, so that a picture taken today equals one
        taken tomorrow.
      </p>
      <h2>Elements</h2>
      <dl>
        <dt><code>stoa-discussion-thread</code></dt>
        <dd>A conversation about a page, a post or an offer.</dd>
        <dt><code>stoa-offer-feedback</code></dt>
        <dd>A picture, one question, and what others said.</dd>
        <dt><code>stoa-blog-roll</code></dt>
        <dd>What leaders write, and what they answered in discussions.</dd>
        <dt><code>stoa-campaign-banner</code></dt>
        <dd>One sentence about your benefit, and one act.</dd>
        <dt><code>stoa-backend</code></dt>
        <dd>Where the elements inside it read and write.</dd>
      </dl>
    </article>
  `,
};
