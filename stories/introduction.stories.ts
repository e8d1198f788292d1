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
        <dt><code>stoa-questions</code></dt>
        <dd>Questions without an answer, the shortest first.</dd>
        <dt><code>stoa-offer-feedback</code></dt>
        <dd>A picture, the questions about it, and what others said.</dd>
        <dt><code>stoa-offer-editor</code></dt>
        <dd>Where an offer is written, and where its owner tells what came of it.</dd>
        <dt><code>stoa-offer-report</code></dt>
        <dd>Who has answered, and what groups large enough have said.</dd>
        <dt><code>stoa-blog-roll</code></dt>
        <dd>What leaders write, and what they answered in discussions.</dd>
        <dt><code>stoa-blog-post</code></dt>
        <dd>One post with a page of its own.</dd>
        <dt><code>stoa-post-editor</code></dt>
        <dd>Where leaders and their delegates write.</dd>
        <dt><code>stoa-campaign-banner</code></dt>
        <dd>One sentence about your benefit, and one act.</dd>
        <dt><code>stoa-campaign-archive</code></dt>
        <dd>Messages that were closed, to be found again.</dd>
        <dt><code>stoa-campaign-editor</code></dt>
        <dd>Texts, preview, ninety days and results of a campaign.</dd>
        <dt><code>stoa-whats-new</code></dt>
        <dd>Replies, mentions, outcomes and posts since the last visit.</dd>
        <dt><code>stoa-moderation</code></dt>
        <dd>The desk of moderators, and the trail of what they did.</dd>
        <dt><code>stoa-backend</code></dt>
        <dd>Where the elements inside it read and write.</dd>
      </dl>
    </article>
  `,
};
