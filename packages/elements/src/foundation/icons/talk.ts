import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const talkIcon = drawn(
  svg`<path d="M20 11.5a7.5 7.5 0 0 1-11 6.6L4 19.5l1.4-4.6A7.5 7.5 0 1 1 20 11.5Z"/>`,
);
