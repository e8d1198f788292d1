import { COLOURS, GROUNDS, SHADES, SKINS } from './traits.ts';
import type { Hair, Traits } from './traits.ts';

/** Hair that falls behind the head. */
const BEHIND: Readonly<Partial<Record<Hair, string>>> = {
  bob: 'M41 74c0-27 16-43 39-43s39 16 39 43v27c0 5-4 8-9 8H50c-5 0-9-3-9-8z',
  long: 'M40 76c0-29 17-46 40-46s40 17 40 46c0 20 5 34 9 51H31c4-17 9-31 9-51z',
  bun: 'M80 10a15 15 0 1 1 0 30 15 15 0 0 1 0-30z',
  ponytail: 'M108 48c18 2 24 18 21 37-2 15-7 24-15 31 3-14 1-24-4-36z',
  curls:
    'M44 70a15 15 0 0 1 2-22 17 17 0 0 1 19-19 20 20 0 0 1 31 1 17 17 0 0 1 18 19 15 15 0 0 1 2 21l-8 14H52z',
};

/** Hair that frames the forehead. */
const FRONT: Readonly<Partial<Record<Hair, string>>> = {
  crop: 'M51 68c-2-22 10-36 29-36s31 14 29 36c-3-9-6-15-8-19-6 3-14 4-21 4s-15-1-21-4c-2 4-5 10-8 19z',
  parted: 'M50 70c-4-25 11-41 32-41 20 0 31 16 28 41-3-8-5-13-6-18-14 2-28-2-37-9-4 9-12 16-17 27z',
  receding: 'M51 74c-5-17-1-30 8-36-1 8-4 13-4 20zm58 0c5-17 1-30-8-36 1 8 4 13 4 20z',
  curls:
    'M52 66c-6-10 0-20 9-22 3-8 14-12 21-7 8-4 18 0 20 8 8 3 11 13 6 21-3-6-7-9-11-10-5 2-9 2-13-1-6 4-13 4-19 1-5 1-10 4-13 10z',
  bob: 'M49 74c-1-26 12-40 31-40 18 0 32 14 31 40-5-6-8-13-9-21-15 1-29-3-38-10-3 12-8 22-15 31z',
  long: 'M50 78c-3-28 10-44 30-44s33 16 30 44c-7-8-11-18-12-30-3-4-9-7-18-9-9 2-15 5-18 9-1 12-5 22-12 30z',
  bun: 'M50 68c-1-21 12-34 30-34s31 13 30 34c-6-11-15-19-30-19s-24 8-30 19z',
  ponytail:
    'M50 70c-2-23 11-37 31-37 19 0 31 14 29 37-4-9-8-15-12-20-13 3-24 1-33-4-5 6-11 14-15 24z',
  pixie:
    'M50 74c-5-26 8-43 30-43s36 15 31 41c-3-6-5-11-6-17-10 2-19 0-25-6-6 7-15 9-23 9-3 4-5 10-7 16z',
};

const BEARD = {
  full: 'M53 82c2 24 12 36 27 36s25-12 27-36c-3 9-9 13-14 13-4 0-8-2-13-2s-9 2-13 2c-5 0-11-4-14-13z',
  moustache: 'M67 95c4-5 9-6 13-3 4-3 9-2 13 3-5 2-9 2-13-1-4 3-8 3-13 1z',
} as const;

/** One of the company's drawn portraits, 160 by 160. */
export function portrait(traits: Traits): string {
  const [skin, shadow] = SKINS[traits.skin];
  const shade = SHADES[traits.shade];
  const shapes = [
    `<path fill="${GROUNDS[traits.ground]}" d="M0 0h160v160H0z"/>`,
    filled(BEHIND[traits.hair], darker(shade)),
    `<path fill="${shadow}" d="M67 98h26v22c0 7-6 13-13 13s-13-6-13-13z"/>`,
    clothes(traits, skin),
    `<path fill="${skin}" d="M51 68c0-21 11-33 29-33s29 12 29 33v12c0 21-13 35-29 35S51 101 51 80z"/>`,
    `<circle fill="${skin}" cx="51" cy="78" r="7"/><circle fill="${skin}" cx="109" cy="78" r="7"/>`,
    filled(traits.beard && BEARD[traits.beard], darker(shade)),
    features(shadow, traits),
    filled(FRONT[traits.hair], shade),
    traits.glasses ? glasses() : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160">${shapes.join('')}</svg>\n`;
}

function filled(path: string | undefined, fill: string): string {
  return path ? `<path fill="${fill}" d="${path}"/>` : '';
}

function features(shadow: string, { beard }: Traits): string {
  const mouth = beard === 'full' ? '#f0d9c8' : '#a5573f';
  return (
    '<g fill="#2b2a28"><circle cx="69" cy="76" r="2.6"/><circle cx="91" cy="76" r="2.6"/></g>' +
    `<path fill="none" stroke="${shadow}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" d="M80 76c0 5-3 8-3 10 0 1 1 2 3 2"/>` +
    `<path fill="none" stroke="${mouth}" stroke-width="3" stroke-linecap="round" d="M73 100c4 3 10 3 14 0"/>`
  );
}

function clothes({ wear, colour }: Traits, skin: string): string {
  const fill = COLOURS[colour];
  const body = `<path fill="${fill}" d="M20 160c2-26 17-38 40-40 6 8 13 12 20 12s14-4 20-12c23 2 38 14 40 40z"/>`;
  switch (wear) {
    case 'crew':
      return body;
    case 'roll-neck':
      return `${body}<path fill="${darker(fill)}" d="M64 108h32v18c-10 7-22 7-32 0z"/>`;
    case 'collar':
      return `${body}<path fill="${darker(fill)}" d="M60 118l20 20-11 12-17-27zm40 0l-20 20 11 12 17-27z"/>`;
    case 'blazer':
      return `${body}<path fill="#f5efe4" d="M64 120l16 36 16-36z"/><path fill="${skin}" d="M69 120l11 20 11-20z"/>`;
    case 'vest':
      return `${body}<path fill="#f4efdf" d="M46 124l10-3 6 39H49zm68 0l-10-3-6 39h13z"/>`;
  }
}

function glasses(): string {
  return (
    '<g fill="none" stroke="#2b2f31" stroke-width="2.6"><circle cx="68" cy="77" r="10.5"/>' +
    '<circle cx="92" cy="77" r="10.5"/><path d="M78.5 76c1-1.5 2-1.5 3 0M57.5 75l-6-1.5M102.5 75l6-1.5"/></g>'
  );
}

/** The colour with a sixth less light. */
function darker(hex: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `#${channels
    .map((value) =>
      Math.round((value * 5) / 6)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
