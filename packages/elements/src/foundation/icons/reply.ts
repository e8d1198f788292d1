import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const replyIcon = drawn(svg`<path d="M9 6 4 11l5 5"/><path d="M4 11h9a7 7 0 0 1 7 7"/>`);
