import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const warningIcon = drawn(
  svg`<path d="M12 4 2.8 19.5h18.4L12 4Z"/><path d="M12 10v4M12 16.9v.1"/>`,
);
