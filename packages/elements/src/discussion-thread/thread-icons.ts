import { svg } from 'lit';
import { drawn } from '../foundation/icons/drawn.ts';

export const searchIcon = drawn(svg`<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4 4"/>`);
export const bellIcon = drawn(
  svg`<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15L6 16.5Z"/><path d="M10 20.5h4"/>`,
);
export const upIcon = drawn(svg`<path d="m6 14.5 6-6 6 6"/>`);
export const downIcon = drawn(svg`<path d="m6 9.5 6 6 6-6"/>`);
