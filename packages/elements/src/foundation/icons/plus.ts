import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const plusIcon = drawn(svg`<path d="M12 5v14M5 12h14"/>`);
