import type { FieldText, TextEdit } from './text-edit.ts';

/** What the toolbar can do with a selection. */
export type Format =
  'bold' | 'italic' | 'code' | 'link' | 'bullets' | 'numbers' | 'quote' | 'table' | 'mention';

/** The words of a new table, in the language of the page. */
export interface FormatWords {
  readonly column: string;
}

const URL_LIKE = /^(https?:\/\/|www\.)\S+$/i;

/** The change that gives the selection a format, or takes it away where it has it. */
export function formatted(field: FieldText, format: Format, words: FormatWords): TextEdit {
  switch (format) {
    case 'bold':
      return wrapped(field, '**');
    case 'italic':
      return wrapped(field, '*');
    case 'code':
      return chosen(field).includes('\n') ? fenced(field) : wrapped(field, '`');
    case 'link':
      return linked(field);
    case 'bullets':
      return prefixed(field, /^[-*+] /, () => '- ');
    case 'numbers':
      return prefixed(field, /^\d+[.)] /, (line) => `${line + 1}. `);
    case 'quote':
      return prefixed(field, /^> ?/, () => '> ');
    case 'table':
      return block(field, tableOf(words), [2, 2 + words.column.length]);
    case 'mention':
      return typed(field, spaced(field, '@'));
  }
}

/** A link around the selection when an address is pasted over it; nothing otherwise. */
export function linkedByPaste(field: FieldText, pasted: string): TextEdit | undefined {
  const words = chosen(field);
  const address = pasted.trim();
  if (!URL_LIKE.test(address) || words.trim() === '' || URL_LIKE.test(words)) return undefined;
  return typed(field, `[${escaped(words)}](${address})`);
}

/** What Enter does in a list or a quote: the next item, or its end where the item is empty. */
export function continued({ text, from, to }: FieldText): TextEdit | undefined {
  if (from !== to) return undefined;
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(start, from);
  const mark = /^(\s*)([-*+] |\d+[.)] |> ?)(?=(\S?))/.exec(line);
  if (!mark) return undefined;
  const [all, indent = '', sign = '', content = ''] = mark;
  if (content === '') {
    if (line.length > all.length) return undefined;
    return { from: start, to: from, words: '', select: [start, start] };
  }
  const number = /^(\d+)([.)] )$/.exec(sign);
  const next = number ? `${Number(number[1]) + 1}${number[2]}` : sign;
  const words = `\n${indent}${next}`;
  return { from, to, words, select: [from + words.length, from + words.length] };
}

/** Words of somebody as a quote with their name, on lines of its own. */
export function quoted(field: FieldText, author: string, words: string): TextEdit {
  const lines = words.trim().split('\n');
  const name = author ? [`**${escaped(author)}:**`] : [];
  const quote = [...name, ...lines].map((line) => `> ${line}`.trimEnd()).join('\n');
  const edit = block({ ...field, from: field.to }, `${quote}\n\n`, [0, 0]);
  const end = edit.from + edit.words.length;
  return { ...edit, select: [end, end] };
}

function chosen({ text, from, to }: FieldText): string {
  return text.slice(from, to);
}

function typed({ from, to }: FieldText, words: string): TextEdit {
  return { from, to, words, select: [from + words.length, from + words.length] };
}

/** Puts marks around the selection, without the spaces at its edges, or takes them away. */
function wrapped(field: FieldText, mark: string): TextEdit {
  const { text } = field;
  const words = chosen(field);
  const from = field.from + (words.length - words.trimStart().length);
  const to = Math.max(from, field.to - (words.length - words.trimEnd().length));
  const inner = text.slice(from, to);
  const { length } = mark;
  if (isMarked(text, from - length, to, mark)) {
    return {
      from: from - length,
      to: to + length,
      words: inner,
      select: [from - length, to - length],
    };
  }
  if (inner.length > 2 * length && isMarked(text, from, to - length, mark)) {
    const bare = inner.slice(length, -length);
    return { from, to, words: bare, select: [from, from + bare.length] };
  }
  return { from, to, words: mark + inner + mark, select: [from + length, to + length] };
}

/** Whether exactly this mark stands at both places: one star of two is not italic. */
function isMarked(text: string, before: number, after: number, mark: string): boolean {
  if (before < 0) return false;
  const { length } = mark;
  const sign = mark[0] ?? '';
  const stands = (at: number): boolean => text.slice(at, at + length) === mark;
  const alone = text[before - 1] !== sign || text[after + length] !== sign || length > 1;
  return stands(before) && stands(after) && alone;
}

function fenced(field: FieldText): TextEdit {
  return block(field, `\`\`\`\n${chosen(field)}\n\`\`\``, [4, 4 + chosen(field).length]);
}

function linked(field: FieldText): TextEdit {
  const words = chosen(field);
  const { from, to } = field;
  if (URL_LIKE.test(words)) {
    return { from, to, words: `[](${words})`, select: [from + 1, from + 1] };
  }
  const label = escaped(words);
  const address = from + label.length + 3;
  return {
    from,
    to,
    words: `[${label}](https://)`,
    select: words ? [address, address + 8] : [from + 1, from + 1],
  };
}

/** Marks every line of the selection, or takes the mark away where every line has it. */
function prefixed(
  { text, from, to }: FieldText,
  known: RegExp,
  mark: (line: number) => string,
): TextEdit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const following = text.indexOf('\n', to);
  const end = following < 0 ? text.length : following;
  const lines = text.slice(start, end).split('\n');
  const all = lines.every((line) => known.test(line));
  const changed = lines.map((line, i) =>
    all ? line.replace(known, '') : mark(i) + line.replace(known, ''),
  );
  const words = changed.join('\n');
  const last = start + words.length;
  return { from: start, to: end, words, select: from === to ? [last, last] : [start, last] };
}

/** Words that need lines of their own, in place of the selection. */
function block(field: FieldText, words: string, [a, b]: readonly [number, number]): TextEdit {
  const { text, from, to } = field;
  const before = text.slice(0, from);
  const lead =
    before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const trail = text.slice(to) === '' || text.slice(to).startsWith('\n') ? '' : '\n\n';
  const start = from + lead.length;
  return { from, to, words: lead + words + trail, select: [start + a, start + b] };
}

function spaced({ text, from }: FieldText, sign: string): string {
  return from === 0 || /[\s(]$/.test(text.slice(0, from)) ? sign : ` ${sign}`;
}

function tableOf({ column }: FormatWords): string {
  return `| ${column} | ${column} |\n| --- | --- |\n|  |  |\n|  |  |\n`;
}

function escaped(words: string): string {
  return words.replace(/[\\[\]*_`]/g, '\\$&');
}
