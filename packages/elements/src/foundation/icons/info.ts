import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const infoIcon = drawn(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5M12 8v.1"/>`);
