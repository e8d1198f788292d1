import { expect, oneEvent } from '@open-wc/testing';
import { createMemoryBackend, createMemorySource } from '@stoa/backend-memory';
import type { MemoryOptions, MemorySource, SeedComment } from '@stoa/backend-memory';
import { BackendError } from '@stoa/contract';
import type { Backend, Comment, Identity, ThreadPort } from '@stoa/contract';
import { storesFor } from '@stoa/stores';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../define/discussion-thread.ts';

import { altered } from '../testing/altered-backend.ts';
import { describeElement } from '../testing/describe-element.ts';
import { typeText, withControl } from '../testing/keys.ts';
import { loneDotsWhileNarrowing } from '../testing/lone-dots.ts';
import { AS_ANNA, AS_GUEST, AS_JAN, AS_MODERATOR, PEOPLE } from '../testing/people.ts';
import { deep, deepAll, settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { StoaDiscussionThread } from './discussion-thread.ts';
import type { StoaCommentItem } from './comment-item.ts';
import type { StoaLeftReplies } from './left-replies.ts';

const SUBJECT = 'page:/hr/benefits';

function comment(
  id: string,
  authorId: string,
  text: string,
  rest: Partial<SeedComment> = {},
): SeedComment {
  const minute = Number(id.replace(/\D/g, ''));
  const at = new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
  return { id, subject: SUBJECT, authorId, text, at, ...rest };
}

const CONVERSATION = [
  comment('c1', 'anna', 'Does the card cover **the pool**?'),
  comment('c2', 'ewa', 'It does, from March.', { parentId: 'c1' }),
  comment('c3', 'jan', 'For families too?', { parentId: 'c2' }),
  comment('c4', 'jan', 'Who do I ask about the dentist?'),
];

function textNode(within: Node): Text {
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (texts.currentNode.nodeValue?.trim()) break;
  return texts.currentNode as Text;
}

function manyComments(count: number): SeedComment[] {
  return Array.from({ length: count }, (_, i) => comment(`c${i + 1}`, 'jan', `Comment ${i + 1}.`));
}

function sourceOf(comments: readonly SeedComment[], options: MemoryOptions = {}): MemorySource {
  return createMemorySource({ ...options, seed: { people: PEOPLE, comments } });
}

/** The backend with some calls of its thread port replaced. */
function withThreads(backend: Backend, calls: (port: ThreadPort) => Partial<ThreadPort>): Backend {
  const port = backend.threads as ThreadPort;
  return { ...backend, threads: { ...port, ...calls(port) } };
}

// Two looks are compared: neither may wait for the parser of markdown.
const PLAIN = CONVERSATION.map((comment) => ({
  ...comment,
  text: comment.text.replaceAll('*', ''),
}));

describeElement('stoa-discussion-thread', {
  properties: { subject: SUBJECT },
  backend: () =>
    createMemoryBackend({ identity: AS_ANNA, seed: { people: PEOPLE, comments: PLAIN } }),
  words: 'the dentist',
  whole: (thread) =>
    deep(thread, '.sort') !== null &&
    deepAll(thread, '#menu').every(({ tabIndex }) => tabIndex === -1),
});

describe('<stoa-discussion-thread>', () => {
  let source: MemorySource;
  let scope: string;
  const attached: Element[] = [];

  beforeEach(() => {
    scope = crypto.randomUUID();
    source = sourceOf(CONVERSATION);
  });

  afterEach(async () => {
    for (const element of attached.splice(0)) element.parentNode?.removeChild(element);
    await resetMouse();
    if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  });

  async function show(
    identity: Identity | Backend = AS_ANNA,
    attributes: Record<string, string> = {},
  ): Promise<StoaDiscussionThread> {
    const thread = document.createElement('stoa-discussion-thread');
    thread.subject = SUBJECT;
    thread.backend = 'viewer' in identity ? identity : source.backendFor(identity);
    // Drafts and unsent texts are kept in the browser; each test has its own.
    storesFor(thread.backend, { scope });
    for (const [name, value] of Object.entries(attributes)) thread.setAttribute(name, value);
    document.body.append(thread);
    attached.push(thread);
    await eventually(() => !deep(thread, '[aria-busy]'), 'the thread has loaded');
    await settled(thread);
    return thread;
  }

  const items = (thread: Element): StoaCommentItem[] =>
    deepAll<StoaCommentItem>(thread, 'stoa-comment-item');
  const item = (thread: Element, words: string): StoaCommentItem => {
    const found = items(thread).find((candidate) => textOf(candidate).includes(words));
    if (!found) throw new Error(`No comment says "${words}".`);
    return found;
  };
  const button = (within: Element, name: string): HTMLButtonElement => {
    const found = deepAll<HTMLButtonElement>(within, 'button').find(
      (candidate) => (candidate.ariaLabel ?? candidate.textContent?.trim()) === name,
    );
    if (!found) throw new Error(`No button is called "${name}".`);
    return found;
  };
  /** Opens the menu of a comment and gives one of its acts. */
  const act = async (comment: StoaCommentItem, name: string): Promise<HTMLElement> => {
    deep(comment, '#menu')?.click();
    await eventually(() => focused()?.role === 'menuitem', 'the menu is open');
    const acts = deepAll(comment, '[role="menuitem"]');
    const found = acts.find(({ textContent }) => textContent?.trim() === name);
    if (!found) throw new Error(`No act is called "${name}".`);
    return found;
  };
  const asked = async (comment: Element): Promise<HTMLDialogElement> => {
    await eventually(() => deep<HTMLDialogElement>(comment, 'dialog')?.open, 'a dialog asks');
    return deep<HTMLDialogElement>(comment, 'dialog')!;
  };
  const says = (thread: Element, words: string): Promise<void> =>
    eventually(() => textOf(thread).includes(words), `the thread says "${words}"`);
  const status = (thread: Element): string => deep(thread, '[role="status"]')?.textContent ?? '';
  const focused = (): Element | null => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  const fieldFocused = (): Promise<void> =>
    eventually(() => focused()?.matches('textarea:not(.place)'), 'a field has focus');
  const field = (within: Element): HTMLTextAreaElement | null =>
    deep(within, 'textarea:not(.place)');
  const write = async (thread: Element, text: string): Promise<void> => {
    deep(thread, 'textarea')?.focus();
    await fieldFocused();
    await typeText(text);
  };

  describe('reading', () => {
    it('shows newest comments first, replies below what they answer', async () => {
      const thread = await show();
      expect(items(thread).map(({ node }) => node.comment.id)).to.deep.equal([
        'c4',
        'c1',
        'c2',
        'c3',
      ]);
    });

    it('shows oldest comments first when told', async () => {
      const thread = await show(AS_ANNA, { order: 'oldest' });
      expect(items(thread).map(({ node }) => node.comment.id)).to.deep.equal([
        'c1',
        'c2',
        'c3',
        'c4',
      ]);
    });

    it('names whom a reply answers where it is not indented any more', async () => {
      const thread = await show();
      expect(textOf(item(thread, 'For families'))).to.include('in reply to Ewa Zielińska');
      expect(textOf(item(thread, 'from March'))).not.to.include('in reply to');
    });

    it('shows what people do only when asked', async () => {
      const thread = await show();
      const reply = item(thread, 'from March');
      expect(textOf(reply)).not.to.include('HR director');
      button(reply, 'Ewa Zielińska').click();
      await settled(thread);
      expect(textOf(reply)).to.include('HR director');
      expect(button(reply, 'Ewa Zielińska').ariaExpanded).to.equal('true');
    });

    it('keeps the order of number and word on a page that runs from right to left', async () => {
      const thread = await show(AS_ANNA, { dir: 'rtl' });
      const place = (words: Text, part: string): number => {
        const range = document.createRange();
        range.setStart(words, words.data.indexOf(part));
        range.setEnd(words, words.data.indexOf(part) + part.length);
        return range.getBoundingClientRect().left;
      };
      const counts = { h2: ['4', 'comments'], '#fold': ['2', 'replies'] } as const;
      for (const [where, [count, what]] of Object.entries(counts)) {
        const words = textNode(deep(thread, where)!);
        expect(words.data.trim()).to.equal(`${count} ${what}`);
        expect(place(words, count), where).to.be.lessThan(place(words, what));
      }
    });

    it('has no dot alone at the end or the beginning of a line, however narrow', async () => {
      source = sourceOf(CONVERSATION.map((each) => ({ ...each, editedAt: each.at })));
      const thread = await show();
      const { wrapped, lone } = loneDotsWhileNarrowing(thread);
      expect(wrapped).to.be.greaterThan(0);
      expect(lone).to.deep.equal([]);
    });

    it('is tighter where the page asks for a compact density', async () => {
      const thread = await show();
      const comfortable = thread.offsetHeight;
      thread.style.setProperty('--stoa-density', '0.75');
      expect(thread.offsetHeight).to.be.lessThan(comfortable - 20);
    });

    it('invites to write where nobody has', async () => {
      source = sourceOf([]);
      const thread = await show();
      await says(thread, 'No one has written here yet');
      await expect(thread).to.be.accessible();
    });

    it('keeps the place of a removed comment that was answered', async () => {
      source = sourceOf([
        comment('c1', 'jan', 'gone', { removedAt: '2026-11-23T10:00:00.000Z' }),
        comment('c2', 'ewa', 'An answer', { parentId: 'c1' }),
      ]);
      const thread = await show();
      expect(textOf(thread)).to.include('This comment was removed.');
      expect(textOf(thread)).not.to.include('gone');
    });

    it('loads more when asked', async () => {
      source = sourceOf(manyComments(25));
      const thread = await show();
      expect(items(thread)).to.have.lengthOf(20);
      button(thread, 'Show more comments').click();
      await says(thread, 'Comment 1.');
      expect(items(thread)).to.have.lengthOf(25);
      expect(deepAll(thread, '.more')).to.have.lengthOf(0);
    });

    it('says what happened when it cannot load, reports it, and tries again', async () => {
      let down = true;
      const backend = withThreads(source.backendFor(AS_ANNA), (port) => ({
        list: async (query, page, call) => {
          if (down) throw new BackendError('unavailable', 'The line is down.');
          return port.list(query, page, call);
        },
      }));
      const problem = oneEvent<HTMLElementEventMap['stoa-problem']>(document.body, 'stoa-problem');
      const thread = await show(backend);
      expect((await problem).detail).to.deep.include({ source: 'thread' });
      await says(thread, 'No connection right now');
      await expect(thread).to.be.accessible();
      down = false;
      button(thread, 'Try again').click();
      await says(thread, 'the dentist');
    });
  });

  describe('folding', () => {
    it('folds the replies to a comment away and says how many there are', async () => {
      const thread = await show();
      const fold = button(item(thread, 'the pool'), '2 replies');
      expect(fold.ariaExpanded).to.equal('true');
      fold.focus();
      await sendKeys({ press: 'Enter' });
      await eventually(() => items(thread).length === 2);
      expect(fold.ariaExpanded).to.equal('false');
      expect(focused()).to.equal(fold);
      await expect(thread).to.be.accessible();
      await sendKeys({ press: 'Enter' });
      await eventually(() => items(thread).length === 4);
    });

    it('unfolds the branch that somebody replies in', async () => {
      const thread = await show();
      const question = item(thread, 'the pool');
      button(question, '2 replies').click();
      await eventually(() => items(thread).length === 2);
      button(question, 'Reply to Anna Kowalska').click();
      await fieldFocused();
      expect(items(thread)).to.have.lengthOf(4);
    });

    it('brings replies that are deeper than the page went, and gives them the focus', async () => {
      const chain = ['c1', 'c2', 'c3', 'c4', 'c5'].map((id, i, ids) =>
        comment(id, 'jan', `Level ${i}`, i > 0 ? { parentId: ids[i - 1]! } : {}),
      );
      source = sourceOf(chain);
      const thread = await show();
      expect(items(thread)).to.have.lengthOf(4);
      button(thread, 'Show 1 more reply').focus();
      await sendKeys({ press: 'Enter' });
      await says(thread, 'Level 4');
      await eventually(() => focused()?.localName === 'article', 'the reply has the focus');
      expect(textOf(focused()!)).to.include('Level 4');
    });

    it('opens what is folded for a link that leads into it', async () => {
      const thread = await show();
      button(item(thread, 'the pool'), '2 replies').click();
      await eventually(() => items(thread).length === 2);
      location.hash = '#comment-c3';
      await eventually(() => focused()?.localName === 'article', 'the comment has the focus');
      expect(textOf(focused()!)).to.include('For families');
    });
  });

  describe('long texts and lists', () => {
    it('shows the beginning of a very long comment, and all of it when asked or found', async () => {
      const long = 'Every word of this long comment is there. '.repeat(120);
      source = sourceOf([comment('c1', 'jan', long), comment('c2', 'jan', long)]);
      const thread = await show();
      const clamped = (): HTMLElement[] => deepAll(thread, '.clamped');
      expect(clamped()).to.have.lengthOf(2);
      expect(textOf(items(thread)[0]!)).to.include(long.trim());
      button(items(thread)[0]!, 'Show all').click();
      await eventually(() => clamped().length === 1);
      // What find in page does.
      clamped()[0]!.scrollTop = 200;
      await eventually(() => clamped().length === 0);
    });

    it('takes two stops of the Tab key for a comment, arrow keys lead through its acts', async () => {
      const thread = await show();
      const first = items(thread)[0]!;
      await eventually(() => deepAll(first, '[tabindex="-1"]').length > 3, 'acts are one stop');
      const stops = deepAll(first, 'a, button, [tabindex]').filter(({ tabIndex }) => tabIndex >= 0);
      expect(stops).to.have.lengthOf(2);
      stops[1]!.focus();
      const words: (string | null)[] = [];
      for (const press of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home']) {
        await sendKeys({ press });
        words.push(focused()!.ariaLabel);
      }
      const [react, reply, more] = [
        'React to Jan Nowak',
        'Reply to Jan Nowak',
        'More about the comment of Jan Nowak',
      ];
      expect(words).to.deep.equal([reply, more, react, more, react]);
    });

    it('holds no more of a list than a stretch, and calls back what it released', async () => {
      source = sourceOf(manyComments(130));
      const thread = await show();
      for (let page = 2; page <= 7; page += 1) {
        button(thread, 'Show more comments').focus();
        await sendKeys({ press: 'Enter' });
        await eventually(() => focused()?.localName === 'article', 'the next page has the focus');
        expect(items(thread).length).to.be.at.most(100);
      }
      expect(items(thread)).to.have.lengthOf(100);
      button(thread, 'Show 30 earlier comments').click();
      await says(thread, 'Comment 130.');
      expect(items(thread)).to.have.lengthOf(100);
      await expect(thread).to.be.accessible();
    });
  });

  describe('for those who may only read', () => {
    it('asks guests to sign in, and offers them no acts', async () => {
      const thread = await show(AS_GUEST);
      expect(textOf(thread)).to.include('Sign in to the intranet');
      expect(deepAll(thread, 'textarea')).to.have.lengthOf(0);
      expect(deepAll(thread, 'button').map(({ ariaLabel }) => ariaLabel)).not.to.include(
        'Reply to Jan Nowak',
      );
      await expect(thread).to.be.accessible();
    });

    it('says that a thread is closed', async () => {
      const backend = withThreads(source.backendFor(AS_ANNA), (port) => ({
        list: async (query, page, call) => {
          const list = await port.list(query, page, call);
          return { ...list, thread: { ...list.thread, access: 'read' } };
        },
      }));
      const thread = await show(backend);
      expect(textOf(thread)).to.include('You can read this discussion');
      expect(deep(thread, 'textarea')).to.equal(null);
    });
  });

  describe('writing', () => {
    it('sends a comment with the keyboard, shows it and says so', async () => {
      const thread = await show();
      const submitted = oneEvent<HTMLElementEventMap['stoa-comment-submitted']>(
        document.body,
        'stoa-comment-submitted',
      );
      await write(thread, 'A new question');
      await withControl('Enter');
      expect((await submitted).detail.comment.body?.text).to.equal('A new question');
      await settled(thread);
      expect(textOf(item(thread, 'A new question'))).not.to.include('Sending');
      expect(status(thread)).to.equal('Sent.');
      expect(field(thread)?.value).to.equal('');
    });

    it('sends once when the button is pressed twice, and keeps the focus there', async () => {
      const thread = await show();
      await write(thread, 'Pressed twice');
      const send = button(thread, 'Send comment');
      send.focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Enter' });
      await says(thread, '5 comments');
      await settled(thread);
      expect(items(thread)).to.have.lengthOf(5);
      expect(focused()).to.equal(send);
      // The field is empty once what was sent is kept.
      await eventually(() => send.ariaDisabled === 'true', 'nothing is left to send');
    });

    it('keeps keys from the shortcuts of the page', async () => {
      const heard: string[] = [];
      const listen = (event: KeyboardEvent): void => void heard.push(event.key);
      document.addEventListener('keydown', listen);
      const thread = await show();
      await write(thread, 'jk/');
      document.removeEventListener('keydown', listen);
      expect(heard).to.deep.equal([]);
      expect(field(thread)?.value).to.equal('jk/');
    });

    it('leaves the text in the field when the page prevents sending', async () => {
      const thread = await show();
      thread.addEventListener('stoa-comment-submit', (event) => event.preventDefault());
      await write(thread, 'Not yet');
      button(thread, 'Send comment').click();
      await settled(thread);
      expect(field(thread)?.value).to.equal('Not yet');
      expect(items(thread)).to.have.lengthOf(4);
    });

    it('keeps a draft when the element is taken away and comes back', async () => {
      const backend = source.backendFor(AS_ANNA);
      const first = await show(backend);
      await write(first, 'Half a thought');
      first.parentNode?.removeChild(first);
      const second = await show(backend);
      await eventually(() => field(second)?.value === 'Half a thought', 'the draft is back');
    });

    it('replies to a comment and returns focus to where it began', async () => {
      const thread = await show();
      const question = item(thread, 'the dentist');
      button(question, 'Reply to Jan Nowak').focus();
      await sendKeys({ press: 'Enter' });
      await fieldFocused();
      await typeText('Ask Anna');
      await withControl('Enter');
      await says(thread, 'Ask Anna');
      expect(item(thread, 'Ask Anna').node.comment.parentId).to.equal('c4');
      await eventually(() => focused()?.id === 'reply', 'the focus is back');
    });

    it('closes a reply with Escape and keeps what was typed', async () => {
      const thread = await show();
      const question = item(thread, 'the dentist');
      button(question, 'Reply to Jan Nowak').click();
      await fieldFocused();
      await typeText('Half');
      await sendKeys({ press: 'Escape' });
      await settled(thread);
      expect(deepAll(question, 'textarea')).to.have.lengthOf(0);
      button(question, 'Reply to Jan Nowak').click();
      await eventually(() => field(question)?.value === 'Half', 'the draft is back');
    });

    /** A thread that is opened again, where a reply was begun before. */
    async function begunEarlier() {
      const backend = source.backendFor(AS_ANNA);
      const first = await show(backend);
      button(item(first, 'the dentist'), 'Reply to Jan Nowak').click();
      await fieldFocused();
      await typeText('Ask Ewa');
      first.parentNode?.removeChild(first);
      const second = await show(backend);
      await eventually(() => deep(second, 'stoa-left-replies'), 'what offers has come');
      const left = deep(second, 'stoa-left-replies')!;
      await eventually(() => deep(left, 'blockquote'), 'it is offered');
      return { second, left };
    }

    it('offers a reply that was begun on an earlier page, and goes to its field', async () => {
      const { second, left } = await begunEarlier();
      expect(textOf(left)).to.include('You began to answer Jan Nowak');
      expect(textOf(left)).to.include('Ask Ewa');
      await expect(second).to.be.accessible();
      button(left, 'Continue the reply').focus();
      await sendKeys({ press: 'Enter' });
      await fieldFocused();
      expect(field(item(second, 'the dentist'))?.value).to.equal('Ask Ewa');
      expect(textOf(left)).to.equal('');
    });

    it('opens no field for who went to another comment while theirs was fetched', async () => {
      const { second, left } = await begunEarlier();
      Object.assign((left as StoaLeftReplies).context, { go: () => undefined });
      button(left, 'Continue the reply').click();
      button(item(second, 'from March'), 'Reply to Ewa Zielińska').focus();
      button(item(second, 'the dentist'), 'Reply to Jan Nowak').focus();
      await settled(second);
      expect(deepAll(second, 'textarea:not(.place)')).to.have.lengthOf(0);
      expect(textOf(left)).to.include('Ask Ewa');
    });

    it('no longer offers a reply once it is written on', async () => {
      const { second, left } = await begunEarlier();
      button(item(second, 'the dentist'), 'Reply to Jan Nowak').click();
      await fieldFocused();
      await typeText('!');
      await eventually(() => !deep(left, 'blockquote'), 'it is where it belongs');
      expect(field(item(second, 'the dentist'))?.value).to.equal('Ask Ewa!');
    });

    it('offers no reply whose field is open', async () => {
      const own = source.backendFor(AS_ANNA);
      let looks = 0;
      const find: ThreadPort['find'] = async (ids, call) => {
        const found = await own.threads!.find(ids, call);
        if (ids.includes('c4')) looks += 1;
        return found;
      };
      const thread = await show(altered(own, { threads: { find } }));
      button(item(thread, 'the dentist'), 'Reply to Jan Nowak').click();
      await fieldFocused();
      await typeText('Ask Ewa');
      await eventually(() => deep(thread, 'stoa-left-replies')?.shadowRoot, 'what offers has come');
      const left = deep<StoaLeftReplies>(thread, 'stoa-left-replies')!;
      looks = 0;
      // As when the viewer's rights change.
      left.context = { ...left.context };
      await eventually(() => looks > 0, 'it has looked');
      await left.updateComplete;
      expect(textOf(left)).to.equal('');
    });

    it('offers a reply whose comment is gone by now, as a comment or to be put away', async () => {
      const thread = await show(AS_JAN);
      button(item(thread, 'the dentist'), 'Reply to Jan Nowak').click();
      await fieldFocused();
      await typeText('Ask Ewa about it.');
      const anna = source.backendFor(AS_MODERATOR).threads!;
      const [gone] = await anna.find(['c4']);
      await anna.remove('c4', gone!.revision, { mutationId: crypto.randomUUID() });
      const left = deep(thread, 'stoa-left-replies')!;
      await eventually(() => deep(left, 'blockquote'), 'it is offered');
      expect(textOf(left)).to.include('The comment that you began to answer is gone');
      expect(textOf(left)).to.include('Ask Ewa about it.');
      await expect(thread).to.be.accessible();
      button(left, 'Write it as a comment').click();
      await eventually(() => field(thread)?.value === 'Ask Ewa about it.', 'the page has it');
      expect(textOf(left)).to.equal('');
      expect(document.activeElement).to.equal(thread);
    });

    it('edits an own comment', async () => {
      const thread = await show();
      (await act(item(thread, 'the pool'), 'Edit')).click();
      await fieldFocused();
      await withControl('a');
      await typeText('Does it cover the gym?');
      await withControl('Enter');
      await says(thread, 'edited');
      expect(textOf(item(thread, 'the gym'))).not.to.include('the pool');
    });

    it('offers to edit and remove only own comments', async () => {
      const thread = await show();
      await act(item(thread, 'the dentist'), 'Copy link');
      const acts = deepAll(thread, '[role="menuitem"]').map(textOf);
      expect(acts).not.to.include.members(['Edit', 'Remove']);
      expect(acts.join()).to.include('Report');
    });

    it('removes an own comment after asking once, however often that is pressed', async () => {
      source = sourceOf([comment('c1', 'anna', 'Mine'), comment('c2', 'jan', 'Theirs')]);
      const thread = await show();
      const own = item(thread, 'Mine');
      const remove = await act(own, 'Remove');
      remove.click();
      remove.click();
      const dialog = await asked(own);
      await expect(thread).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await eventually(() => !dialog.open);
      await eventually(() => focused()?.id === 'menu', 'the focus is back');
      expect(textOf(thread)).to.include('Mine');
      (await act(own, 'Remove')).click();
      deep(await asked(own), 'button[value="remove"]')?.click();
      await eventually(() => !textOf(thread).includes('Mine'));
    });

    for (const [place, comments] of [
      ['the next comment', [comment('c2', 'anna', 'Mine'), comment('c1', 'jan', 'Heir')]],
      ['the one before the last', [comment('c2', 'jan', 'Heir'), comment('c1', 'anna', 'Mine')]],
      ['the heading where there is no other', [comment('c1', 'anna', 'Mine')]],
      [
        'the place of one that was answered',
        [comment('c1', 'anna', 'Mine'), comment('c2', 'jan', 'Yes', { parentId: 'c1' })],
      ],
    ] as const) {
      it(`passes focus on to ${place} when one is removed`, async () => {
        source = sourceOf(comments);
        const thread = await show();
        const own = item(thread, 'Mine');
        (await act(own, 'Remove')).focus();
        await sendKeys({ press: 'Enter' });
        deep(await asked(own), 'button[value="remove"]')?.focus();
        await sendKeys({ press: 'Enter' });
        await eventually(() => !textOf(thread).includes('Mine'));
        const expected = /Heir|Discussion|This comment was removed/;
        await eventually(() => expected.test(textOf(focused() as Element)), 'focus is passed on');
      });
    }

    it('quotes the words that are selected with the mouse, and says so in the menu', async () => {
      const thread = await show();
      const asked = item(thread, 'the dentist');
      asked.scrollIntoView({ block: 'center' });
      const words = textNode(deep(asked, '.body')!);
      const range = document.createRange();
      range.setStart(words, words.data.indexOf('dentist'));
      range.setEnd(words, words.data.indexOf('dentist') + 'dentist'.length);
      const { left, right, top, height } = range.getBoundingClientRect();
      const line = Math.round(top + height / 2);
      await sendMouse({ type: 'move', position: [Math.round(left), line] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(right), line] });
      await sendMouse({ type: 'up' });
      const press = async (button: Element): Promise<void> => {
        const box = button.getBoundingClientRect();
        const position: [number, number] = [Math.round(box.x + 8), Math.round(box.y + 8)];
        await sendMouse({ type: 'click', position });
      };
      await press(deep(asked, '#menu')!);
      const quote = (): Element | undefined =>
        deepAll(asked, '[role="menuitem"]').find(
          ({ textContent }) => textContent?.trim() === 'Quote the selection',
        );
      await eventually(quote, 'the menu offers the selection');
      await press(quote()!);
      await eventually(
        () => field(asked)?.value === '> **Jan Nowak:**\n> dentist\n\n',
        'the selected word is quoted',
      );
      await eventually(() => !deep(asked, '[role="menu"]'), 'the menu is closed');
      expect(focused() === field(asked), 'one goes on writing').to.equal(true);
    });

    it('offers its acts in a menu that arrow keys walk through and Escape closes', async () => {
      const thread = await show();
      const own = item(thread, 'the pool');
      deep(own, '#menu')?.focus();
      await sendKeys({ press: 'Enter' });
      await eventually(() => focused()?.role === 'menuitem', 'the menu is open');
      await expect(thread).to.be.accessible();
      const words: string[] = [];
      for (const press of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End']) {
        await sendKeys({ press });
        words.push(textOf(focused()!));
      }
      const expected = ['Quote', 'Edit', 'Remove', 'Edit', 'Copy link', 'Remove'];
      expect(words).to.deep.equal(expected);
      expect(deep(own, '#menu')?.ariaExpanded).to.equal('true');
      await sendKeys({ press: 'Escape' });
      expect(focused()?.id).to.equal('menu');
      await eventually(() => deep(own, '[role="menu"]') === null);
      expect(focused()?.ariaExpanded).to.equal('false');
    });

    it('lets moderators remove what others wrote', async () => {
      const thread = await show(AS_MODERATOR);
      (await act(item(thread, 'the dentist'), 'Remove')).click();
      deep(await asked(item(thread, 'the dentist')), 'button[value="remove"]')?.click();
      await eventually(() => !textOf(thread).includes('the dentist'));
    });

    it('lets moderators lock it beside the other tools, and unlock it', async () => {
      const thread = await show(AS_MODERATOR);
      await eventually(() => deep(thread, '#lock'), 'the lock has come');
      const lock = deep<HTMLButtonElement>(thread, '#lock')!;
      const [own, beside] = [lock, deep(thread, '.sort')!].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(own!.top).to.be.lessThan(beside!.bottom);
      expect(own!.bottom).to.be.greaterThan(beside!.top);
      lock.focus();
      lock.click();
      await eventually(() => deep(thread, 'dialog[open]'), 'it asks');
      deep<HTMLButtonElement>(thread, 'dialog [type="submit"]')!.click();
      await eventually(() => textOf(thread).includes('Moderators have locked this discussion'));
      await eventually(() => lock.ariaLabel === 'Unlock this discussion', 'it can be unlocked');
      expect(lock.matches(':focus')).to.equal(true);
      lock.click();
      await eventually(() => lock.ariaLabel === 'Lock this discussion', 'it is unlocked');
    });

    it('keeps a refused comment and lets its author edit and send it again', async () => {
      let refusing = true;
      const backend = withThreads(source.backendFor(AS_ANNA), (port) => ({
        reply: async (draft, call) => {
          if (refusing) throw new BackendError('invalid', 'No.');
          return port.reply(draft, call);
        },
      }));
      const thread = await show(backend);
      await write(thread, 'First words');
      await withControl('Enter');
      await says(thread, 'Not sent.');
      await eventually(() => status(thread) === 'Not sent. Your text is kept.');
      await eventually(() => deep(thread, '.failed-acts'));
      await expect(thread).to.be.accessible();
      refusing = false;
      const refused = item(thread, 'First words');
      button(refused, 'Edit').click();
      await eventually(() => field(refused)?.matches(':focus'), 'its field has focus');
      await withControl('a');
      await typeText('Better words');
      const submitted = oneEvent<HTMLElementEventMap['stoa-comment-submitted']>(
        document.body,
        'stoa-comment-submitted',
      );
      await withControl('Enter');
      expect((await submitted).detail.comment.body?.text).to.equal('Better words');
      expect(textOf(thread)).not.to.include('First words');
    });
  });

  describe('reactions', () => {
    it('are words that can be chosen and taken back', async () => {
      const thread = await show();
      const question = item(thread, 'the dentist');
      button(question, 'React to Jan Nowak').click();
      await eventually(() => focused()?.textContent?.trim() === 'Useful');
      await sendKeys({ press: 'Enter' });
      await eventually(() => deep(question, '[aria-pressed="true"]'));
      expect(textOf(deep(question, '[aria-pressed="true"]') as Element)).to.equal('Useful 1');
      expect(focused()).to.equal(deep(question, '[aria-pressed="true"]'));
      await sendKeys({ press: 'Enter' });
      await eventually(() => deep(question, '[aria-pressed="false"]'));
      expect(focused()).to.equal(deep(question, '[aria-pressed="false"]'));
      expect(textOf(focused() as Element)).to.equal('Useful');
    });
  });

  describe('live', () => {
    const arrive = (text: string, parentId: string | null = null): Promise<Comment> =>
      (source.backendFor(AS_JAN).threads as ThreadPort).reply(
        { subject: SUBJECT, parentId, body: { format: 'markdown', text } },
        { mutationId: crypto.randomUUID() },
      );

    it('announces comments of others and moves nothing until asked', async () => {
      const thread = await show();
      await eventually(() => deep(thread, '.sort'));
      const before = item(thread, 'the pool').getBoundingClientRect().top;
      await arrive('Just in');
      await says(thread, '1 new comment');
      expect(status(thread)).to.equal('There are new comments.');
      expect(items(thread)).to.have.lengthOf(4);
      expect(item(thread, 'the pool').getBoundingClientRect().top).to.equal(before);
      await arrive('And a reply', 'c1');
      await says(thread, '2 new comments');
      button(thread, '2 new comments').click();
      await eventually(() => items(thread).length === 6);
      await eventually(() => focused()?.localName === 'article');
      expect(deep(thread, '.arrivals')).to.equal(null);
    });
  });

  describe('links to a comment', () => {
    it('lead to it, show it and move focus there', async () => {
      location.hash = '#comment-c3';
      const thread = await show();
      await eventually(() => focused()?.localName === 'article');
      expect(item(thread, 'For families').highlighted).to.equal(true);
    });

    it('lead to one that was not loaded yet', async () => {
      source = sourceOf(manyComments(25));
      const thread = await show(AS_ANNA, { comment: 'c1' });
      await says(thread, 'Comment 1.');
      await eventually(() =>
        items(thread).some(({ highlighted, node }) => highlighted && node.comment.id === 'c1'),
      );
    });

    it('work when the address changes', async () => {
      const thread = await show();
      location.hash = '#comment-c1';
      await eventually(() => item(thread, 'the pool').highlighted);
    });
  });
});
