import type { GroupResult, LocalizedText, Offer, OfferReport, Question } from '@stoa/contract';

/** Words of a table, in the language of whoever reads it. */
export interface CsvWords {
  /** Headings: part, group, question, answer, people, remark. */
  readonly headings: readonly [string, string, string, string, string, string];
  readonly all: string;
  readonly department: string;
  readonly region: string;
  readonly headcount: string;
  readonly respondents: string;
  readonly sentence: string;
  readonly unnamed: string;
  /** Said of what is hidden or comes later. */
  readonly hidden: string;
  /** The text of an official text. */
  text(text: LocalizedText): string;
}

/**
 * The report as CSV (RFC 4180) with a byte order mark, line by line. It holds what the report
 * shows and nothing else, so the same groups are hidden.
 */
export function* offerCsv(
  offer: Pick<Offer, 'questions'>,
  report: OfferReport,
  words: CsvWords,
): Generator<string> {
  yield `\uFEFF${line(words.headings)}`;
  const { all, headcount, respondents } = words;
  yield line([all, '', '', headcount, report.headcount, '']);
  yield line([all, '', '', respondents, report.respondents, '']);
  for (const side of ['departments', 'regions'] as const) {
    const part = side === 'departments' ? words.department : words.region;
    for (const cover of report.coverage[side]) {
      const name = cover.name ?? words.unnamed;
      yield line([part, name, '', headcount, cover.headcount, '']);
      const hidden = cover.respondents === null ? words.hidden : '';
      yield line([part, name, '', respondents, cover.respondents ?? '', hidden]);
    }
  }
  if (typeof report.totals === 'string') yield line([all, '', '', '', '', words.hidden]);
  else yield* resultLines(offer, [all, ''], { hidden: null, questions: report.totals }, words);
  for (const side of ['departments', 'regions'] as const) {
    const groups = report[side];
    const part = side === 'departments' ? words.department : words.region;
    if (typeof groups === 'string') yield line([part, '', '', '', '', words.hidden]);
    else
      for (const group of groups) {
        yield* resultLines(offer, [part, group.name ?? words.unnamed], group, words);
      }
  }
  if (typeof report.words === 'string') yield line([words.sentence, '', '', '', '', words.hidden]);
  else
    for (const { questionId, texts } of report.words) {
      const question = offer.questions.find(({ id }) => id === questionId);
      const asked = question ? words.text(question.text) : '';
      for (const text of texts) yield line([words.sentence, '', asked, text, '', '']);
    }
}

function* resultLines(
  { questions }: Pick<Offer, 'questions'>,
  place: readonly [string, string],
  group: Pick<GroupResult, 'hidden' | 'questions'>,
  words: CsvWords,
): Generator<string> {
  for (const question of questions) {
    if (question.kind === 'sentence') continue;
    const result = group.questions.find(({ questionId }) => questionId === question.id);
    const asked = words.text(question.text);
    if (group.hidden || !result?.distribution) {
      yield line([...place, asked, '', '', words.hidden]);
      continue;
    }
    let index = 0;
    for (const count of result.distribution) {
      yield line([...place, asked, answerWords(question, index, words), count, '']);
      index += 1;
    }
  }
}

function answerWords(question: Question, index: number, words: CsvWords): string {
  if (question.kind === 'scale') return `${index + 1} / ${question.steps}`;
  const option = 'options' in question ? question.options[index] : undefined;
  return option ? words.text(option.text) : '';
}

function line(fields: readonly (string | number)[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/** Spreadsheets run a text that begins like this; blanks before it do not stop them. */
const FORMULA = /^[\s\u0000]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** A field that no spreadsheet takes for a formula. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A name for the file that stays itself on every system. */
export function csvFileName(title: string, at: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[łŁ]/g, 'l')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${plain.slice(0, 60) || 'offer'}-${at.slice(0, 10)}.csv`;
}
