import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const removeIcon = drawn(
  svg`<path d="M5 7h14M10 4h4M7 7l.7 11.1A2 2 0 0 0 9.7 20h4.6a2 2 0 0 0 2-1.9L17 7"/>`,
);
