/** A text that someone gave out of hand, and where it belongs. */
export interface Written {
  readonly text: string;
  readonly place: string;
}

export interface Tally {
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly misplaced: readonly string[];
}

/** Compares what was written with what the server has; every text is unlike every other. */
export function tally(written: readonly Written[], found: readonly Written[]): Tally {
  const places = (text: string): string[] =>
    found.filter((one) => one.text === text).map((one) => one.place);
  const texts = (which: (place: string, found: string[]) => boolean): string[] =>
    written.filter(({ text, place }) => which(place, places(text))).map(({ text }) => text);
  return {
    lost: texts((_, all) => all.length === 0),
    duplicated: texts((_, all) => all.length > 1),
    misplaced: texts((place, all) => all.some((one) => one !== place)),
  };
}
