import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const lockIcon = drawn(
  svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2"/><path d="M8 10.5V8a4 4 0 0 1 8 0v2.5"/>`,
);
