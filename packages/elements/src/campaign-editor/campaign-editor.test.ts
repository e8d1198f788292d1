import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemoryBackend } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import type { Backend, Campaign, CampaignDraft, Identity } from '@stoa/contract';
import '../define/campaign-editor.ts';
import { draftsOf, storesFor } from '@stoa/stores';
import { setPageLocale } from '../foundation/locale.ts';
import { altered, refused } from '../testing/altered-backend.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { CampaignPublishedEvent } from './campaign-editor.events.ts';
import type { StoaCampaignEditor } from './campaign-editor.ts';

const NAME = 'A bicycle for everyone';
let editors = 0;

/** Somebody new each time, so that what one test kept does not come back in the next. */
function anEditor(): Identity {
  const person = AS_ANNA.person && { ...AS_ANNA.person, id: `editor ${editors++}` };
  return { person, roles: ['employee', 'editor'] };
}

const SEED: MemorySeed = {
  people: PEOPLE,
  campaigns: [
    {
      id: 'bicycle',
      name: NAME,
      goal: { kind: 'reported', name: 'bicycle-taken' },
      texts: [
        {
          department: null,
          role: null,
          stage: null,
          example: { en: 'Jan is there in twelve minutes.' },
          wordings: [{ en: 'To work at your own pace.' }, { en: 'A bicycle from the company.' }],
        },
        {
          department: 'HR',
          role: null,
          stage: 'regular',
          example: { en: 'Anna rides.' },
          wordings: [{ en: 'Three talks and no car to book.' }, { en: 'By bicycle to the plant.' }],
        },
      ],
      action: { label: { en: 'See the offer' }, href: '#offer' },
      startsAt: '2026-03-01T00:00:00.000Z',
      endsAt: '2120-01-01T00:00:00.000Z',
    },
  ],
};
const backendFor = (identity: Identity = anEditor(), seed: MemorySeed = SEED): Backend =>
  createMemoryBackend({ seed, identity, clock: () => '2026-03-02T10:00:00.000Z' });

describeElement('stoa-campaign-editor', {
  properties: {},
  backend: () => backendFor(),
  words: NAME,
});

describe('<stoa-campaign-editor>', () => {
  let editor: StoaCampaignEditor;
  let column: Column;

  const show = async (backend: Backend): Promise<void> => {
    editor = document.createElement('stoa-campaign-editor');
    editor.languages = 'en';
    editor.backend = backend;
    column.element.append(editor);
    await settled(editor);
  };
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(editor).includes(words), `says "${words}"`);
  const part = <E extends HTMLElement>(selector: string): E =>
    editor.renderRoot.querySelector<E>(selector)!;
  const press = async (words: string, within = ''): Promise<void> => {
    const all = [...editor.renderRoot.querySelectorAll<HTMLElement>(`${within} button`)];
    all.find((button) => textOf(button).includes(words))!.click();
    await settled(editor);
  };
  const tab = async (id: string): Promise<void> => {
    part(`#tab-${id}`).click();
    await settled(editor);
  };
  const type = async (id: string, words: string): Promise<void> => {
    const field = part<HTMLInputElement>(`[id="field-${id}"]`);
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled(editor);
  };
  const write = async (nth: number, words: string): Promise<void> => {
    const field = editor.renderRoot.querySelectorAll<HTMLTextAreaElement>('textarea')[nth]!;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled(editor);
  };
  const open = async (): Promise<void> => {
    await says(NAME);
    await press(NAME, '.list');
    await eventually(() => part('.title').textContent === NAME);
  };
  const published = (): Promise<CampaignPublishedEvent> =>
    oneEvent<CampaignPublishedEvent>(editor, 'stoa-campaign-published');

  beforeEach(() => (column = new Column()));
  afterEach(async () => {
    column.remove();
    await setPageLocale(undefined);
  });

  it('publishes a new campaign once nothing is missing, with the keyboard to what is', async () => {
    const backend = backendFor(anEditor(), { people: PEOPLE });
    await show(backend);
    await says('New campaign');
    await press('Publish', '.acts');
    await says('Something is missing');
    expect((editor.renderRoot as ShadowRoot).activeElement?.id).to.equal('field-name');
    await type('name', 'Hours');
    await type('goal.name', 'hours-seen');
    await write(0, 'See them');
    await type('action.href', '/hours');
    await tab('texts');
    await write(0, 'Your hours count twice.');
    await write(1, 'Two hours count as four.');
    await write(2, 'Jan left at two.');
    const event = published();
    await press('Publish', '.acts');
    const { campaignId } = (await event).detail;
    const campaign = await backend.campaigns!.get(campaignId);
    expect([campaign?.name, campaign?.goal]).to.deep.equal([
      'Hours',
      { kind: 'reported', name: 'hours-seen' },
    ]);
    await says('Published.');
  });

  it('leaves the caret where it is while names are typed between others', async () => {
    await show(backendFor());
    await open();
    await tab('plan');
    await type('audience.departments', 'Service, HR');
    const field = part<HTMLInputElement>('[id="field-audience.departments"]');
    field.focus();
    field.setSelectionRange(0, 0);
    await sendKeys({ type: 'Sales,' });
    await settled(editor);
    expect([field.value, field.selectionStart]).to.deep.equal(['Sales,Service, HR', 6]);
  });

  it('gives back the caps of a group, and the days of a cap, that were emptied and filled again', async () => {
    await show(backendFor());
    await open();
    await tab('plan');
    await type('group.name', 'Benefits');
    await type('group.period.times', '4');
    await type('group.period.days', '30');
    await type('group.period.times', '');
    await type('group.period.times', '5');
    await type('group.name', '');
    await type('group.name', 'Offers');
    const value = (id: string): string => part<HTMLInputElement>(`[id="field-${id}"]`).value;
    expect([value('group.period.times'), value('group.period.days')]).to.deep.equal(['5', '30']);
  });

  it('asks whether new words ask again, and takes the answer', async () => {
    const backend = backendFor();
    const drafts: CampaignDraft[] = [];
    const publish = (draft: CampaignDraft, call: { mutationId: string }): Promise<Campaign> => {
      drafts.push(draft);
      return backend.campaigns!.publish(draft, call);
    };
    await show(altered(backend, { campaigns: { publish } }));
    await open();
    await tab('texts');
    await write(0, 'At your own pace to work.');
    await press('Publish the changes', '.acts');
    expect(part<HTMLDialogElement>('#ask-again').open).to.equal(true);
    await press('Back', 'dialog');
    expect(drafts).to.have.lengthOf(0);
    await press('Publish the changes', '.acts');
    const event = published();
    await press('Yes, ask again', 'dialog');
    await event;
    expect(drafts.map(({ asksAgain }) => asksAgain)).to.deep.equal([true]);
    expect((await backend.campaigns!.get('bicycle'))?.textVersion).to.equal(2);
  });

  it('asks nothing when no word has changed', async () => {
    await show(backendFor());
    await open();
    await type('name', `${NAME}, again`);
    const event = published();
    await press('Publish the changes', '.acts');
    await event;
  });

  const theyPublish = async (backend: Backend, change: Partial<CampaignDraft>): Promise<void> => {
    const campaign = (await backend.campaigns!.get('bicycle'))!;
    const { textVersion: _v, publishedAt: _p, ...known } = campaign;
    await backend.campaigns!.publish({ ...known, ...change }, { mutationId: crypto.randomUUID() });
  };

  it('lets both changes stand where they do not meet', async () => {
    const backend = backendFor();
    await show(backend);
    await open();
    await type('name', 'Mine');
    await theyPublish(backend, { name: 'Mine', startsAt: '2026-03-01T00:00:00.000Z' });
    const event = published();
    await press('Publish the changes', '.acts');
    await event;
    expect((await backend.campaigns!.get('bicycle'))?.name).to.equal('Mine');
  });

  it('publishes nothing over what others published before its editor has chosen', async () => {
    const backend = backendFor();
    await show(backend);
    await open();
    await type('name', 'Mine');
    await theyPublish(backend, { name: 'Theirs', priority: 3 });
    await press('Publish the changes', '.acts');
    await says('Somebody has published other words meanwhile');
    await press('Publish the changes', '.acts');
    expect((await backend.campaigns!.get('bicycle'))?.name).to.equal('Theirs');
    await expect(editor).to.be.accessible();
    await press('Go on with what is chosen');
    await says('Choose one.');
    part<HTMLInputElement>('[name="version-name"][value="mine"]').click();
    await settled(editor);
    await press('Go on with what is chosen');
    const event = published();
    await press('Publish the changes', '.acts');
    await event;
    const { name, priority } = (await backend.campaigns!.get('bicycle'))!;
    expect([name, priority]).to.deep.equal(['Mine', 3]);
  });

  it('keeps what several fields are given within one task', async () => {
    await show(backendFor(anEditor(), { people: PEOPLE }));
    await says('New campaign');
    await tab('texts');
    const fields = [...editor.renderRoot.querySelectorAll<HTMLTextAreaElement>('textarea')];
    fields.forEach((field, i) => {
      field.value = `Words ${i}`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settled(editor);
    expect(fields.map(({ value }) => value)).to.deep.equal(['Words 0', 'Words 1', 'Words 2']);
    await tab('goal');
    await tab('texts');
    const shown = [...editor.renderRoot.querySelectorAll<HTMLTextAreaElement>('textarea')];
    expect(shown.map(({ value }) => value)).to.deep.equal(['Words 0', 'Words 1', 'Words 2']);
  });

  it('takes over what an earlier version kept, and asks before it discards', async () => {
    const identity = anEditor();
    const backend = backendFor(identity, { people: PEOPLE });
    const place = { viewerId: identity.person!.id, subject: 'campaign:new', slot: 'editor' };
    draftsOf(storesFor(backend))
      .draft(place)
      .set(
        JSON.stringify({ name: 'Begun', headline: 'A headline of old', texts: 'Ride to work.' }),
      );
    await show(backend);
    await says('Words from an earlier version');
    expect(part<HTMLInputElement>('#field-name').value).to.equal('Begun');
    const words = part<HTMLTextAreaElement>('.earlier textarea').value;
    expect(words).to.equal('A headline of old\nRide to work.');
    await press('Discard the changes', '.sheet > .acts');
    expect(textOf(editor.shadowRoot!.activeElement!)).to.equal('Keep writing');
    await press('Keep writing', 'dialog');
    expect(part<HTMLInputElement>('#field-name').value).to.equal('Begun');
    await press('Discard the changes', '.sheet > .acts');
    await press('Discard them', 'dialog');
    expect(part<HTMLInputElement>('#field-name').value).to.equal('');
    expect(part<HTMLTextAreaElement>('.earlier textarea').value).to.equal(words);
    await press('Discard these words');
    expect(part('.earlier')).to.equal(null);
  });

  it('shows which text each kind of reader gets, and writes one for them', async () => {
    const backend = backendFor();
    await show(backend);
    await open();
    await tab('texts');
    const cells = [...editor.renderRoot.querySelectorAll<HTMLElement>('.cell')];
    const own = cells.filter((cell) => cell.classList.contains('own'));
    expect(own.map((cell) => cell.textContent.trim())).to.deep.equal([
      'To work at your own pace.',
      'Three talks and no car to book.',
    ]);
    cells.find((cell) => !cell.classList.contains('own'))!.click();
    await settled(editor);
    await press('Write a text for them');
    expect(part('.text-form h3').textContent).to.equal('Not signed in');
    await press('Remove this text');
    await says('these readers get a more general text.');
  });

  it('previews the banner as a reader sees it', async () => {
    await show(backendFor());
    await open();
    await tab('preview');
    await eventually(() =>
      textOf(part('stoa-campaign-banner')).includes('To work at your own pace.'),
    );
    const stage = part<HTMLSelectElement>('[id="field-preview.stage"]');
    stage.value = 'regular';
    stage.dispatchEvent(new Event('change', { bubbles: true }));
    await eventually(() => textOf(part('stoa-campaign-banner')).includes('Three talks'));
  });

  it('has an address and a code for each channel, once there is something to lead to', async () => {
    await show(backendFor());
    await says('New campaign');
    await tab('plan');
    await type('channels', 'poster');
    await says('once the campaign is published');
    await open();
    await tab('plan');
    await type('channels', 'poster, newsletter');
    await eventually(() => editor.renderRoot.querySelectorAll('.code').length === 2, 'has codes');
    expect(part('.channel code').textContent).to.match(
      /stoa-campaign=bicycle&stoa-channel=poster#offer$/,
    );
    await expect(editor).to.be.accessible();
  });

  it('simulates ninety days by the rules, with a list beside the chart', async () => {
    await show(backendFor());
    await open();
    await tab('simulation');
    const [first] = [...editor.renderRoot.querySelectorAll('.simulation tbody tr')];
    expect(textOf(first!)).to.include('6 showings');
    expect(textOf(first!)).to.include('Mar 2, Mar 3, Mar 6, Mar 17, Apr 7, May 20');
    expect(first!.querySelectorAll('.showing')).to.have.lengthOf(6);
    await expect(editor).to.be.accessible();
  });

  it('tells results without small numbers', async () => {
    const backend = backendFor();
    const results = (await backend.campaigns!.results('bicycle'))!;
    const told = { ...results, eligible: 60, shown: 50, clicked: null };
    await show(altered(backend, { campaigns: { results: async () => told } }));
    await open();
    await tab('results');
    await says('60');
    expect(textOf(part('.funnel'))).to.match(/Followed the link hidden/);
  });

  it('moves between its parts with arrow keys', async () => {
    await show(backendFor());
    await open();
    part('#tab-goal').focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled(editor);
    expect((editor.renderRoot as ShadowRoot).activeElement?.id).to.equal('tab-texts');
    await sendKeys({ press: 'End' });
    await settled(editor);
    expect((editor.renderRoot as ShadowRoot).activeElement?.id).to.equal('tab-results');
  });

  it('is for editors only', async () => {
    await show(backendFor(AS_ANNA));
    await says('Only editors write campaigns');
  });

  it('says what is safe when nothing can be loaded', async () => {
    await show(altered(backendFor(), { campaigns: { list: refused('unavailable') } }));
    await says('Try again');
  });

  it('fits a phone, in Polish, in every part', async () => {
    column.width = 320;
    await show(backendFor());
    await open();
    await setPageLocale('pl');
    await says('Kiedy i');
    for (const id of ['goal', 'texts', 'plan', 'preview', 'simulation', 'results']) {
      await tab(id);
      expect(column.contentWidth, id).to.equal(320);
    }
    await expect(editor).to.be.accessible();
  });
});
