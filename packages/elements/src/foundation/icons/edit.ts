import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const editIcon = drawn(svg`<path d="m5 19 1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L9 18l-4 1Z"/>`);
