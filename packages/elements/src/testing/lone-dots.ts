import { deepAll } from './rendered.ts';

/** The words beside which a wrapped line shows a dot at its beginning or end. */
export function loneDots(root: Element): string[] {
  return deepAll(root, '*')
    .filter((item) => endsWithDot(item) || beginsWithDot(item))
    .map(({ textContent }) => textContent?.trim() ?? '');
}

/** How many lines begin with something that has its dot out of sight. */
export function wrappedLines(root: Element): number {
  return deepAll(root, '*').filter((item) => dotted(item, '::before') && beginsLine(item)).length;
}

function dotted(item: Element, place: '::before' | '::after'): boolean {
  return getComputedStyle(item, place).content === '"·"';
}

function endsWithDot(item: Element): boolean {
  const next = item.nextElementSibling;
  return dotted(item, '::after') && next !== null && beginsLine(next);
}

function beginsWithDot(item: Element): boolean {
  return dotted(item, '::before') && beginsLine(item) && !cutOff(item);
}

function beginsLine(item: Element): boolean {
  const before = item.previousElementSibling?.getBoundingClientRect();
  return before !== undefined && item.getBoundingClientRect().top >= before.bottom - 1;
}

function cutOff(item: Element): boolean {
  const line = item.parentElement!;
  if (getComputedStyle(line).overflowX !== 'clip') return false;
  const dot = getComputedStyle(item, '::before');
  const end = parseFloat(dot.insetInlineStart) + parseFloat(dot.width);
  const [own, edge] = [item.getBoundingClientRect(), line.getBoundingClientRect()];
  return getComputedStyle(item).direction === 'rtl'
    ? own.right - end >= edge.right - 0.5
    : own.left + end <= edge.left + 0.5;
}

/** What lines of an element show lone dots in columns of many widths, in both directions. */
export function loneDotsWhileNarrowing(root: HTMLElement): {
  readonly wrapped: number;
  readonly lone: string[];
} {
  let wrapped = 0;
  const lone: string[] = [];
  for (const direction of ['ltr', 'rtl']) {
    root.dir = direction;
    for (let width = 480; width >= 120; width -= 20) {
      root.style.inlineSize = `${width}px`;
      wrapped += wrappedLines(root);
      lone.push(...loneDots(root));
    }
  }
  return { wrapped, lone };
}
