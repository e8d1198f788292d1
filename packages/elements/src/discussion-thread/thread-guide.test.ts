import { expect } from '@open-wc/testing';
import { createMemorySource } from '@stoa/backend-memory';
import type { MemorySource, SeedComment } from '@stoa/backend-memory';
import { BackendError } from '@stoa/contract';
import type { Backend, Comment, Identity, ThreadPort, Unread } from '@stoa/contract';
import { storesFor } from '@stoa/stores';
import { resetMouse, sendKeys } from '@web/test-runner-commands';
import '../define/discussion-thread.ts';

import { altered } from '../testing/altered-backend.ts';
import { withFullStorage } from '../testing/full-storage.ts';
import { typeText } from '../testing/keys.ts';
import { AS_ANNA, AS_GUEST, AS_JAN, AS_MODERATOR, PEOPLE } from '../testing/people.ts';
import { deep, deepAll, settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { StoaCommentItem } from './comment-item.ts';
import type { StoaDiscussionThread } from './discussion-thread.ts';

const SUBJECT = 'page:/hr/benefits';

function comment(
  minute: number,
  authorId: string,
  text: string,
  rest: Partial<SeedComment> = {},
): SeedComment {
  const at = new Date(Date.UTC(2026, 10, 23, 9, minute)).toISOString();
  return { id: `c${minute}`, subject: SUBJECT, authorId, text, at, ...rest };
}

const CONVERSATION = [
  comment(1, 'anna', 'Does the card cover the pool?'),
  comment(2, 'ewa', 'It does, from March.', { parentId: 'c1' }),
  comment(3, 'jan', 'Who do I ask about the dentist?', { reactions: { useful: ['ewa', 'anna'] } }),
  comment(4, 'ewa', 'The canteen closes at three on Friday.'),
];

const tall = (minute: number): SeedComment =>
  comment(minute, 'jan', `Line of comment ${minute}.\n\n`.repeat(6));

describe('the guide of <stoa-discussion-thread>', () => {
  let source: MemorySource;
  const attached: Element[] = [];

  beforeEach(() => {
    source = createMemorySource({ seed: { people: PEOPLE, comments: CONVERSATION } });
  });

  afterEach(async () => {
    for (const element of attached.splice(0)) element.parentNode?.removeChild(element);
    await resetMouse();
    scrollTo(0, 0);
    localStorage.removeItem('stoa-thread-order');
  });

  async function show(who: Identity | Backend = AS_ANNA): Promise<StoaDiscussionThread> {
    const thread = document.createElement('stoa-discussion-thread');
    thread.subject = SUBJECT;
    thread.backend = 'viewer' in who ? who : source.backendFor(who);
    storesFor(thread.backend, { scope: crypto.randomUUID() });
    document.body.append(thread);
    attached.push(thread);
    await eventually(() => deep(thread, '.tools'), 'the guide has come');
    await settled(thread);
    return thread;
  }

  const items = (thread: Element): StoaCommentItem[] => deepAll(thread, 'stoa-comment-item');
  const ids = (thread: Element): string[] => items(thread).map(({ node }) => node.comment.id);
  const button = (thread: Element, name: string): HTMLButtonElement =>
    deepAll<HTMLButtonElement>(thread, 'button').find(
      (one) => (one.ariaLabel ?? one.textContent?.trim()) === name,
    )!;
  const focused = (): Element => {
    let at = document.activeElement!;
    while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  const focusedComment = (): string | undefined => {
    const { host } = focused().getRootNode() as Partial<ShadowRoot>;
    return (host as StoaCommentItem | undefined)?.node?.comment.id;
  };
  const status = (thread: Element): string => deep(thread, 'p[role="status"]')?.textContent ?? '';
  const writes = (text: string, parentId: string | null = null): Promise<Comment> =>
    (source.backendFor(AS_JAN).threads as ThreadPort).reply(
      { subject: SUBJECT, parentId, body: { format: 'markdown', text } },
      { mutationId: crypto.randomUUID() },
    );

  it('sorts, and keeps the head with the focus while the other order comes', async () => {
    const thread = await show();
    const sort = deep<HTMLSelectElement>(thread, '.sort')!;
    expect([...sort.options].map(({ text }) => text)).to.deep.equal([
      'Newest first',
      'Oldest first',
      'Most helpful first',
      'Unanswered first',
    ]);
    sort.focus();
    for (const [order, first] of [
      ['oldest', 'c1'],
      ['helpful', 'c3'],
      ['unanswered', 'c3'],
    ] as const) {
      sort.value = order;
      sort.dispatchEvent(new Event('change'));
      await eventually(() => ids(thread)[0] === first, `${order} begins with ${first}`);
      expect(focused()).to.equal(sort);
    }
    await expect(thread).to.be.accessible();
  });

  it('opens in the order that its viewer chose last, and for others as the page says', async () => {
    const thread = await show();
    const sort = deep<HTMLSelectElement>(thread, '.sort')!;
    sort.value = 'oldest';
    sort.dispatchEvent(new Event('change'));
    await eventually(() => ids(thread)[0] === 'c1', 'the oldest is first');
    expect(ids(await show())[0]).to.equal('c1');
    const other = await show(AS_JAN);
    await eventually(() => ids(other)[0] === 'c4', 'the newest is first');
    expect(deep<HTMLSelectElement>(other, '.sort')!.value).to.equal('newest');
  });

  it('offers only what the backend can do', async () => {
    const backend = source.backendFor(AS_ANNA);
    const plain = altered(backend, {
      viewer: {
        session: async (call) => {
          const session = await backend.viewer.session(call);
          const { capabilities, ports } = session;
          const none = { sortHelpful: false, sortUnanswered: false, searchThreads: false };
          return {
            ...session,
            ports: ports.filter((port) => port !== 'news'),
            capabilities: { ...capabilities, ...none, readMarks: false },
          };
        },
      },
    });
    const thread = await show(plain);
    expect(deepAll(thread, '.sort option')).to.have.lengthOf(2);
    expect(deepAll(thread, '.tools button')).to.have.lengthOf(0);
    const guest = await show(AS_GUEST);
    await eventually(() => button(guest, 'Search this discussion'), 'guests can search');
    expect(deepAll(guest, '.tools button')).to.have.lengthOf(1);
  });

  it('follows the thread, and stops following', async () => {
    const backend = source.backendFor(AS_JAN);
    const target = { kind: 'thread', id: SUBJECT } as const;
    const follows = async (): Promise<number> => (await backend.news!.following([target])).length;
    const thread = await show(backend);
    await eventually(() => button(thread, 'Following'), 'a writer follows');
    button(thread, 'Following').click();
    await eventually(() => button(thread, 'Follow')?.ariaPressed === 'false', 'stopped');
    await eventually(() => status(thread) === 'You no longer follow this discussion.', 'says so');
    expect(await follows()).to.equal(0);
    button(thread, 'Follow').click();
    await eventually(() => button(thread, 'Following'), 'follows again');
    await eventually(async () => (await follows()) === 1, 'the backend knows it');
  });

  it('finds comments by their words and leads to one that is folded away', async () => {
    const thread = await show();
    button(thread, '1 reply').click();
    await eventually(() => !ids(thread).includes('c2'), 'folded');
    button(thread, 'Search this discussion').click();
    await eventually(() => focused().matches('input'), 'the field has the focus');
    await typeText('march');
    await eventually(() => deep(thread, '.result'), 'there is a result');
    expect(textOf(deep(thread, 'ol .result')!))
      .to.include('Ewa Zielińska')
      .and.include('from March');
    await expect(thread).to.be.accessible();
    deep(thread, '.result')!.click();
    await eventually(() => focusedComment() === 'c2', 'the comment has the focus');
    button(thread, 'Search this discussion').focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => !deep(thread, 'stoa-thread-search'), 'closed');
    expect(focused().id).to.equal('search');
  });

  it('says that nothing was found', async () => {
    const thread = await show();
    button(thread, 'Search this discussion').click();
    await eventually(() => focused().matches('input'), 'the field has the focus');
    await typeText('zebra');
    await eventually(() => textOf(thread).includes('Nothing here has these words.'), 'said');
    await sendKeys({ press: 'Escape' });
    await eventually(() => focused().id === 'search', 'the focus is back');
  });

  it('marks what is new since the last visit, and N and P lead through it', async () => {
    const backend = source.backendFor(AS_ANNA);
    await backend.threads!.markRead(SUBJECT, {
      at: new Date(Date.UTC(2026, 10, 23, 9, 2)).toISOString(),
      id: 'c2',
    });
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void heard.push(event.key);
    document.addEventListener('keydown', listen);
    const thread = await show(backend);
    await eventually(() => deep(thread, '.unread'), 'there is something new');
    expect(textOf(deep(thread, '.unread')!)).to.include('2 new since your last visit');
    const marked = items(thread).filter(({ unread }) => unread);
    expect(marked.map(({ node }) => node.comment.id)).to.deep.equal(['c4', 'c3']);
    await expect(thread).to.be.accessible();
    button(thread, 'Next new comment').click();
    await eventually(() => focusedComment() === 'c4', 'the first new one');
    await sendKeys({ press: 'n' });
    await eventually(() => focusedComment() === 'c3', 'the second');
    await sendKeys({ press: 'n' });
    await eventually(() => status(thread) === 'That was the last new one.', 'the end is said');
    await sendKeys({ press: 'p' });
    await eventually(() => focusedComment() === 'c4', 'back');
    await sendKeys({ press: 'j' });
    await eventually(() => focusedComment() === 'c3', 'the next of all');
    document.removeEventListener('keydown', listen);
    expect(heard, 'the page hears none of them').to.deep.equal([]);
  });

  it('leads to what is new among replies that are not loaded, and to each once', async () => {
    const replies = Array.from({ length: 12 }, (_, i) =>
      comment(10 + i, 'jan', `Reply ${i + 1}`, { parentId: 'c1' }),
    );
    const comments = [...CONVERSATION, ...replies];
    source = createMemorySource({ seed: { people: PEOPLE, comments } });
    const backend = source.backendFor(AS_ANNA);
    const at = new Date(Date.UTC(2026, 10, 23, 9, 19)).toISOString();
    await backend.threads!.markRead(SUBJECT, { at, id: 'c19' });
    const thread = await show(backend);
    await eventually(() => deep(thread, '.unread'), 'there is something new');
    expect(ids(thread)).not.to.include('c20');
    button(thread, 'Next new comment').click();
    await eventually(() => focusedComment() === 'c20', 'the first is loaded');
    await sendKeys({ press: 'n' });
    await eventually(() => focusedComment() === 'c21', 'the second is loaded');
    await sendKeys({ press: 'n' });
    await eventually(() => status(thread) === 'That was the last new one.', 'the end is said');
  });

  it('leads on to what is new beyond the few that an answer names', async () => {
    const replies = Array.from({ length: 12 }, (_, i) =>
      comment(10 + i, 'jan', `Reply ${i + 1}`, { parentId: 'c1' }),
    );
    const comments = [...CONVERSATION, ...replies];
    source = createMemorySource({ seed: { people: PEOPLE, comments } });
    const whole = source.backendFor(AS_ANNA);
    const few = (unread: Unread): Unread => ({ ...unread, ids: unread.ids.slice(0, 5) });
    const { list, markRead } = whole.threads!;
    const backend = altered(whole, {
      threads: {
        list: async (...of) => {
          const page = await list(...of);
          const { thread } = page;
          return thread?.unread
            ? { ...page, thread: { ...thread, unread: few(thread.unread) } }
            : page;
        },
        markRead: async (...of) => few(await markRead(...of)),
      },
    });
    const at = new Date(Date.UTC(2026, 10, 23, 9, 4)).toISOString();
    await backend.threads!.markRead(SUBJECT, { at, id: 'c4' });
    const thread = await show(backend);
    await eventually(() => deep(thread, '.unread'), 'there is something new');
    expect(textOf(deep(thread, '.unread')!)).to.include('12 new since your last visit');
    const seen = new Set<string>();
    while (status(thread) !== 'That was the last new one.') {
      const before = focusedComment();
      button(thread, 'Next new comment').click();
      await eventually(
        () => focusedComment() !== before || status(thread) !== '',
        `what follows ${before}`,
      );
      seen.add(focusedComment()!);
    }
    expect(seen.size).to.equal(12);
  });

  it('counts as read what has been in sight for a while', async () => {
    const marks: string[] = [];
    const backend = source.backendFor(AS_ANNA);
    const { threads } = backend;
    const watched = altered(backend, {
      threads: {
        markRead: async (subject, upTo, call) => {
          marks.push(upTo.id);
          return threads!.markRead(subject, upTo, call);
        },
      },
    });
    await show(watched);
    await eventually(() => marks.length > 0, 'it is marked');
    expect(marks).to.deep.equal(['c4']);
  });

  it('learns that its reader was stopped from writing, keeps the text, and that it is over', async () => {
    const thread = await show();
    deep(thread, 'textarea.place')!.focus();
    await eventually(() => focused().matches('textarea:not(.place)'), 'the composer has come');
    await typeText('Half a thought');
    const { moderation } = source.backendFor(AS_MODERATOR);
    const call = { mutationId: crypto.randomUUID() };
    await moderation!.block('anna', { until: null, reason: 'Please stay polite.' }, call);
    await eventually(() => deep(thread, '.notice q'), 'the page says why');
    expect(status(thread)).to.equal('Moderators have stopped your writing: Please stay polite.');
    await eventually(() => !deep(thread, '.place'), 'nothing can be written');
    await moderation!.unblock('anna', null, { mutationId: crypto.randomUUID() });
    await eventually(() => deep(thread, '.place'), 'it can again');
    expect(status(thread)).to.equal('You can write here again.');
    expect(deep(thread, '.notice q')).to.equal(null);
    await eventually(
      () => deep<HTMLTextAreaElement>(thread, 'textarea:not(.place)')?.value === 'Half a thought',
      'the text is there',
    );
  });

  it('learns why its reader was stopped where nothing is reported, once it looks again', async () => {
    const reporting = source.backendFor(AS_ANNA);
    const { watch: _, ...silent } = altered(reporting, {
      viewer: {
        session: async (call) => {
          const session = await reporting.viewer.session(call);
          return { ...session, capabilities: { ...session.capabilities, live: false } };
        },
      },
    });
    const thread = await show(silent);
    await eventually(() => deep(thread, '.sort'), 'all of it has come');
    const { moderation } = source.backendFor(AS_MODERATOR);
    const call = { mutationId: crypto.randomUUID() };
    await moderation!.block('anna', { until: null, reason: 'Please stay polite.' }, call);
    window.dispatchEvent(new Event('focus'));
    await eventually(() => deep(thread, '.notice q'), 'the page says why');
    expect(status(thread)).to.equal('Moderators have stopped your writing: Please stay polite.');
    await moderation!.unblock('anna', null, { mutationId: crypto.randomUUID() });
    window.dispatchEvent(new Event('focus'));
    await eventually(() => deep(thread, '.place'), 'it can again');
    expect(status(thread)).to.equal('You can write here again.');
  });

  it('says of what waits whether this device has it, or only this page', async () => {
    const backend = altered(source.backendFor(AS_ANNA), {
      threads: { reply: () => Promise.reject(new BackendError('unavailable', 'No network.')) },
    });
    const thread = await show(backend);
    deep(thread, 'textarea.place')!.focus();
    await eventually(() => focused().matches('textarea:not(.place)'), 'the composer has come');
    await typeText('On its way');
    button(thread, 'Send comment').click();
    await eventually(() => textOf(thread).includes('Kept here.'), 'this device has it');
    const triesAgain = (): boolean => window.dispatchEvent(new Event('online'));
    await withFullStorage(async () => {
      triesAgain();
      await eventually(() => textOf(thread).includes('Only this page has it.'), 'only this page');
    });
    triesAgain();
    await eventually(() => textOf(thread).includes('Kept here.'), 'this device again');
    const { node, context } = items(thread).find(({ node }) => node.sending)!;
    context.store.discard(node.sending!.mutationId);
  });

  it('folds and unfolds the comment in focus with the arrows', async () => {
    const thread = await show();
    items(thread)
      .find(({ node }) => node.comment.id === 'c1')!
      .focus();
    await eventually(() => focusedComment() === 'c1', 'a comment has the focus');
    await sendKeys({ press: 'ArrowLeft' });
    await eventually(() => !ids(thread).includes('c2'), 'folded');
    await sendKeys({ press: 'ArrowRight' });
    await eventually(() => ids(thread).includes('c2'), 'unfolded');
  });

  it('moves nothing that is being read when comments come and change above', async () => {
    const comments = Array.from({ length: 12 }, (_, i) => tall(i + 1));
    source = createMemorySource({ seed: { people: PEOPLE, comments } });
    const thread = await show();
    const read = items(thread).find(({ node }) => node.comment.id === 'c5')!;
    read.scrollIntoView({ block: 'center' });
    await new Promise(requestAnimationFrame);
    const before = read.getBoundingClientRect().top;
    expect(scrollY).to.be.greaterThan(100);
    const port = source.backendFor(AS_JAN).threads!;
    const [first] = await port.find(['c12']);
    const body = { format: 'markdown', text: 'Much longer.\n\n'.repeat(20) } as const;
    await port.edit('c12', { body }, first!.revision, { mutationId: crypto.randomUUID() });
    await writes('Just in');
    await eventually(() => textOf(thread).includes('Much longer.'), 'the edit has come');
    await eventually(() => textOf(thread).includes('1 new comment'), 'the new one is announced');
    await eventually(
      () => Math.abs(read.getBoundingClientRect().top - before) <= 1,
      'what is read stands where it stood',
    );
    expect(ids(thread)).to.have.lengthOf(12);
  });

  it('shows reactions, removals and answers of others as they come', async () => {
    const thread = await show();
    const port = source.backendFor(AS_JAN).threads!;
    const call = () => ({ mutationId: crypto.randomUUID() });
    await port.react('c4', { kind: 'thanks', on: true }, call());
    await eventually(() => textOf(thread).includes('Thank you 1'), 'the reaction');
    const [own] = await port.find(['c3']);
    await port.remove('c3', own!.revision, call());
    await eventually(() => !ids(thread).includes('c3'), 'the removal');
    await writes('A reply from elsewhere', 'c4');
    await eventually(() => textOf(thread).includes('1 new comment'), 'the reply');
    button(thread, '1 new comment').click();
    await eventually(() => textOf(thread).includes('A reply from elsewhere'), 'it is shown');
  });
});
