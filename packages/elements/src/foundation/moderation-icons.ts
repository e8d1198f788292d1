import { svg } from 'lit';
import { drawn } from './icons/drawn.ts';

export const flagIcon = drawn(svg`<path d="M6 20.5V4.5M6 5h11l-2.2 3.8L17 12.5H6"/>`);
export const hideIcon = drawn(
  svg`<path d="M4 4l16 16M9.9 5.7A9.6 9.6 0 0 1 12 5.5c5.3 0 8.5 5.2 9 6.5-.3.7-1.2 2.3-2.8 3.8M14.3 17.9a8.6 8.6 0 0 1-2.3.6c-5.3 0-8.5-5.2-9-6.5.4-1 2-3.6 4.6-5.2M10 10a2.9 2.9 0 0 0 4 4"/>`,
);
export const showIcon = drawn(
  svg`<path d="M3 12c.5-1.3 3.7-6.5 9-6.5s8.5 5.2 9 6.5c-.5 1.3-3.7 6.5-9 6.5S3.5 13.3 3 12Z"/><circle cx="12" cy="12" r="2.9"/>`,
);
export const holdIcon = drawn(svg`<circle cx="12" cy="12" r="8.5"/><path d="M10 9v6M14 9v6"/>`);
export const approveIcon = drawn(
  svg`<circle cx="12" cy="12" r="8.5"/><path d="m8.2 12.3 2.6 2.6 5-5.3"/>`,
);
export const pinIcon = drawn(svg`<path d="M9 4h6l-.7 5.5 3.2 3.5H6.5l3.2-3.5L9 4ZM12 13v7"/>`);
export const blockIcon = drawn(svg`<circle cx="12" cy="12" r="8.5"/><path d="m6 6 12 12"/>`);
export const undoIcon = drawn(
  svg`<path d="M8.5 5 4.5 9l4 4"/><path d="M4.5 9h9a5.5 5.5 0 0 1 0 11H9"/>`,
);
