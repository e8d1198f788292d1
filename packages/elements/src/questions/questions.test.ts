import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemoryBackend, createMemorySource } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import type { Backend, Identity } from '@stoa/contract';
import '../define/discussion-thread.ts';
import '../define/questions.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { loneDotsWhileNarrowing } from '../testing/lone-dots.ts';
import { AS_ANNA, AS_GUEST, EWA, PEOPLE } from '../testing/people.ts';
import { deep, deepAll, settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { StoaCommentItem } from '../discussion-thread/comment-item.ts';
import type { QuestionOpenEvent } from './questions.events.ts';
import type { StoaQuestions } from './questions.ts';

const AS_EWA: Identity = { person: EWA, roles: ['employee', 'leader'] };

const asked = (id: string, subject: string, authorId: string, text: string, minute: number) =>
  ({
    id,
    subject,
    authorId,
    text,
    kind: 'question',
    at: `2026-11-20T08:0${minute}:00Z`,
  }) as const;

const SEED: MemorySeed = {
  people: PEOPLE,
  comments: [
    asked('pool', 'page:/hr/benefits', 'jan', 'Does the card cover the pool in Osowa, too?', 1),
    asked('gate', 'post:plant', 'jan', 'Who has the keys to gate 4?', 2),
    asked('payroll', 'page:/hr/pay', 'anna', 'When is the bonus paid?', 3),
  ],
};

function backendOf(identity: Identity = AS_ANNA): Backend {
  return createMemoryBackend({ seed: SEED, identity });
}

describeElement('stoa-questions', {
  properties: { heading: 'What people ask' },
  backend: () => backendOf(),
  words: 'Does the card cover',
});

describe('<stoa-questions>', () => {
  let list: StoaQuestions;
  let column: Column;

  const show = async (backend: Backend, attributes: Record<string, string> = {}): Promise<void> => {
    list = document.createElement('stoa-questions');
    for (const [name, value] of Object.entries(attributes)) list.setAttribute(name, value);
    list.backend = backend;
    column.element.append(list);
    await eventually(() => deep(list, 'ol') ?? deep(list, '[part="notice"]'), 'the list is shown');
    await settled(list);
  };
  const words = (): string[] => deepAll(list, '.words').map((each) => textOf(each));
  const button = (name: string): HTMLButtonElement =>
    deepAll<HTMLButtonElement>(list, 'button').find((each) => textOf(each).startsWith(name))!;
  const choose = async (label: string, value: string): Promise<void> => {
    const select = deep<HTMLSelectElement>(list, `select[aria-label="${label}"]`)!;
    select.value = value;
    select.dispatchEvent(new Event('change'));
    await settled(list);
  };

  beforeEach(() => {
    column = new Column();
  });
  afterEach(() => column.remove());

  it('has no dot alone at the end or the beginning of a line, however narrow', async () => {
    await show(backendOf());
    const { wrapped, lone } = loneDotsWhileNarrowing(column.element);
    expect(wrapped).to.be.greaterThan(0);
    expect(lone).to.deep.equal([]);
  });

  it('begins where the page begins that runs from right to left', async () => {
    column.element.dir = 'rtl';
    await show(backendOf());
    const words = document.createRange();
    words.selectNodeContents(deep(list, 'h2')!);
    const header = deep(list, 'header')!.getBoundingClientRect();
    expect(words.getBoundingClientRect().right).to.be.closeTo(header.right, 1);
  });

  it('shows all to an employee, the shortest first, and the oldest where asked', async () => {
    await show(backendOf());
    const shortest = ['When is the bonus paid?', 'Who has the keys to gate 4?'];
    await eventually(() => words().length === 3);
    expect(words().slice(0, 2)).to.deep.equal(shortest);
    await choose('Order', 'oldest');
    await eventually(() => words()[0]?.startsWith('Does the card'));
  });

  it('shows a leader first what waits for them, and says it when nothing does', async () => {
    await show(backendOf(AS_EWA));
    await eventually(() => words().length === 1);
    expect(words()).to.deep.equal(['When is the bonus paid?']);
    expect(button('For me').getAttribute('aria-pressed')).to.equal('true');
    button('All').click();
    await eventually(() => words().length === 3);
    column.element.replaceChildren();
    await show(createMemoryBackend({ seed: { people: PEOPLE }, identity: AS_EWA }));
    expect(textOf(list)).to.include('No question is waiting for you');
  });

  it('offers departments that ask, and one alone where the page says so', async () => {
    await show(backendOf());
    await eventually(() => words().length === 3);
    await choose('Department', 'Logistics');
    await eventually(() => words().length === 2);
    column.element.replaceChildren();
    await show(backendOf(), { department: 'HR' });
    await eventually(() => words().length === 1);
    expect(deep(list, 'select[aria-label="Department"]')).to.equal(null);
  });

  it('lets guests look, without a list of their own', async () => {
    await show(backendOf(AS_GUEST));
    await eventually(() => words().length === 3);
    expect(deep(list, '.whose')).to.equal(null);
  });

  it('links to the question on its page, and opens its thread in place elsewhere', async () => {
    await show(backendOf());
    await eventually(() => words().length === 3);
    const links = deepAll<HTMLAnchorElement>(list, 'article a').map((a) => a.getAttribute('href'));
    expect(links).to.deep.equal(['/hr/pay#comment-payroll', '/hr/benefits#comment-pool']);
    const opener = button('Answer');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => deep(list, 'stoa-discussion-thread'), 'the thread opens');
    expect(deep(list, 'stoa-discussion-thread')?.getAttribute('subject')).to.equal('post:plant');
    await settled(list);
    expect(opener.getAttribute('aria-expanded')).to.equal('true');
    // Whoever answers goes on where the question stands in its thread, and comes back to close it.
    const asked = (): StoaCommentItem | undefined =>
      deepAll<StoaCommentItem>(list, 'stoa-comment-item').find(
        ({ node }) => node.comment.id === 'gate',
      );
    await eventually(() => asked()?.matches(':focus-within'), 'the question has the focus');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => !deep(list, 'stoa-discussion-thread'), 'and closes');
  });

  it('lets the page open a question in its own way', async () => {
    await show(backendOf());
    await eventually(() => words().length === 3);
    let opened: unknown;
    list.addEventListener('stoa-question-open', (event: QuestionOpenEvent) => {
      opened = event.detail;
      event.preventDefault();
    });
    button('Answer').click();
    await settled(list);
    expect(opened).to.deep.equal({ subject: 'post:plant', commentId: 'gate' });
    expect(deep(list, 'stoa-discussion-thread')).to.equal(null);
  });

  it('drops a question as soon as it is answered', async () => {
    const source = createMemorySource({ seed: SEED });
    await show(source.backendFor(AS_ANNA));
    await eventually(() => words().length === 3);
    const body = { format: 'markdown', text: 'Jan, in the left drawer.' } as const;
    const draft = { subject: 'post:plant', parentId: 'gate', body, answers: true };
    await source.backendFor(AS_EWA).threads!.reply(draft, { mutationId: crypto.randomUUID() });
    await eventually(() => words().length === 2);
  });

  it('goes on with the first of those that came, when the last page takes its button away', async () => {
    const many = Array.from({ length: 23 }, (_, i) =>
      asked(`q${i}`, 'post:plant', 'jan', `Question ${'x'.repeat(i)}?`, i % 10),
    );
    const seed = { people: PEOPLE, comments: many };
    await show(createMemoryBackend({ seed, identity: AS_ANNA }));
    await eventually(() => words().length === 20);
    button('Show more questions').focus();
    await sendKeys({ press: 'Enter' });
    await eventually(() => words().length === 23);
    await settled(list);
    const focused = list.renderRoot.querySelector(':focus')!;
    expect(textOf(focused.closest('article')!)).to.include(`Question ${'x'.repeat(20)}?`);
  });

  it('is not there where a backend knows no questions', async () => {
    list = document.createElement('stoa-questions');
    const capabilities = { questions: false };
    list.backend = createMemoryBackend({ seed: SEED, identity: AS_ANNA, capabilities });
    column.element.append(list);
    await eventually(() => list.shadowRoot && !list.shadowRoot.querySelector('section'));
  });

  it('fits into 300 px', async () => {
    column.width = 300;
    await show(backendOf());
    await eventually(() => words().length === 3);
    expect(column.contentWidth).to.equal(300);
  });
});
