import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const chevronDownIcon = drawn(svg`<path d="m6 9.5 6 6 6-6"/>`);
