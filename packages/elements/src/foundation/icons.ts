import { svg } from 'lit';
import { drawn } from './icons/drawn.ts';

// Those of the banner have modules of their own, so that its page does not load this set.
export { checkIcon } from './icons/check.ts';
export { chevronDownIcon } from './icons/chevron-down.ts';
export { clockIcon } from './icons/clock.ts';
export { closeIcon } from './icons/close.ts';
export { drawn };

export const replyIcon = drawn(svg`<path d="M9 6 4 11l5 5"/><path d="M4 11h9a7 7 0 0 1 7 7"/>`);
export const editIcon = drawn(svg`<path d="m5 19 1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L9 18l-4 1Z"/>`);
export const removeIcon = drawn(
  svg`<path d="M5 7h14M10 4h4M7 7l.7 11.1A2 2 0 0 0 9.7 20h4.6a2 2 0 0 0 2-1.9L17 7"/>`,
);
export const linkIcon = drawn(
  svg`<path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1"/><path d="M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1"/>`,
);
export const copyIcon = drawn(
  svg`<rect x="9" y="9" width="11" height="11" rx="2"/><path d="M15 9V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h3"/>`,
);
export const warningIcon = drawn(
  svg`<path d="M12 4 2.8 19.5h18.4L12 4Z"/><path d="M12 10v4M12 16.9v.1"/>`,
);
export const infoIcon = drawn(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.1"/>`);
export const retryIcon = drawn(
  svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9"/><path d="M20 4.5V9h-4.5"/>`,
);
export const talkIcon = drawn(
  svg`<path d="M20 11.5a7.5 7.5 0 0 1-11 6.6L4 19.5l1.4-4.6A7.5 7.5 0 1 1 20 11.5Z"/>`,
);
export const lockIcon = drawn(
  svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>`,
);
export const plusIcon = drawn(svg`<path d="M12 5v14M5 12h14"/>`);
export const arrowIcon = drawn(svg`<path d="M5 12h14M13 6l6 6-6 6"/>`);
export const moreIcon = drawn(
  svg`<circle cx="5.5" cy="12" r=".75"/><circle cx="12" cy="12" r=".75"/><circle cx="18.5" cy="12" r=".75"/>`,
);
