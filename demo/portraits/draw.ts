import { writeFileSync } from 'node:fs';
import { portrait } from './portrait.ts';
import { traits } from './traits.ts';

// Draws public/pictures/people; run it after a change with `node demo/portraits/draw.ts`.
const folder = new URL('../public/pictures/people/', import.meta.url);
for (const [id, described] of Object.entries(traits)) {
  writeFileSync(new URL(`${id}.svg`, folder), portrait(described));
}
