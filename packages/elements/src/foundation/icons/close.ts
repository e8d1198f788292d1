import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const closeIcon = drawn(svg`<path d="m6 6 12 12M18 6 6 18"/>`);
