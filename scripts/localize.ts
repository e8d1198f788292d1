import { ELEMENTS, localize } from './localize/localize.ts';

await localize(ELEMENTS);
