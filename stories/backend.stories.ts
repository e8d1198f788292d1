import '@stoa/elements/define/backend.js';
import '@stoa/elements/define/campaign-banner.js';
import '@stoa/elements/define/discussion-thread.js';
import { registerBackendType } from '@stoa/elements/foundation.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CAMPAIGN } from './content/campaign.ts';
import { CONVERSATION, SUBJECT } from './content/conversation.ts';
import { backendWith } from './setting/backends.ts';
import { showing } from './setting/showing.ts';

registerBackendType('memory', () => backendWith({ ...CONVERSATION, ...CAMPAIGN }));
registerBackendType('without-campaigns', () => backendWith(CONVERSATION));

const meta: Meta = { title: 'Elements/Backend' };
export default meta;

/** It serves the elements inside it. */
export const AroundElements: StoryObj = {
  render: () => html`
    <stoa-backend>
      <stoa-campaign-banner></stoa-campaign-banner>
      <stoa-discussion-thread subject=${SUBJECT}></stoa-discussion-thread>
    </stoa-backend>
  `,
  play: ({ canvasElement }) => showing(canvasElement, 'Your sports card', 'the pool in Osowa'),
};

/** Alone it serves the whole page, also what stands before it. */
export const ForThePage: StoryObj = {
  render: () => html`
    <stoa-discussion-thread subject=${SUBJECT}></stoa-discussion-thread>
    <stoa-backend></stoa-backend>
  `,
  play: ({ canvasElement }) => showing(canvasElement, 'the pool in Osowa'),
};

/** With an `id` it serves those who name it. */
export const ByName: StoryObj = {
  render: () => html`
    <stoa-backend type="without-campaigns"></stoa-backend>
    <stoa-backend id="campaigns"></stoa-backend>
    <stoa-campaign-banner backend="campaigns"></stoa-campaign-banner>
  `,
  play: ({ canvasElement }) => showing(canvasElement, 'Your sports card'),
};

/** Elements without a backend say so after a while. */
export const Missing: StoryObj = {
  render: () => html`<stoa-discussion-thread subject=${SUBJECT}></stoa-discussion-thread>`,
  play: ({ canvasElement }) => showing(canvasElement, 'is not connected yet'),
};
