import { svg } from 'lit';
import { drawn } from './drawn.ts';

export const moreIcon = drawn(
  svg`<circle cx="5.5" cy="12" r=".75"/><circle cx="12" cy="12" r=".75"/><circle cx="18.5" cy="12" r=".75"/>`,
);
