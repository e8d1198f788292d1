import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemoryBackend, createMemorySource } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import type { Backend, Identity } from '@stoa/contract';
import '../define/whats-new.ts';
import { setPageLocale } from '../foundation/locale.ts';
import { setPlaceNames } from '../foundation/place-name.ts';
import { altered, refused } from '../testing/altered-backend.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, AS_GUEST, AS_JAN, EWA, PEOPLE } from '../testing/people.ts';
import { deep, settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import { newsAddress } from './news-address.ts';
import { groupNews } from './news-groups.ts';
import type { NewsOpenEvent } from './whats-new.events.ts';
import type { StoaWhatsNew } from './whats-new.ts';

const AT = '2026-11-20T08:00:00Z';
const SUBJECT = 'page:/hr/benefits';

const SEED: MemorySeed = {
  people: PEOPLE,
  follows: [{ personId: 'anna', target: { kind: 'person', id: 'ewa' } }],
  posts: [
    {
      id: 'frost',
      form: 'daily',
      authorId: 'ewa',
      at: AT,
      body: { format: 'markdown', text: 'Frost on the ramp.' },
      provenance: 'own-hand',
    },
  ],
  comments: [
    { id: 'question', subject: SUBJECT, authorId: 'anna', text: 'Does it cover the pool?', at: AT },
    {
      id: 'answer',
      subject: SUBJECT,
      parentId: 'question',
      authorId: 'ewa',
      text: '**It does**, from March.',
      at: '2026-11-21T08:00:00Z',
    },
    { id: 'one', subject: SUBJECT, authorId: 'jan', text: 'First.', at: '2026-11-22T08:00:00Z' },
    { id: 'two', subject: SUBJECT, authorId: 'jan', text: 'Second.', at: '2026-11-22T09:00:00Z' },
  ],
};

const backendOf = (): Backend => createMemoryBackend({ seed: SEED, identity: AS_ANNA });

describeElement('stoa-whats-new', {
  properties: { heading: 'News' },
  backend: backendOf,
  words: 'Reply to you from Ewa Zielińska',
});

describe('<stoa-whats-new>', () => {
  let news: StoaWhatsNew;
  let column: Column;

  const show = async (backend: Backend, attributes: Record<string, string> = {}): Promise<void> => {
    news = document.createElement('stoa-whats-new');
    news.backend = backend;
    for (const [name, value] of Object.entries(attributes)) news.setAttribute(name, value);
    column.element.append(news);
    await settled(news);
  };
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(news).includes(words), `says "${words}"`);
  const row = (words: string): HTMLElement =>
    [...news.renderRoot.querySelectorAll<HTMLElement>('.row')].find((each) =>
      textOf(each).includes(words),
    )!;
  const line = (words: string): HTMLElement => row(words).querySelector<HTMLElement>('.line')!;

  beforeEach(() => {
    column = new Column();
  });

  afterEach(async () => {
    news.parentNode?.removeChild(news);
    column.remove();
    await setPageLocale(undefined);
  });

  it('says who did what, where and with which words, a lively thread in one line', async () => {
    await show(backendOf());
    await says('4 unread');
    expect(textOf(row('Reply to you'))).to.include('It does, from March.');
    expect(textOf(row('New post from Ewa Zielińska'))).to.include('Frost on the ramp.');
    expect(textOf(row('2 new comments'))).to.include('Second.');
    expect(news.renderRoot.querySelectorAll('.row')).to.have.lengthOf(3);
  });

  it('names pages in words, and as the page does', async () => {
    await show(backendOf());
    await says('HR › Benefits');
    expect(textOf(news)).not.to.include('/hr/benefits');
    setPlaceNames((subject) => (subject === SUBJECT ? 'What we get' : undefined));
    news.requestUpdate();
    await says('What we get');
    setPlaceNames(undefined);
  });

  it('says what moderators decided about a comment, also of one that is gone', async () => {
    const source = createMemorySource({ seed: SEED });
    const moderator: Identity = { person: EWA, roles: ['employee', 'moderator'] };
    const { moderation, threads } = source.backendFor(moderator);
    await show(source.backendFor(AS_ANNA));
    await says('4 unread');
    const call = (n: number) => ({ mutationId: `01934f00-0000-7000-8000-00000000001${n}` });
    const reason = 'Let us ask.';
    const held = await moderation!.decide('question', { act: 'hold', reason }, '1', call(0));
    await says('Your comment waits for a moderator');
    const { revision } = await moderation!.decide(
      'question',
      { act: 'refuse', reason },
      held.revision,
      call(1),
    );
    await says('Your comment is refused by a moderator');
    const shown = await moderation!.decide('question', { act: 'restore' }, revision, call(2));
    await says('Your comment is shown to everyone');
    await threads!.remove('question', shown.revision, call(3));
    await says('Your comment is removed by a moderator');
  });

  it('opens a comment in place, in focus, and marks it as read', async () => {
    await show(backendOf(), { 'post-href': '/posts?post={id}' });
    await says('4 unread');
    news.addEventListener('stoa-news-open', (event) => event.preventDefault(), { once: true });
    const opened = oneEvent<NewsOpenEvent>(news, 'stoa-news-open');
    line('Reply to you').click();
    expect((await opened).detail).to.deep.equal({
      kind: 'reply',
      subject: SUBJECT,
      target: { kind: 'comment', id: 'answer' },
    });
    await says('3 unread');
    expect(line('Reply to you').getAttribute('href')).to.equal('/hr/benefits#comment-answer');
    expect(line('New post').getAttribute('href')).to.equal('/posts?post=frost');
  });

  it('opens a post in place where the page names no address', async () => {
    await show(backendOf());
    await says('New post from');
    line('New post').click();
    await eventually(() => deep(news, 'stoa-blog-post') !== null, 'the post');
    expect(line('New post').getAttribute('aria-expanded')).to.equal('true');
    await expect(news).to.be.accessible();
    line('New post').click();
    await eventually(() => deep(news, 'stoa-blog-post') === null);
  });

  it('marks everything as read, and unread again if that is refused', async () => {
    const backend = backendOf();
    let refusals = 1;
    const markRead: NonNullable<Backend['news']>['markRead'] = (mark, call) =>
      refusals-- > 0 ? refused('unavailable')() : backend.news!.markRead(mark, call);
    await show(altered(backend, { news: { markRead } }));
    await says('4 unread');
    const all = (): HTMLButtonElement => news.renderRoot.querySelector('header button')!;
    all().click();
    await eventually(() => refusals === 0);
    await says('4 unread');
    all().focus();
    await sendKeys({ press: 'Enter' });
    await says('Everything is read');
    expect(news.renderRoot.querySelector(':focus')).to.equal(line('2 new comments'));
    await eventually(() => news.renderRoot.querySelector('.unread') === null);
  });

  it('hears of what comes', async () => {
    const source = createMemorySource({ seed: SEED });
    await show(source.backendFor(AS_ANNA));
    await says('4 unread');
    const jan = source.backendFor(AS_JAN);
    const body = { format: 'markdown', text: 'And the sauna?' } as const;
    const draft = { subject: SUBJECT, parentId: 'question', body };
    await jan.threads!.reply(draft, { mutationId: '01934f00-0000-7000-8000-000000000001' });
    await says('Reply to you from Jan Nowak');
    await says('5 unread');
  });

  it('is quiet where there is nothing, and asks guests to sign in', async () => {
    await show(createMemoryBackend({ identity: AS_ANNA }));
    await says('Nothing new');
    news.backend = createMemoryBackend({ identity: AS_GUEST });
    await says('Sign in to the intranet to see what is new for you.');
  });

  it('says what went wrong, and tries again', async () => {
    const backend = backendOf();
    let failures = 1;
    const list: NonNullable<Backend['news']>['list'] = (query, page, call) =>
      failures-- > 0 ? refused('unavailable')() : backend.news!.list(query, page, call);
    await show(altered(backend, { news: { list } }));
    await says('No connection right now');
    news.renderRoot.querySelector<HTMLButtonElement>('.notice button')!.click();
    await says('Reply to you');
  });

  it('speaks Polish with its own plural forms', async () => {
    await show(backendOf());
    await setPageLocale('pl');
    await says('Co nowego u ciebie');
    await says('4 nieprzeczytane');
    await says('2 nowe komentarze');
    await says('Odpowiedź dla ciebie: Ewa Zielińska');
  });
});

describe('lines of what is new', () => {
  const item = (id: string, at: string, subject = SUBJECT, kind = 'thread' as const) => ({
    id,
    kind,
    target: { kind: 'comment' as const, id },
    subject,
    actor: EWA,
    decision: null,
    title: null,
    excerpt: id,
    at,
    read: id.startsWith('r'),
  });

  it('gather comments in one thread on one day, and nothing else', () => {
    const days = groupNews([
      item('a', '2026-11-22T12:00:00Z'),
      item('b', '2026-11-22T11:00:00Z', 'page:/other'),
      item('r', '2026-11-22T10:00:00Z'),
      item('c', '2026-11-20T10:00:00Z'),
    ]);
    expect(
      days.map(({ rows }) => rows.map(({ items }) => items.map(({ id }) => id))),
    ).to.deep.equal([[['a', 'r'], ['b']], [['c']]]);
    expect(days[0]!.rows[0]!.unread).to.equal(true);
  });

  it('lead to pages, and nowhere that could run a script', () => {
    const nowhere = { posts: undefined, offers: undefined };
    const at = (subject: string, addresses = nowhere as Parameters<typeof newsAddress>[1]) =>
      newsAddress({ ...item('x/1', AT), subject }, addresses);
    expect(at('page:/hr')).to.equal('/hr#comment-x%2F1');
    expect(at('page:javascript:alert(1)')).to.equal(undefined);
    expect(at('page://evil.example')).to.equal(undefined);
    expect(at('post:p1')).to.equal(undefined);
    expect(at('post:p1', { ...nowhere, posts: '/p/{id}' })).to.equal('/p/p1#comment-x%2F1');
    expect(at('offer:o1', { ...nowhere, offers: 'javascript:{id}' })).to.equal(undefined);
  });
});
