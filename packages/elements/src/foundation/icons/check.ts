import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const checkIcon = drawn(svg`<path d="m5 12.5 4.5 4.5L19 7.5"/>`);
