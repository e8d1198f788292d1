import { svg } from 'lit';
import { drawn } from '../foundation/icons/drawn.ts';

export const quoteIcon = drawn(
  svg`<path d="M9.5 7C6.8 7.8 5 9.6 5 13v4h5v-4.5H7.5M18.5 7c-2.7.8-4.5 2.6-4.5 6v4h5v-4.5h-2.5"/>`,
);
