import '@stoa/elements/define/markdown-field.js';
import { BackendElement, define } from '@stoa/elements/foundation.js';
import type { PictureDrafts } from '@stoa/stores';
import { pictureDraftsAt, storesFor } from '@stoa/stores';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { CONVERSATION, SUBJECT } from './content/conversation.ts';
import { backendWith } from './setting/backends.ts';
import { showing } from './setting/showing.ts';

/** Stands for the element around the field, whose colours and sizes it takes. */
class StoryFrame extends BackendElement {
  protected override render() {
    return html`<slot></slot>`;
  }
}
define('story-frame', StoryFrame);

const backend = backendWith(CONVERSATION);
const stores = storesFor(backend);

/** The pictures beside the text of one story. */
function picturesIn(slot: string): PictureDrafts {
  return pictureDraftsAt(stores, { viewerId: 'story', subject: SUBJECT, slot });
}

const TEXT = `Thank you, [@Anna Kowalska](person:anna). **Two** things are open:

1. who signs the form
2. until when

> We ask before we decide.
`;

interface Args {
  label: string;
  value: string;
  limit: number;
  mentions: boolean;
  pictures: string;
}
type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Parts/Field to write in',
  args: { label: 'Write a comment', value: '', limit: 131_072, mentions: true, pictures: 'none' },
  render: ({ label, value, limit, mentions, pictures }) => html`
    <story-frame .backend=${backend}
      ><stoa-markdown-field
        label=${label}
        .value=${value}
        .limit=${limit}
        .people=${
          mentions
            ? async (text: string) =>
                (await backend.people?.search(text, { limit: 8 }))?.items ?? []
            : undefined
        }
        .pictures=${pictures === 'off' ? undefined : picturesIn(pictures)}
      ></stoa-markdown-field
    ></story-frame>
  `,
};
export default meta;

const fieldIn = (canvas: HTMLElement) => canvas.querySelector('stoa-markdown-field')!;

export const Empty: Story = {
  play: ({ canvasElement }) => {
    fieldIn(canvasElement).focus();
    return showing(canvasElement, 'Preview');
  },
};

export const WithText: Story = { args: { value: TEXT } };

export const WithoutPicturesAndMentions: Story = { args: { mentions: false, pictures: 'off' } };

export const NearTheLimit: Story = {
  args: { value: 'A daily post is short.'.repeat(12), limit: 280 },
  play: ({ canvasElement }) => showing(canvasElement, 'characters left'),
};

export const OverTheLimit: Story = {
  args: { value: 'A daily post is short.'.repeat(14), limit: 280 },
  play: ({ canvasElement }) => showing(canvasElement, 'characters too many'),
};

export const Preview: Story = {
  args: { value: TEXT },
  play: async ({ canvasElement }) => {
    fieldIn(canvasElement).shadowRoot?.querySelector<HTMLElement>('#preview')?.click();
    await showing(canvasElement, 'who signs the form');
  },
};

export const PictureWithoutWords: Story = {
  args: { value: 'See below.', pictures: 'without-words' },
  play: async ({ canvasElement }) => {
    const drafts = picturesIn('without-words');
    await drafts.ready;
    drafts.clear();
    drafts.add({ ...(await drawing()), name: 'plan.png', alt: '' });
    await showing(canvasElement, 'What does the picture show?');
    await fieldIn(canvasElement).isComplete();
    await showing(canvasElement, 'for people who cannot see it');
  },
};

async function drawing(): Promise<{ bytes: ArrayBuffer; type: string }> {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 400;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#e4eee8';
    context.fillRect(0, 0, 640, 400);
    context.fillStyle = '#2a5e51';
    context.fillRect(80, 120, 200, 160);
    context.fillRect(340, 60, 220, 220);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  return { bytes: (await blob?.arrayBuffer()) ?? new ArrayBuffer(0), type: 'image/png' };
}
