import { svg } from 'lit';
import { drawn } from '../foundation/icons/drawn.ts';

export const boldIcon = drawn(
  svg`<path d="M8 5h5a3.4 3.4 0 0 1 0 6.9H8zM8 11.9h5.8a3.5 3.5 0 0 1 0 7.1H8z"/>`,
);
export const italicIcon = drawn(svg`<path d="M10.5 5H17M7 19h6.5M14 5l-4 14"/>`);
export const codeIcon = drawn(svg`<path d="m8.5 8-4 4 4 4M15.5 8l4 4-4 4"/>`);
export const bulletsIcon = drawn(
  svg`<path d="M9.5 6.5H20M9.5 12H20M9.5 17.5H20M5 6.5v.1M5 12v.1M5 17.5v.1"/>`,
);
export const numbersIcon = drawn(
  svg`<path d="M10.5 6.5H20M10.5 12H20M10.5 17.5H20"/><path d="m4 5.5 1.5-.8v4M4 15.6c.3-.9 2.2-.9 2.2.3 0 .9-2.2 1.6-2.2 3h2.3"/>`,
);
export const tableIcon = drawn(
  svg`<rect x="4" y="5.5" width="16" height="13" rx="1.5"/><path d="M4 10h16M12 10v8.5"/>`,
);
export const pictureIcon = drawn(
  svg`<rect x="4" y="5" width="16" height="14" rx="2"/><path d="m5 17 4.5-4.5 3 3 2.5-2.5 4 4M15 9.2v.1"/>`,
);
export const mentionIcon = drawn(
  svg`<circle cx="12" cy="12" r="3.5"/><path d="M15.5 8.5v4.700c0 1.300.9 2.300 2.200 2.300 1.5 0 2.300-1.300 2.300-3.5a8 8 0 1 0-3.200 6.400"/>`,
);
