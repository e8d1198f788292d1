import { createMemorySource } from '@stoa/backend-memory';
import type { MemorySource } from '@stoa/backend-memory';
import type { Identity } from '@stoa/contract';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../define/moderation.ts';
import { setPageLocale } from '../foundation/locale.ts';
import { typeText } from '../testing/keys.ts';
import { loneDotsWhileNarrowing } from '../testing/lone-dots.ts';
import { deepAll, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { StoaModeration } from './moderation.ts';

const nobody = { title: null, department: 'Sales', region: null, photo: null, leader: false };
const person = (id: string, name: string) => ({ id, name, ...nobody });
const PEOPLE = [person('jan', 'Jan Nowak'), person('ewa', 'Ewa Lis'), person('mod', 'Mo Dera')];
const AT = '2026-11-23T08:00:00.000Z';
const moderator: Identity = { person: PEOPLE[2]!, roles: ['employee', 'moderator'] };
const employee: Identity = { person: PEOPLE[1]!, roles: ['employee'] };

let source: MemorySource;

async function show(identity: Identity = moderator): Promise<StoaModeration> {
  const backend = source.backendFor(identity);
  const desk = await fixture<StoaModeration>(
    html`<stoa-moderation .backend=${backend}></stoa-moderation>`,
  );
  return desk;
}

function says(desk: StoaModeration, words: string): Promise<void> {
  return eventually(() => textOf(desk).includes(words), `it says "${words}"`);
}

function comment(id: string, text: string, more: object = {}) {
  return { id, subject: 'page:/x', authorId: 'jan', text, at: AT, ...more };
}

function button(desk: StoaModeration, name: string): HTMLElement {
  const found = deepAll(desk, 'button').find((candidate) => textOf(candidate).includes(name));
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

async function stateOf(id: string): Promise<string | undefined> {
  const [found] = await source.backendFor(moderator).threads!.find([id]);
  return found?.state;
}

describe('the desk of moderators', () => {
  beforeEach(() => {
    source = createMemorySource({
      seed: {
        people: PEOPLE,
        comments: [
          comment('insult', 'You never read.'),
          comment('held', 'May I ask?', { state: 'held', stateAt: '2026-11-23T09:00:00.000Z' }),
        ],
        reports: [{ commentId: 'insult', reporterId: 'ewa', reason: 'offensive', at: AT }],
      },
    });
  });

  afterEach(() => setPageLocale(undefined));

  it('shows what waits with its reports, and is accessible', async () => {
    const desk = await show();
    await says(desk, 'You never read.');
    expect(textOf(desk)).to.include('It insults or threatens');
    expect(textOf(desk)).to.include('Ewa Lis');
    expect(textOf(desk)).to.include('Waits for approval');
    await expect(desk).to.be.accessible();
  });

  it('refuses others in a calm sentence', async () => {
    const desk = await show(employee);
    await says(desk, 'This is the desk of moderators');
    expect(textOf(desk)).not.to.include('You never read.');
    await expect(desk).to.be.accessible();
  });

  it('is worked with the keyboard alone: j, h, a reason, z', async () => {
    const desk = await show();
    await says(desk, 'You never read.');
    button(desk, 'Waiting').focus();
    await sendKeys({ press: 'j' });
    await sendKeys({ press: 'h' });
    await says(desk, 'Hide the comment of Jan Nowak?');
    await sendKeys({ press: 'Enter' });
    const field = deepAll(desk, 'textarea')[0] as HTMLTextAreaElement;
    field.focus();
    await typeText('An insult.');
    const submits = deepAll(desk, 'dialog button[type="submit"]');
    (submits[0] as HTMLElement).focus();
    await sendKeys({ press: 'Enter' });
    await says(desk, 'The comment of Jan Nowak is hidden.');
    expect(await stateOf('insult')).to.equal('hidden');
    expect(desk.renderRoot.querySelector('article')?.matches(':focus')).to.equal(true);
    await sendKeys({ press: 'z' });
    await says(desk, 'The decision is taken back.');
    await says(desk, 'You never read.');
    expect(await stateOf('insult')).to.equal('shown');
  });

  it('needs a reason to hide, and keeps what was written when it is refused', async () => {
    const desk = await show();
    await says(desk, 'You never read.');
    button(desk, 'Hide').click();
    await says(desk, 'Hide the comment of Jan Nowak?');
    (deepAll(desk, 'dialog button[type="submit"]')[0] as HTMLElement).click();
    await says(desk, 'Write a sentence here.');
    expect(await stateOf('insult')).to.equal('shown');
    await typeText('Too late.');
    const other = source.backendFor(moderator);
    const [now] = await other.threads!.find(['insult']);
    await other.moderation!.decide('insult', { act: 'dismiss' }, now!.revision, {
      mutationId: '01890000-0000-7000-8000-000000000001',
    });
    (deepAll(desk, 'dialog button[type="submit"]')[0] as HTMLElement).click();
    await says(desk, 'Someone changed this meanwhile');
    expect((deepAll(desk, 'textarea')[0] as HTMLTextAreaElement).value).to.equal('Too late.');
  });

  it('asks and tells in the language of the page, also where that comes after the press', async () => {
    const desk = await show();
    await says(desk, 'You never read.');
    button(desk, 'Leave it').click();
    await says(desk, 'The comment of Jan Nowak stays.');
    await setPageLocale('pl');
    await says(desk, 'Komentarz zostaje (Jan Nowak).');
    await setPageLocale(undefined);
    button(desk, 'Refuse').click();
    await says(desk, 'Refuse the comment of Jan Nowak?');
    const field = deepAll(desk, 'textarea')[0] as HTMLTextAreaElement;
    field.focus();
    await typeText('Not here.');
    await setPageLocale('pl');
    await says(desk, 'Odrzucić komentarz? (Jan Nowak)');
    expect(field.value).to.equal('Not here.');
  });

  it('has no dot alone at the end or the beginning of a line, however narrow', async () => {
    const desk = await show();
    await says(desk, 'May I ask?');
    button(desk, 'Approve').click();
    await says(desk, 'is shown.');
    button(desk, 'What was done').click();
    await says(desk, 'Comment approved');
    const { wrapped, lone } = loneDotsWhileNarrowing(desk);
    expect(wrapped).to.be.greaterThan(0);
    expect(lone).to.deep.equal([]);
  });

  it('keeps in sight what was done, and the way back, while one goes on', async () => {
    const many = Array.from({ length: 12 }, (_, i) =>
      comment(`c${i}`, `Waits ${i}.`, { state: 'held' }),
    );
    source = createMemorySource({ seed: { people: PEOPLE, comments: many } });
    const desk = await show();
    await says(desk, 'Waits 11.');
    button(desk, 'Approve').click();
    await says(desk, 'is shown.');
    const items = deepAll(desk, 'article');
    items[items.length - 1]!.scrollIntoView({ block: 'end' });
    const { top, bottom } = button(desk, 'Undo').getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
  });

  it('approves with a, and empties by itself', async () => {
    const desk = await show();
    await says(desk, 'May I ask?');
    button(desk, 'Approve').click();
    await says(desk, 'is shown.');
    expect(await stateOf('held')).to.equal('shown');
    button(desk, 'Leave it').click();
    await says(desk, 'Nothing waits for you');
    await expect(desk).to.be.accessible();
  });

  it('takes back each decision, with z, from the hidden list, and from the audit trail', async () => {
    const desk = await show();
    await says(desk, 'May I ask?');
    button(desk, 'Approve').focus();
    await sendKeys({ press: 'a' });
    await says(desk, 'is shown.');
    await sendKeys({ press: 'z' });
    await says(desk, 'The decision is taken back.');
    expect(await stateOf('held')).to.equal('held');
    button(desk, 'Refuse').click();
    await says(desk, 'Refuse the comment of Jan Nowak?');
    (deepAll(desk, 'textarea')[0] as HTMLElement).focus();
    await typeText('Not here.');
    (deepAll(desk, 'dialog button[type="submit"]')[0] as HTMLElement).click();
    await says(desk, 'is refused.');

    const what = deepAll(desk, 'select')[0] as HTMLSelectElement;
    what.value = 'hidden';
    what.dispatchEvent(new Event('change'));
    await says(desk, 'Show again');
    expect(textOf(desk)).to.include('Not here.');
    await expect(desk).to.be.accessible();
    button(desk, 'Show again').click();
    await says(desk, 'Nothing is hidden');
    expect(await stateOf('held')).to.equal('shown');

    button(desk, 'What was done').click();
    await says(desk, 'Comment shown again');
    await expect(desk).to.be.accessible();
    expect(deepAll(desk, '.ways button')).to.have.lengthOf(1);
    deepAll<HTMLElement>(desk, '.ways button')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await eventually(async () => (await stateOf('held')) === 'hidden', 'it is hidden again');
    await says(desk, 'Decision taken back');
    expect(desk.renderRoot.querySelector(':focus')?.id).to.equal('audit');
  });

  it('shows one place alone, in the queue and in the audit trail, and all places again', async () => {
    const elsewhere = { subject: 'page:/hr/pay-rise.aspx', state: 'held' };
    source = createMemorySource({
      seed: {
        people: PEOPLE,
        comments: [comment('here', 'In one place.'), comment('there', 'Elsewhere.', elsewhere)],
        reports: [{ commentId: 'here', reporterId: 'ewa', reason: 'offensive', at: AT }],
      },
    });
    const desk = await show();
    await says(desk, 'In one place.');
    const [only] = deepAll<HTMLElement>(desk, 'button[aria-label="Only here: HR › Pay rise"]');
    only!.click();
    await eventually(() => !textOf(desk).includes('In one place.'), 'the other place is gone');
    expect(textOf(desk)).to.include('Elsewhere.');
    await expect(desk).to.be.accessible();
    button(desk, 'What was done').click();
    await says(desk, 'Only in HR › Pay rise');
    await says(desk, 'Nothing has been done yet');
    button(desk, 'Only in').click();
    button(desk, 'Waiting').click();
    await says(desk, 'In one place.');
  });

  it('hears of new reports while it is open', async () => {
    const desk = await show();
    await says(desk, 'May I ask?');
    const { moderation } = source.backendFor(employee);
    const jan = source.backendFor({ person: PEOPLE[0]!, roles: ['employee'] });
    const body = { format: 'markdown', text: 'Buy my tyres.' } as const;
    const written = await jan.threads!.reply(
      { subject: 'page:/x', parentId: null, body },
      { mutationId: '01890000-0000-7000-8000-000000000002' },
    );
    await moderation!.report(
      written.id,
      { reason: 'off-topic' },
      { mutationId: '01890000-0000-7000-8000-000000000003' },
    );
    await says(desk, 'Buy my tyres.');
  });

  it('lists what was done, who is stopped, and the rules, each behind a tab', async () => {
    const desk = await show();
    await says(desk, 'You never read.');
    button(desk, 'Stop writing').click();
    await says(desk, 'Stop Jan Nowak from writing?');
    (deepAll(desk, 'textarea')[0] as HTMLElement).focus();
    await typeText('Three insults.');
    (deepAll(desk, 'dialog button[type="submit"]')[0] as HTMLElement).click();
    await says(desk, 'Jan Nowak can read and not write.');
    button(desk, 'Stopped people').click();
    await says(desk, 'Three insults.');
    await expect(desk).to.be.accessible();
    button(desk, 'Let write again').click();
    await says(desk, 'Everybody can write');
    button(desk, 'What was done').click();
    await says(desk, 'Writing allowed again');
    await expect(desk).to.be.accessible();
    button(desk, 'Approval').click();
    await says(desk, 'No rules');
    const field = deepAll(desk, 'input[name="pattern"]')[0] as HTMLInputElement;
    field.value = 'page:/board/';
    button(desk, 'Set rule').click();
    await says(desk, 'Take back');
    await expect(desk).to.be.accessible();
  });
});
