/** The item that an arrow key, Home or End leads to; the event counts as handled then. */
export function stepped(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  direction: 'horizontal' | 'vertical',
): HTMLElement | undefined {
  const at = items.findIndex((item) => item.matches(':focus'));
  const step = stepOf(event, direction);
  const last = items.length - 1;
  if (step === undefined || at < 0) return undefined;
  event.preventDefault();
  event.stopPropagation();
  if (step === -Infinity) return items[0];
  if (step === Infinity) return items[last];
  return items[(at + step + items.length) % items.length];
}

function stepOf(
  { key, target }: KeyboardEvent,
  direction: 'horizontal' | 'vertical',
): number | undefined {
  if (key === 'Home') return -Infinity;
  if (key === 'End') return Infinity;
  if (direction === 'vertical') return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : undefined;
  const forth = getComputedStyle(target as Element).direction === 'rtl' ? -1 : 1;
  return key === 'ArrowRight' ? forth : key === 'ArrowLeft' ? -forth : undefined;
}
