import type { Format } from './formatting.ts';

interface Shortcut {
  readonly sign: string;
  readonly code: string;
  readonly shift: boolean;
  /** As it stands beside the name of the tool. */
  readonly shown: string;
}

const isApple = /Mac|iP/.test(navigator.platform);

function shortcut(sign: string, code: string, shift = false): Shortcut {
  const shown = isApple
    ? `${shift ? '⇧' : ''}⌘${sign}`
    : `Ctrl + ${shift ? 'Shift + ' : ''}${sign}`;
  return { sign, code, shift, shown };
}

export const SHORTCUTS: Readonly<Partial<Record<Format, Shortcut>>> = {
  bold: shortcut('B', 'KeyB'),
  italic: shortcut('I', 'KeyI'),
  code: shortcut('E', 'KeyE'),
  link: shortcut('K', 'KeyK'),
  numbers: shortcut('7', 'Digit7', true),
  bullets: shortcut('8', 'Digit8', true),
  quote: shortcut('.', 'Period', true),
};

/** The format that a key asks for; Alt is left alone, because Ctrl and Alt write letters like ę. */
export function formatOf(event: KeyboardEvent): Format | undefined {
  const held = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!held || event.altKey) return undefined;
  const formats = Object.keys(SHORTCUTS) as Format[];
  return formats.find((format) => {
    const known = SHORTCUTS[format];
    return known?.shift === event.shiftKey && isPressed(known, event);
  });
}

/** By letter where there is a Latin one, else by the place of the key. */
function isPressed({ sign, code }: Shortcut, event: KeyboardEvent): boolean {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase() === sign;
  return event.code === code;
}
