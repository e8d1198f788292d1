import { expect } from '@open-wc/testing';
import { createMemorySource } from '@stoa/backend-memory';
import type { MemorySource } from '@stoa/backend-memory';
import type { Identity } from '@stoa/contract';
import '../define/comment-menu.ts';
import '../define/discussion-thread.ts';
import '../define/reply-composer.ts';
import { AS_ANNA, AS_JAN, EWA, PEOPLE } from '../testing/people.ts';
import { loneDotsWhileNarrowing } from '../testing/lone-dots.ts';
import { deep, deepAll, settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { StoaDiscussionThread } from './discussion-thread.ts';

const SUBJECT = 'page:/hr/benefits';
const AS_EWA: Identity = { person: EWA, roles: ['employee', 'leader'] };

function sourceOf(): MemorySource {
  const at = (time: string) => `2026-11-20T${time}:00Z`;
  return createMemorySource({
    seed: {
      people: PEOPLE,
      comments: [
        {
          id: 'asked',
          subject: SUBJECT,
          authorId: 'anna',
          kind: 'question',
          text: 'Does the card cover the pool?',
          at: at('08:00'),
        },
        {
          id: 'reply',
          subject: SUBJECT,
          parentId: 'asked',
          authorId: 'jan',
          text: 'It does, since Monday.',
          at: at('10:30'),
          editedAt: at('10:40'),
          history: [{ text: 'It does not.', at: at('10:30') }],
        },
      ],
    },
  });
}

describe('a question in a thread', () => {
  let source: MemorySource;
  let thread: StoaDiscussionThread;

  const show = async (identity: Identity): Promise<void> => {
    thread = document.createElement('stoa-discussion-thread');
    Object.assign(thread, { subject: SUBJECT, backend: source.backendFor(identity) });
    document.body.append(thread);
    await eventually(() => textOf(thread).includes('since Monday'), 'the thread is shown');
    await settled(thread);
  };
  const item = (words: string): HTMLElement =>
    deepAll(thread, 'stoa-comment-item').find((each) => textOf(each).includes(words))!;
  const act = async (words: string, label: string): Promise<void> => {
    deep<HTMLButtonElement>(item(words), '#menu')!.click();
    const entry = (): HTMLButtonElement | undefined =>
      deepAll<HTMLButtonElement>(thread, '[role="menuitem"]').find((each) =>
        textOf(each).includes(label),
      );
    await eventually(entry, `the menu has "${label}"`);
    entry()!.click();
  };

  beforeEach(() => {
    source = sourceOf();
  });
  afterEach(() => thread.parentNode?.removeChild(thread));

  it('shows its answer in a frame with the time it took, once a leader has marked it', async () => {
    await show(AS_EWA);
    await act('since Monday', 'Mark as answer');
    await eventually(() => deep(thread, '.answer'), 'the frame');
    const frame = textOf(deep(thread, '.answer')!);
    expect(frame).to.include('Jan Nowak').and.include('Time to answer: 2 hours');
    expect(frame).to.include('marked by Ewa Zielińska');
    await expect(thread).to.be.accessible();
    await eventually(() => deep(thread, 'stoa-comment-item[accepted]'), 'the reply is labelled');
    expect(loneDotsWhileNarrowing(thread).lone).to.deep.equal([]);
  });

  it('does not offer the mark to those who may not set it', async () => {
    await show(AS_JAN);
    deep<HTMLButtonElement>(item('since Monday'), '#menu')!.click();
    await eventually(() => deep(thread, '[role="menuitem"]'), 'the menu');
    expect(textOf(thread)).not.to.include('Mark as answer');
  });

  it('lets every reader see what a reply said before', async () => {
    await show(AS_ANNA);
    await act('since Monday', 'Earlier versions');
    await eventually(() => textOf(thread).includes('It does not.'), 'the words');
    const dialog = deep<HTMLDialogElement>(thread, 'dialog[open]');
    expect(dialog).not.to.equal(null);
    await expect(thread).to.be.accessible();
    dialog!.close();
  });
});
