import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const clockIcon = drawn(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`);
