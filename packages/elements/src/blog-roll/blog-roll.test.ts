import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemoryBackend, createMemorySource } from '@stoa/backend-memory';
import type { MemorySeed, SeedPost } from '@stoa/backend-memory';
import type { Backend, PostPort } from '@stoa/contract';
import { activityOf, storesFor } from '@stoa/stores';
import '../define/blog-roll.ts';
import { setPageLocale } from '../foundation/locale.ts';
import { altered, refused, unanswered, withLedger } from '../testing/altered-backend.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { loneDotsWhileNarrowing } from '../testing/lone-dots.ts';
import { AS_ANNA, EWA, PEOPLE } from '../testing/people.ts';
import { deep, settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { ThreadOpenEvent } from './blog-roll.events.ts';
import type { StoaBlogRoll } from './blog-roll.ts';

const PIXEL = new URL('../testing/pixel.svg', import.meta.url).pathname;

function post(id: string, at: string, changes: Partial<SeedPost> = {}): SeedPost {
  const body = { format: 'markdown', text: `Words of ${id}.` } as const;
  return { id, form: 'daily', authorId: 'ewa', at, body, provenance: 'own-hand', ...changes };
}

const BLOG = post('quiet-hour', '2026-11-20T08:00:00Z', {
  form: 'blog',
  title: 'The quiet hour, six weeks later',
  body: {
    format: 'markdown',
    text: 'The lead says why.\n\nThe rest has [a link](https://a.example).',
  },
  picture: { src: PIXEL, alt: { en: 'An empty meeting room' }, width: 160, height: 90 },
  provenance: 'with-help',
  goal: { id: 'two-days', name: { en: 'Answers in two days' } },
});
const DAILY = post('frost', '2026-11-21T08:00:00Z', { provenance: 'dictated' });

const SEED: MemorySeed = {
  people: PEOPLE,
  posts: [BLOG, DAILY],
  comments: [
    {
      id: 'question',
      subject: 'page:/hr/benefits',
      authorId: 'jan',
      text: 'Does the card cover the pool?',
      at: '2026-11-18T08:00:00Z',
    },
    {
      id: 'reply',
      subject: 'page:/hr/benefits',
      parentId: 'question',
      authorId: 'ewa',
      text: 'It does, from March.',
      at: '2026-11-19T08:00:00Z',
    },
    {
      id: 'under-frost',
      subject: 'post:frost',
      authorId: 'anna',
      text: 'Thank you for the list.',
      at: '2026-11-21T09:00:00Z',
    },
  ],
};

function backendOf(seed: MemorySeed = SEED): Backend {
  return createMemoryBackend({ seed, identity: AS_ANNA });
}

describeElement('stoa-blog-roll', {
  properties: { heading: 'From our leaders' },
  // Without markdown, whose parser comes later than the words.
  backend: () => backendOf({ ...SEED, posts: [DAILY] }),
  words: 'Words of frost.',
});

describe('<stoa-blog-roll>', () => {
  let roll: StoaBlogRoll;
  let column: Column;

  const show = async (backend: Backend, attributes: Record<string, string> = {}): Promise<void> => {
    roll = document.createElement('stoa-blog-roll');
    roll.backend = backend;
    for (const [name, value] of Object.entries(attributes)) roll.setAttribute(name, value);
    column.element.append(roll);
    await settled(roll);
  };
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(roll).includes(words), `says "${words}"`);
  const items = (): HTMLElement[] => [...roll.renderRoot.querySelectorAll<HTMLElement>('article')];
  const item = (words: string): HTMLElement =>
    items().find((each) => textOf(each).includes(words))!;
  const button = (within: ParentNode, name: string): HTMLButtonElement =>
    [...within.querySelectorAll('button')].find((each) => textOf(each) === name)!;

  beforeEach(() => {
    column = new Column();
  });

  afterEach(async () => {
    roll.parentNode?.removeChild(roll);
    scrollTo(0, 0);
    column.remove();
    await setPageLocale(undefined);
  });

  it('lists the leaders one follows, to follow them no longer, or again', async () => {
    const backend = backendOf();
    const target = { kind: 'person', id: 'ewa' } as const;
    await backend.news!.follow(target, true, { mutationId: crypto.randomUUID() });
    await show(backend, { filters: '' });
    await says('Leaders you follow');
    roll.renderRoot.querySelector<HTMLElement>('.followed summary')!.click();
    await says('Stop following');
    const followed = roll.renderRoot.querySelector('.followed')!;
    expect(textOf(followed)).to.include('Ewa Zielińska');
    await expect(roll).to.be.accessible();
    button(followed, 'Stop following').click();
    await eventually(() => button(followed, 'Follow again'));
    // Shown at once, before the backend has it.
    await eventually(async () => (await backend.news!.following([target])).length === 0);
    button(followed, 'Follow again').click();
    await eventually(() => button(followed, 'Stop following'));
    await eventually(async () => (await backend.news!.following([target])).length === 1);
  });

  it('tells how one comes to follow somebody, and nothing of it to guests', async () => {
    await show(backendOf(), { filters: '' });
    await says('Leaders you follow');
    roll.renderRoot.querySelector<HTMLElement>('.followed summary')!.click();
    await says('None yet.');
    roll.remove();
    const guest = createMemoryBackend({ seed: SEED, identity: { person: null, roles: [] } });
    await show(guest, { filters: '' });
    await says('Words of frost.');
    expect(textOf(roll)).not.to.include('Leaders you follow');
  });

  it('shows newest first, each with its author and how the words came about', async () => {
    await show(backendOf());
    await says('Words of frost.');
    const labels = items().map((each) => textOf(each.querySelector('.provenance')!));
    expect(labels).to.deep.equal(['Dictated', 'Written with help', 'Written by hand']);
    for (const each of items()) {
      expect(textOf(each)).to.include('Ewa Zielińska');
      expect(textOf(each)).to.include('HR director');
    }
    expect(textOf(item('quiet hour'))).to.include('Answers in two days');
  });

  it('has no dot alone at the end or the beginning of a line, however narrow', async () => {
    await show(backendOf());
    await eventually(() => textOf(roll).includes('Dictated'));
    const { wrapped, lone } = loneDotsWhileNarrowing(column.element);
    expect(wrapped).to.be.greaterThan(0);
    expect(lone).to.deep.equal([]);
  });

  it('shows of a long post the headline, the picture and the lead', async () => {
    await show(backendOf(), { forms: 'blog' });
    await says('The lead says why.');
    const article = item('The lead');
    expect(textOf(article.querySelector('h3')!)).to.equal('The quiet hour, six weeks later');
    expect(article.querySelector<HTMLImageElement>('img.picture')!.alt).to.equal(
      'An empty meeting room',
    );
    await eventually(() => textOf(article).includes('The rest has a link'));
    expect(article.querySelector<HTMLElement>('.prose a')!.offsetHeight).to.equal(0);
  });

  it('unfolds a long post in place, and lets the keyboard go on where the lead ended', async () => {
    await show(backendOf(), { forms: 'blog' });
    await says('The lead says why.');
    const article = item('The lead');
    await eventually(() => textOf(article).includes('The rest has a link'));
    const top = article.getBoundingClientRect().top;
    button(article, 'Read on').focus();
    await sendKeys({ press: 'Enter' });
    await says('Show less');
    expect(article.getBoundingClientRect().top).to.equal(top);
    expect(textOf(roll.shadowRoot!.activeElement!)).to.include('The rest has a link');
    await sendKeys({ press: 'Tab' });
    expect(textOf(roll.shadowRoot!.activeElement!)).to.equal('a link');
    await expect(roll).to.be.accessible();
  });

  it('folds a long post again', async () => {
    await show(backendOf(), { forms: 'blog' });
    await says('Read on');
    button(roll.renderRoot, 'Read on').click();
    await says('Show less');
    button(roll.renderRoot, 'Show less').click();
    await says('Read on');
    expect(roll.renderRoot.querySelector('.words')!.classList.contains('folded')).to.equal(true);
  });

  it('shows an answer that a leader gave, with the question it answers', async () => {
    await show(backendOf(), { forms: 'joined' });
    await says('It does, from March.');
    expect(textOf(roll.renderRoot.querySelector('blockquote')!)).to.equal(
      'Jan Nowak writes: Does the card cover the pool?',
    );
    const sizes = ['blockquote .prose', '.words .prose'].map((selector) =>
      parseFloat(getComputedStyle(roll.renderRoot.querySelector(selector)!).fontSize),
    );
    expect(sizes[1]!).to.be.greaterThan(sizes[0]!);
  });

  it('opens the thread of a post in place', async () => {
    await show(backendOf(), { forms: 'daily' });
    await says('1 reply');
    const open = oneEvent<ThreadOpenEvent>(roll, 'stoa-thread-open');
    button(roll.renderRoot, '1 reply').click();
    expect((await open).detail).to.deep.equal({
      postId: 'frost',
      subject: 'post:frost',
      commentId: null,
    });
    await says('Thank you for the list.');
    expect(button(roll.renderRoot, '1 reply').getAttribute('aria-expanded')).to.equal('true');
    button(roll.renderRoot, '1 reply').click();
    await eventually(() => deep(roll, 'stoa-discussion-thread') === null);
  });

  it('opens the discussion at the reply of the leader', async () => {
    await show(backendOf(), { forms: 'joined' });
    await says('See the discussion');
    button(roll.renderRoot, 'See the discussion').click();
    await eventually(() => deep(roll, '.target') !== null, 'the reply is marked');
    await eventually(() => document.activeElement === roll);
    expect(textOf(deep(roll, '.target')!)).to.include('It does, from March.');
  });

  it('lets the page open a thread in its own way', async () => {
    await show(backendOf(), { forms: 'daily' });
    await says('1 reply');
    roll.addEventListener('stoa-thread-open', (event) => event.preventDefault());
    button(roll.renderRoot, '1 reply').click();
    await settled(roll);
    expect(deep(roll, 'stoa-discussion-thread')).to.equal(null);
  });

  it('shows the posts of one author', async () => {
    const jan = { ...PEOPLE[1]!, leader: true };
    const people = [PEOPLE[0]!, jan, EWA];
    const posts = [DAILY, post('rain', '2026-11-22T08:00:00Z', { authorId: 'jan' })];
    await show(backendOf({ people, posts }), { author: 'jan' });
    await says('Words of rain.');
    expect(items()).to.have.lengthOf(1);
  });

  it('shows more posts in steps of its limit', async () => {
    const posts = [...'abcdefg'].map((id, i) => post(id, `2026-11-0${i + 1}T08:00:00Z`));
    await show(backendOf({ people: PEOPLE, posts }), { limit: '3' });
    await says('Words of g.');
    expect(items()).to.have.lengthOf(3);
    button(roll.renderRoot, 'Show more posts').click();
    await eventually(() => items().length === 6);
    button(roll.renderRoot, 'Show more posts').click();
    await eventually(() => items().length === 7);
    expect(button(roll.renderRoot, 'Show more posts')).to.equal(undefined);
  });

  it('says when more posts cannot be loaded, and tries again', async () => {
    const day = (i: number): string => `2026-10-${String(i + 1).padStart(2, '0')}T08:00:00Z`;
    const posts = new Array(25).fill(0).map((_, i) => post(`p${i}`, day(i)));
    const backend = backendOf({ people: PEOPLE, posts });
    let failures = 1;
    const list: PostPort['list'] = (query, page, call) =>
      page?.cursor && failures-- > 0
        ? refused('unavailable')()
        : backend.posts!.list(query, page, call);
    await show(altered(backend, { posts: { list } }), { limit: '20' });
    await says('Words of p24.');
    button(roll.renderRoot, 'Show more posts').click();
    await says('No connection right now');
    expect(items()).to.have.lengthOf(20);
    button(roll.renderRoot, 'Show more posts').click();
    await eventually(() => items().length === 25);
  });

  it('shows a post that is published meanwhile, and counts new replies', async () => {
    const source = createMemorySource({ seed: SEED });
    await show(source.backendFor(AS_ANNA));
    await says('1 reply');
    const leader = source.backendFor({ person: EWA, roles: ['employee', 'leader'] });
    const body = { format: 'markdown', text: 'Fresh from the press.' } as const;
    const draft = { form: 'daily', body, provenance: 'own-hand' } as const;
    await leader.posts!.publish(draft, { mutationId: '01934f00-0000-7000-8000-000000000001' });
    await says('Fresh from the press.');
    const reply = { subject: 'post:frost', parentId: null, body };
    await leader.threads!.reply(reply, { mutationId: '01934f00-0000-7000-8000-000000000002' });
    await says('2 replies');
  });

  it('speaks Polish with its own plural forms', async () => {
    const reply = SEED.comments![2]!;
    const comments = [1, 2, 3, 4, 5].map((i) => ({ ...reply, id: `reply-${i}` }));
    await setPageLocale('pl');
    for (const [count, words] of [
      [1, '1 odpowiedź'],
      [2, '2 odpowiedzi'],
      [5, '5 odpowiedzi'],
    ] as const) {
      roll.parentNode?.removeChild(roll);
      const seed = { people: PEOPLE, posts: [DAILY], comments: comments.slice(0, count) };
      await show(backendOf(seed));
      await says(words);
      await says('Podyktowane');
    }
  });

  it('shows the shape of posts while loading', async () => {
    await show(altered(backendOf(), { posts: { list: unanswered } }));
    expect(roll.renderRoot.querySelector('[aria-busy]')).not.to.equal(null);
    expect(textOf(roll)).to.equal('Loading posts');
  });

  it('says when nothing has been written', async () => {
    await show(backendOf({ people: PEOPLE }));
    await says('Nothing has been written here yet');
    await expect(roll).to.be.accessible();
  });

  it('loads again after a failure', async () => {
    let calls = 0;
    const backend = backendOf();
    const list: PostPort['list'] = (...args) =>
      calls++ === 0 ? refused('unavailable')() : backend.posts!.list(...args);
    await show(altered(backend, { posts: { list } }));
    await says('No connection right now');
    button(roll.renderRoot, 'Try again').click();
    await says('Words of frost.');
  });

  it('records what was seen, and a long post as read once it is unfolded', async () => {
    const ledger: string[] = [];
    const backend = withLedger(backendOf(), ledger);
    await show(backend, { forms: 'blog' });
    await says('Read on');
    await eventually(() => ledger.includes('seen post:quiet-hour'), 'seen');
    expect(ledger).not.to.include('read post:quiet-hour');
    button(roll.renderRoot, 'Read on').click();
    await says('Show less');
    await activityOf(storesFor(backend)).flush();
    expect(ledger).to.include('read post:quiet-hour');
  });

  for (const width of [280, 360, 768, 1280]) {
    it(`fits a column of ${width} px`, async () => {
      column.width = width;
      await show(backendOf(), { heading: 'From our leaders' });
      await says('Words of frost.');
      expect(column.contentWidth).to.equal(width);
    });
  }
});
