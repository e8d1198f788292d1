import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const arrowIcon = drawn(svg`<path d="M5 12h14M13 6l6 6-6 6"/>`);
