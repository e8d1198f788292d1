import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const retryIcon = drawn(
  svg`<path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9"/><path d="M20 4.5V9h-4.5"/>`,
);
