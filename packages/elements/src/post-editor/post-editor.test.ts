import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { createMemorySource } from '@stoa/backend-memory';
import type { MemorySeed } from '@stoa/backend-memory';
import type { Backend, BackendSource, Identity, PostPort } from '@stoa/contract';
import { storesFor } from '@stoa/stores';
import '../define/post-editor.ts';
import { altered, refused } from '../testing/altered-backend.ts';
import { Column } from '../testing/column.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, AS_JAN, EWA, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import type { PostPublishedEvent } from './post-editor.events.ts';
import type { StoaPostEditor } from './post-editor.ts';

const AS_EWA: Identity = { person: EWA, roles: ['employee', 'leader'] };
const SEED: MemorySeed = {
  people: PEOPLE,
  delegates: [{ leaderId: 'ewa', delegateId: 'jan' }],
};

describeElement('stoa-post-editor', {
  properties: { heading: 'New post' },
  backend: () => createMemorySource({ seed: SEED }).backendFor(AS_EWA),
  words: 'Up to 280 characters.',
});

describe('<stoa-post-editor>', () => {
  let editor: StoaPostEditor;
  let column: Column;
  let source: BackendSource;
  let scopes = Date.now();

  const show = async (backend: Backend): Promise<void> => {
    // What one test leaves on this device is not the next one's.
    storesFor(backend, { scope: `post-editor ${(scopes += 1)}` });
    editor = document.createElement('stoa-post-editor');
    editor.backend = backend;
    column.element.append(editor);
    await settled(editor);
  };
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(editor).includes(words), `says "${words}"`);
  const ready = (): Promise<void> =>
    eventually(
      () => editor.renderRoot.querySelector('stoa-markdown-field')?.field,
      'can be written',
    );
  const labelled = <E extends HTMLElement>(words: string): E =>
    [...editor.renderRoot.querySelectorAll('label')]
      .find((label) => textOf(label).startsWith(words))!
      .querySelector<E>('input, textarea, select')!;
  const button = (name: string): HTMLButtonElement =>
    [...editor.renderRoot.querySelectorAll('button')].find((each) => textOf(each) === name)!;
  /** Where the post itself is written. */
  const words = (): HTMLTextAreaElement =>
    editor.renderRoot.querySelector('stoa-markdown-field')!.field!;
  const inField = (): string => editor.renderRoot.querySelector('stoa-markdown-field')?.value ?? '';
  const say = async (text: string): Promise<void> => {
    words().focus();
    await sendKeys({ type: text });
  };
  const write = async (label: string, words: string): Promise<void> => {
    labelled(label).focus();
    await sendKeys({ type: words });
  };
  const posts = async () => (await source.backendFor(AS_ANNA).posts!.list()).items;

  beforeEach(() => {
    column = new Column();
    source = createMemorySource({ seed: SEED });
  });

  afterEach(() => {
    editor.parentNode?.removeChild(editor);
    column.remove();
  });

  it('publishes a short post with a few keys', async () => {
    await show(source.backendFor(AS_EWA));
    await ready();
    await say('Frost-on-the-ramp.');
    const published = oneEvent<PostPublishedEvent>(editor, 'stoa-post-published');
    button('Publish now').click();
    const { postId, state } = (await published).detail;
    const [post] = await posts();
    expect([post!.id, state]).to.deep.equal([postId, 'published']);
    expect(post!.body).to.deep.equal({ format: 'markdown', text: 'Frost-on-the-ramp.' });
    await says('It is on the roll.');
    expect(inField()).to.equal('');
  });

  it('says what is missing, leads there, and keeps the words', async () => {
    await show(source.backendFor(AS_EWA));
    await says('Long post');
    labelled<HTMLInputElement>('Long post').click();
    await says('Title');
    await say('Words without a title.');
    button('Publish now').click();
    await says('A long post needs a title.');
    await eventually(() => editor.shadowRoot!.activeElement === labelled('Title'));
    await sendKeys({ type: 'A title' });
    await eventually(() => !textOf(editor).includes('needs a title'));
    await expect(editor).to.be.accessible();
    expect(await posts()).to.deep.equal([]);
  });

  it('keeps what is written for other devices, and goes on with it there', async () => {
    await show(source.backendFor(AS_EWA));
    await ready();
    await say('Half-a-tho');
    await says('Kept for all your devices');
    const elsewhere = source.backendFor(AS_EWA);
    const [draft] = (await elsewhere.posts!.drafts()).items;
    expect(draft!.draft.body.text).to.equal('Half-a-tho');
    await elsewhere.posts!.saveDraft(
      draft!.id,
      { ...draft!.draft, body: { format: 'markdown', text: 'A whole thought' } },
      draft!.revision,
      { mutationId: '01934f00-0000-7000-8000-000000000001' },
    );
    await say('!');
    await says('Somebody has published other words meanwhile');
    await expect(editor).to.be.accessible();
    button('Take all of theirs').click();
    await eventually(() => inField() === 'A whole thought');
  });

  it('keeps the words when they cannot be published, and publishes them once', async () => {
    const backend = source.backendFor(AS_EWA);
    let failures = 1;
    const publish: PostPort['publish'] = async (draft, call) => {
      const outcome = await backend.posts!.publish(draft, call);
      return failures-- > 0 ? refused('unavailable')() : outcome;
    };
    await show(altered(backend, { posts: { publish } }));
    await ready();
    await say('Once.');
    button('Publish now').click();
    await says('Your words are kept.');
    expect(inField()).to.equal('Once.');
    button('Publish now').click();
    await says('It is on the roll.');
    expect(await posts()).to.have.lengthOf(1);
  });

  it('lets a delegate write for the leader, labelled, and never by hand', async () => {
    await show(source.backendFor(AS_JAN));
    await says('For whom');
    expect(labelled<HTMLInputElement>('Written by hand').disabled).to.equal(true);
    await say('On behalf.');
    button('Preview the post').click();
    await says('Written by Jan Nowak for Ewa Zielińska');
    button('Publish now').click();
    await says('It is on the roll.');
    const [post] = await posts();
    expect([post!.author.id, post!.writtenBy?.id, post!.provenance]).to.deep.equal([
      'ewa',
      'jan',
      'with-help',
    ]);
  });

  it('schedules a post, which waits, can be changed and withdrawn', async () => {
    await show(source.backendFor(AS_EWA));
    await ready();
    await say('Later.');
    editor.renderRoot.querySelector('details')!.open = true;
    const time = labelled<HTMLInputElement>('When it appears');
    time.value = '2031-03-01T08:30';
    time.dispatchEvent(new Event('change'));
    await says('Publish at that time');
    button('Publish at that time').click();
    await says('Until then you can change or withdraw it.');
    await says('Waiting for their time');
    expect(await posts()).to.deep.equal([]);
    button('Change').click();
    await eventually(() => inField() === 'Later.');
    button('Publish at that time').click();
    await says('Waiting for their time');
    button('Withdraw').click();
    await settled(editor);
    button('Withdraw the post').click();
    await eventually(() => !textOf(editor).includes('Waiting for their time'));
    expect(inField(), 'its words stay').to.equal('Later.');
  });

  it('changes what is published, shows what it said, and takes it back with its words', async () => {
    const backend = source.backendFor(AS_EWA);
    const call = () => ({ mutationId: crypto.randomUUID() });
    const said = (text: string) =>
      ({ form: 'daily', provenance: 'own-hand', body: { format: 'markdown', text } }) as const;
    await backend.posts!.publish(said('First words.'), call());
    await show(backend);
    await says('First words.');
    button('Change').click();
    await eventually(() => editor.shadowRoot!.activeElement?.localName === 'stoa-markdown-field');
    await sendKeys({ type: '-And-more.' });
    expect(inField()).to.equal('First words.-And-more.');
    button('Save the change').click();
    await says('What it said before');
    editor.renderRoot.querySelector<HTMLElement>('.earlier-words summary')!.click();
    await eventually(() => {
      const before = editor.renderRoot.querySelector('.versions');
      return before && textOf(before).includes('First words.');
    });
    button('Withdraw').click();
    await settled(editor);
    expect(textOf(editor.shadowRoot!.activeElement!)).to.equal('Keep it');
    button('Keep it').click();
    expect((await posts()).length).to.equal(1);
    button('Withdraw').click();
    await settled(editor);
    await expect(editor).to.be.accessible();
    button('Withdraw the post').click();
    await eventually(() => inField() === 'First words.-And-more.');
    expect(await posts()).to.deep.equal([]);
  });

  it('lets a leader name who writes for them, with keys, and take it back', async () => {
    const backend = source.backendFor(AS_EWA);
    await show(backend);
    await says('Who may write for you');
    await says('Jan Nowak');
    labelled('Name somebody').focus();
    await sendKeys({ type: 'An' });
    await says('May write for me');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await says('may write for you now.');
    const names = async () =>
      (await backend.posts!.delegations()).delegates.map(({ id }) => id).sort();
    expect(await names()).to.deep.equal(['anna', 'jan']);
    expect(editor.shadowRoot!.activeElement?.id).to.equal('delegate-name');
    await expect(editor).to.be.accessible();
    button('No longer').click();
    await says('no longer may.');
    expect(await names()).to.have.lengthOf(1);
    expect(await posts(), 'Enter publishes nothing').to.deep.equal([]);
  });

  it('says so when nobody can be looked for', async () => {
    const backend = source.backendFor(AS_EWA);
    await show(altered(backend, { people: { search: refused('unavailable') } }));
    await says('Name somebody');
    labelled('Name somebody').focus();
    await sendKeys({ type: 'An' });
    await eventually(() => editor.renderRoot.querySelector('[role="alert"]') !== null);
    expect(textOf(editor)).not.to.include('Nobody found.');
  });

  it('takes a picture that is pasted or dropped, one a post, and leaves words to the field', async () => {
    await show(source.backendFor(AS_EWA));
    await ready();
    const canvas = document.createElement('canvas');
    const image = await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob!)));
    const data = new DataTransfer();
    data.items.add(new File([image], 'yard.png', { type: 'image/png' }));
    const paste = (clipboardData: DataTransfer): boolean => {
      const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
      return words().dispatchEvent(Object.assign(event, { clipboardData }));
    };
    const drop = (): boolean => {
      const event = new Event('drop', { bubbles: true, cancelable: true, composed: true });
      return words().dispatchEvent(Object.assign(event, { dataTransfer: data }));
    };
    const text = new DataTransfer();
    text.setData('text/plain', 'Frost.');
    expect(paste(text), 'words').to.equal(true);
    expect(paste(data), 'a picture').to.equal(false);
    await says('What the picture shows, for those who cannot see it');
    expect(drop(), 'another one').to.equal(false);
    await says('A post has one picture. Remove it to add this one.');
    button('Remove the picture').click();
    await eventually(() => editor.renderRoot.querySelector('.enclosure') === null);
    expect(textOf(editor)).not.to.include('A post has one picture.');
    expect(drop()).to.equal(false);
    await says('What the picture shows, for those who cannot see it');
  });

  it('keeps what a form has no place for until the form is the old one again', async () => {
    await show(source.backendFor(AS_EWA));
    await ready();
    labelled<HTMLInputElement>('Long post').click();
    await says('Title');
    await write('Title', 'A title');
    labelled<HTMLInputElement>('Short post').click();
    await say('Short after all.');
    labelled<HTMLInputElement>('Long post').click();
    await says('Title');
    expect(labelled<HTMLInputElement>('Title').value).to.equal('A title');
    labelled<HTMLInputElement>('Short post').click();
    await settled(editor);
    button('Publish now').click();
    await says('It is on the roll.');
    expect((await posts())[0]!.title).to.equal(null);
  });

  it('tells others that leaders write here', async () => {
    await show(source.backendFor(AS_ANNA));
    await says('Leaders write here');
    expect(editor.renderRoot.querySelector('textarea')).to.equal(null);
  });
});
