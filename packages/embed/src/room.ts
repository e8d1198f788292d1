import { hadNoCampaign } from '@stoa/elements/campaign-room.js';

// In the head, so that `stoa.css` knows before the first paint.
if (hadNoCampaign()) document.documentElement.setAttribute('data-stoa-no-campaign', '');
