import { svg } from 'lit';
import { drawn } from '../foundation/icons.ts';

export const pictureIcon = drawn(
  svg`<rect x="4" y="5" width="16" height="14" rx="2"/><circle cx="9" cy="10" r="1.5"/><path d="m5 17 5-4 3 2.5 3-3 4 4"/>`,
);
export const microphoneIcon = drawn(
  svg`<rect x="9" y="4" width="6" height="10" rx="3"/><path d="M6 11.5a6 6 0 0 0 12 0M12 17.5V20"/>`,
);
