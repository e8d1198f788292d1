import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Person } from '@stoa/contract';
import { pictureDraftsAt, StoreHub } from '@stoa/stores';
import type { PictureDrafts } from '@stoa/stores';
import { createMemoryBackend } from '@stoa/backend-memory';
import '../define/markdown-field.ts';
import { deep, deepAll, settled, textOf } from '../testing/rendered.ts';
import { typeText, withControl } from '../testing/keys.ts';
import { eventually } from '../testing/eventually.ts';
import type { FindPeople } from './mentions.ts';
import type { StoaMarkdownField } from './markdown-field.ts';
import { continued, formatted, linkedByPaste, quoted } from './formatting.ts';
import type { FieldText } from './text-edit.ts';

/** `Hello |world|` with the selection between the bars, or one bar for the caret. */
function field(marked: string): FieldText {
  const [before = '', inside = '', after] = marked.split('|');
  if (after === undefined) {
    return { text: before + inside, from: before.length, to: before.length };
  }
  const from = before.length;
  return { text: before + inside + after, from, to: from + inside.length };
}

function result({ text }: FieldText, edit: ReturnType<typeof continued>): string {
  if (!edit) return 'unchanged';
  const { from, to, words, select } = edit;
  const changed = text.slice(0, from) + words + text.slice(to);
  const [a, b] = select;
  const inside = a === b ? '|' : `|${changed.slice(a, b)}|`;
  return changed.slice(0, a) + inside + changed.slice(b);
}

describe('formatting', () => {
  const words = { column: 'Column' };
  const cases = [
    ['bold', 'a |word| b', 'a **|word|** b'],
    ['bold', 'a **|word|** b', 'a |word| b'],
    ['bold', 'a |**word**| b', 'a |word| b'],
    ['bold', 'a |', 'a **|**'],
    ['bold', 'a| word |b', 'a **|word|** b'],
    ['italic', '**|word|**', '***|word|***'],
    ['italic', 'a *|word|* b', 'a |word| b'],
    ['code', '|x|', '`|x|`'],
    ['code', '|x\ny|', '```\n|x\ny|\n```'],
    ['link', '|Stoa|', '[Stoa](|https://|)'],
    ['link', '|https://stoa.pl|', '[|](https://stoa.pl)'],
    ['bullets', '|one\ntwo|', '|- one\n- two|'],
    ['bullets', '|- one\n- two|', '|one\ntwo|'],
    ['numbers', '|one\ntwo|', '|1. one\n2. two|'],
    ['quote', 'on|e', '> one|'],
    ['mention', 'Ask|', 'Ask @|'],
  ] as const;
  for (const [format, before, after] of cases) {
    it(`${format}: ${JSON.stringify(before)} becomes ${JSON.stringify(after)}`, () => {
      const given = field(before);
      expect(result(given, formatted(given, format, words))).to.equal(after);
    });
  }

  it('puts a table on lines of its own, its first column selected', () => {
    const given = field('See:|');
    const made = result(given, formatted(given, 'table', words));
    expect(made).to.match(/^See:\n\n\| \|Column\| \| Column \|\n\| --- \| --- \|\n/);
  });

  it('goes on with a list or a quote, and ends it at an empty item', () => {
    const shown = (marked: string): string => result(field(marked), continued(field(marked)));
    expect(shown('- one|')).to.equal('- one\n- |');
    expect(shown('9. nine|')).to.equal('9. nine\n10. |');
    expect(shown('> said|')).to.equal('> said\n> |');
    expect(shown('- one\n- |')).to.equal('- one\n|');
    expect(shown('plain|')).to.equal('unchanged');
  });

  it('makes a link of an address pasted over words, and only then', () => {
    const shown = (marked: string, pasted: string): string =>
      result(field(marked), linkedByPaste(field(marked), pasted));
    expect(shown('see |this|', 'https://stoa.pl')).to.equal('see [this](https://stoa.pl)|');
    expect(shown('see |this|', 'two words')).to.equal('unchanged');
    expect(shown('see |', 'https://stoa.pl')).to.equal('unchanged');
  });

  it('quotes with the name of the author, and leaves room to answer', () => {
    const given = field('Hi.|');
    expect(result(given, quoted(given, 'Jan', 'one\ntwo'))).to.equal(
      'Hi.\n\n> **Jan:**\n> one\n> two\n\n|',
    );
  });
});

describe('<stoa-markdown-field>', () => {
  let editor: StoaMarkdownField;
  let pictures: PictureDrafts;
  let asked: string[];
  const said: string[] = [];

  const person = (id: string, name: string, department: string): Person => ({
    id,
    name,
    department,
    title: null,
    region: null,
    photo: null,
    leader: false,
  });
  const staff = Array.from({ length: 500 }, (_, i) => person(`p${i}`, `Person ${i}`, 'Sales'));
  const all = [person('jan', 'Jan Kowalski', 'Logistics'), ...staff];
  const people: FindPeople = async (text) => {
    asked.push(text);
    const words = text.toLowerCase();
    return all.filter(({ name }) => name.toLowerCase().includes(words)).slice(0, 8);
  };
  const area = (): HTMLTextAreaElement => deep<HTMLTextAreaElement>(editor, 'textarea')!;
  const tool = (name: string): HTMLElement => {
    const found = deepAll(editor, '.tool').find(({ ariaLabel }) => ariaLabel === name);
    if (!found) throw new Error(`No tool is called "${name}".`);
    return found;
  };
  const focused = (): Element | null => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at;
  };
  const png = async (): Promise<Blob> => {
    const canvas = document.createElement('canvas');
    canvas.width = 8;
    canvas.height = 6;
    canvas.getContext('2d')?.fillRect(0, 0, 8, 6);
    return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!)));
  };
  const transfer = (...files: File[]): DataTransfer => {
    const data = new DataTransfer();
    for (const file of files) data.items.add(file);
    return data;
  };

  beforeEach(async () => {
    asked = [];
    said.length = 0;
    const identity = { person: all[0]!, roles: ['employee' as const] };
    const hub = new StoreHub(createMemoryBackend({ identity }));
    pictures = pictureDraftsAt(hub, {
      viewerId: 'jan',
      subject: 'page:/a',
      slot: `${Math.random()}`,
    });
    editor = document.createElement('stoa-markdown-field');
    Object.assign(editor, {
      label: 'Write',
      people,
      pictures,
      say: (words: string) => said.push(words),
    });
    document.body.append(editor);
    editor.focus();
    await eventually(() => deepAll(editor, '.tool').length === 10, 'the tools have come');
  });

  afterEach(() => editor.remove());

  it('is accessible, its tools one stop of the Tab key', async () => {
    await expect(editor).to.be.accessible();
    expect(deepAll(editor, '.tool[tabindex="0"]')).to.have.lengthOf(1);
    tool('Bold').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()?.ariaLabel).to.equal('Italic');
    await sendKeys({ press: 'End' });
    expect(focused()?.ariaLabel).to.equal('Table');
    await sendKeys({ press: 'ArrowRight' });
    expect(focused()?.ariaLabel).to.equal('Bold');
  });

  it('shows all its tools in a narrow column, in both directions', () => {
    editor.style.setProperty('--_target', '44px');
    for (const dir of ['ltr', 'rtl']) {
      for (const width of [240, 288, 300, 420]) {
        editor.dir = dir;
        editor.style.inlineSize = `${width}px`;
        const { left, right } = editor.getBoundingClientRect();
        const outside = deepAll(editor, '.tool').filter((each) => {
          const place = each.getBoundingClientRect();
          return place.left < left - 0.5 || place.right > right + 0.5;
        });
        expect(outside, `${dir} at ${width}`).to.deep.equal([]);
      }
    }
  });

  it('formats by key and by tool, keeps these keys from the page, and undoes as the field does', async () => {
    const leaked: string[] = [];
    const listen = (event: KeyboardEvent): number => leaked.push(event.key);
    document.addEventListener('keydown', listen);
    await typeText('abc');
    area().select();
    // The first press in these tests: it acts once its code has come.
    await withControl('b');
    await eventually(() => area().value === '**abc**', 'the words are bold');
    expect(editor.value).to.equal('**abc**');
    tool('Italic').click();
    expect(area().value).to.equal('***abc***');
    area().focus();
    document.execCommand('undo');
    expect(area().value).to.equal('**abc**');
    document.removeEventListener('keydown', listen);
    expect(leaked).to.deep.equal([]);
  });

  it('makes a link of an address pasted over words, and goes on with a list', async () => {
    const data = new DataTransfer();
    data.setData('text/plain', 'https://stoa.pl');
    const paste = (): boolean => {
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: data });
      return area().dispatchEvent(event);
    };
    await typeText('- the house');
    expect(paste(), 'left to the field').to.equal(true);
    area().setSelectionRange(2, 11);
    expect(paste()).to.equal(false);
    await eventually(() => area().value === '- [the house](https://stoa.pl)', 'a link');
    await sendKeys({ press: 'Enter' });
    await typeText('b');
    expect(editor.value).to.equal('- [the house](https://stoa.pl)\n- b');
    area().select();
    data.setData('text/plain', 'https://stoa.pl/b');
    area().value = 'https://stoa.pl';
    area().select();
    paste();
    await eventually(() => area().value === 'https://stoa.pl/b', 'an address in place of another');
  });

  it('mentions somebody found by a few letters, by keys alone', async () => {
    await typeText('Ask @kow');
    await eventually(() => asked[asked.length - 1] === 'kow', 'people are asked for');
    await eventually(() => deepAll(editor, '[role="option"]').length === 1, 'people are offered');
    expect(area().getAttribute('aria-controls')).to.equal('people');
    const active = area().getAttribute('aria-activedescendant');
    expect(textOf(deep(editor, `#${active}`)!)).to.include('Jan Kowalski Logistics');
    await expect(editor).to.be.accessible();
    expect(said.join()).to.include('1 person found');
    await sendKeys({ press: 'Enter' });
    expect(area().value).to.equal('Ask [@Jan Kowalski](person:jan) ');
    await settled(editor);
    expect(area().hasAttribute('aria-controls')).to.equal(false);
  });

  it('offers a few of many, walks through them, and puts the list away with Escape', async () => {
    let cancelled = 0;
    editor.addEventListener('cancel', () => (cancelled += 1));
    await typeText('@person');
    await eventually(() => deepAll(editor, '[role="option"]').length === 8, 'people are offered');
    await sendKeys({ press: 'ArrowUp' });
    await settled(editor);
    expect(deep(editor, '.people [aria-selected="true"]')?.id).to.equal('person-7');
    await sendKeys({ press: 'Escape' });
    await settled(editor);
    expect([deep(editor, '.people'), cancelled]).to.deep.equal([null, 0]);
    await sendKeys({ press: 'Escape' });
    expect(cancelled).to.equal(1);
  });

  it('takes pasted pictures, asks what they show, and says why others are none', async () => {
    const picture = new File([await png()], 'plan.png', { type: 'image/png' });
    const disguised = new File(['<svg onload="alert(1)"/>'], 'drawing.png', { type: 'image/png' });
    const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox takes no files with the event it makes.
    Object.defineProperty(paste, 'clipboardData', { value: transfer(picture, disguised) });
    area().dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(true);
    await eventually(() => textOf(editor).includes('“drawing.png” is not a picture'), 'told why');
    await eventually(() => pictures.pictures.length === 1, 'the picture is there');
    expect(await editor.isComplete()).to.equal(false);
    await eventually(() => focused()?.localName === 'input', 'its words are asked for');
    await expect(editor).to.be.accessible();
    await typeText('A plan');
    expect(pictures.pictures[0]?.alt).to.equal('A plan');
    expect(await editor.isComplete()).to.equal(true);
  });

  it('takes dropped pictures, and those from a spreadsheet only as text', async () => {
    const picture = new File([await png()], 'plan.png', { type: 'image/png' });
    const drop = new DragEvent('drop', {
      dataTransfer: transfer(picture),
      bubbles: true,
      cancelable: true,
    });
    area().dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    await eventually(() => pictures.pictures.length === 1, 'the picture is there');
    const cells = transfer(picture);
    cells.setData('text/plain', '1\t2');
    const paste = new ClipboardEvent('paste', { clipboardData: cells, cancelable: true });
    area().dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(false);
  });

  it('shows what will be read, and goes back to the words', async () => {
    await typeText('**abc**');
    deep(editor, '#preview')?.click();
    await eventually(() => deep(editor, '.preview strong')?.textContent === 'abc', 'a preview');
    await expect(editor).to.be.accessible();
    deep(editor, '#write')?.click();
    await eventually(() => focused()?.localName === 'textarea', 'the field is back');
    expect(area().value).to.equal('**abc**');
  });

  it('tells how much room is left only near the limit', async () => {
    editor.limit = 50;
    await typeText('x'.repeat(20));
    await settled(editor);
    expect(deep(editor, '#room')).to.equal(null);
    editor.value = 'x'.repeat(52);
    await settled(editor);
    expect(textOf(deep(editor, '#room')!)).to.equal('2 characters too many.');
    expect(area().ariaInvalid ?? area().getAttribute('aria-invalid')).to.equal('true');
  });

  it('sends with Control and Enter', async () => {
    let sent = 0;
    editor.addEventListener('send', () => (sent += 1));
    await typeText('abc');
    await withControl('Enter');
    expect([sent, area().value]).to.deep.equal([1, 'abc']);
  });
});
