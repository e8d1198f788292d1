import type { PersonId } from '../content/people.ts';

export type Hair =
  'crop' | 'parted' | 'receding' | 'bald' | 'curls' | 'bob' | 'long' | 'bun' | 'ponytail' | 'pixie';

/** What tells one portrait from another. */
export interface Traits {
  readonly ground: keyof typeof GROUNDS;
  readonly skin: keyof typeof SKINS;
  readonly hair: Hair;
  readonly shade: keyof typeof SHADES;
  readonly wear: 'collar' | 'crew' | 'roll-neck' | 'blazer' | 'vest';
  readonly colour: keyof typeof COLOURS;
  readonly beard?: 'full' | 'moustache';
  readonly glasses?: true;
}

export const GROUNDS = {
  mist: '#cfe0de',
  straw: '#ecd9ac',
  clay: '#e9bfa6',
  reed: '#c9d5b3',
  river: '#9dc0c4',
  bone: '#e6dfd0',
} as const;

export const SKINS = {
  fair: ['#f3d3bd', '#e5b79b'],
  warm: ['#e9bd9c', '#d89f79'],
  tan: ['#d6a27c', '#be855f'],
} as const;

export const SHADES = {
  black: '#2a2c2e',
  brown: '#5a3d2b',
  chestnut: '#8a4f2d',
  fair: '#cfa35e',
  red: '#b5562e',
  grey: '#9a9d9b',
  white: '#d9d8d2',
} as const;

export const COLOURS = {
  ink: '#1d3b44',
  teal: '#2e6b74',
  clay: '#b85f3a',
  moss: '#55724f',
  straw: '#d0a74e',
  bone: '#f2ece0',
  plum: '#6d4658',
  orange: '#e08a3a',
} as const;

export const traits: Readonly<Partial<Record<PersonId, Traits>>> = {
  'wojciech-sarna': {
    ground: 'river',
    skin: 'fair',
    hair: 'receding',
    shade: 'grey',
    wear: 'blazer',
    colour: 'ink',
    glasses: true,
  },
  'renata-bobrowska': {
    ground: 'bone',
    skin: 'fair',
    hair: 'bob',
    shade: 'grey',
    wear: 'blazer',
    colour: 'plum',
  },
  'dorota-maj': {
    ground: 'straw',
    skin: 'warm',
    hair: 'pixie',
    shade: 'chestnut',
    wear: 'roll-neck',
    colour: 'teal',
    glasses: true,
  },
  'joanna-lis': {
    ground: 'mist',
    skin: 'fair',
    hair: 'long',
    shade: 'red',
    wear: 'crew',
    colour: 'ink',
  },
  'tomasz-bielak': {
    ground: 'clay',
    skin: 'warm',
    hair: 'parted',
    shade: 'brown',
    wear: 'collar',
    colour: 'bone',
    beard: 'full',
  },
  'grzegorz-mazur': {
    ground: 'reed',
    skin: 'fair',
    hair: 'bald',
    shade: 'grey',
    wear: 'roll-neck',
    colour: 'ink',
    beard: 'full',
    glasses: true,
  },
  'andrzej-bury': {
    ground: 'straw',
    skin: 'tan',
    hair: 'crop',
    shade: 'grey',
    wear: 'vest',
    colour: 'orange',
    beard: 'moustache',
  },
  'magda-sowa': {
    ground: 'river',
    skin: 'fair',
    hair: 'ponytail',
    shade: 'fair',
    wear: 'crew',
    colour: 'clay',
  },
  'bartek-nowicki': {
    ground: 'bone',
    skin: 'warm',
    hair: 'curls',
    shade: 'brown',
    wear: 'crew',
    colour: 'moss',
    glasses: true,
  },
  'alicja-rutkowska': {
    ground: 'reed',
    skin: 'fair',
    hair: 'bun',
    shade: 'brown',
    wear: 'collar',
    colour: 'teal',
  },
  'hanna-zieba': {
    ground: 'clay',
    skin: 'fair',
    hair: 'bob',
    shade: 'black',
    wear: 'crew',
    colour: 'straw',
    glasses: true,
  },
  'lukasz-zak': {
    ground: 'mist',
    skin: 'tan',
    hair: 'crop',
    shade: 'black',
    wear: 'vest',
    colour: 'orange',
    beard: 'full',
  },
  'teresa-glowacka': {
    ground: 'straw',
    skin: 'fair',
    hair: 'pixie',
    shade: 'white',
    wear: 'collar',
    colour: 'plum',
    glasses: true,
  },
  'stanislaw-orzel': {
    ground: 'river',
    skin: 'warm',
    hair: 'receding',
    shade: 'brown',
    wear: 'collar',
    colour: 'moss',
    beard: 'moustache',
  },
  'anna-drozd': {
    ground: 'bone',
    skin: 'warm',
    hair: 'long',
    shade: 'brown',
    wear: 'crew',
    colour: 'clay',
  },
  'zofia-lange': {
    ground: 'mist',
    skin: 'fair',
    hair: 'bun',
    shade: 'fair',
    wear: 'roll-neck',
    colour: 'moss',
    glasses: true,
  },
  'olena-kowalenko': {
    ground: 'clay',
    skin: 'fair',
    hair: 'long',
    shade: 'fair',
    wear: 'blazer',
    colour: 'teal',
  },
  'daniel-horak': {
    ground: 'reed',
    skin: 'warm',
    hair: 'parted',
    shade: 'chestnut',
    wear: 'crew',
    colour: 'ink',
    glasses: true,
  },
  'agnieszka-kruk': {
    ground: 'river',
    skin: 'warm',
    hair: 'bob',
    shade: 'chestnut',
    wear: 'blazer',
    colour: 'clay',
  },
  'henryk-lipka': {
    ground: 'bone',
    skin: 'tan',
    hair: 'bald',
    shade: 'grey',
    wear: 'vest',
    colour: 'straw',
    beard: 'moustache',
  },
  'sylwia-rak': {
    ground: 'mist',
    skin: 'warm',
    hair: 'ponytail',
    shade: 'black',
    wear: 'collar',
    colour: 'plum',
  },
  'taras-bondar': {
    ground: 'straw',
    skin: 'fair',
    hair: 'crop',
    shade: 'fair',
    wear: 'vest',
    colour: 'orange',
  },
  'beata-kania': {
    ground: 'reed',
    skin: 'tan',
    hair: 'curls',
    shade: 'chestnut',
    wear: 'vest',
    colour: 'orange',
  },
  'filip-zaremba': {
    ground: 'clay',
    skin: 'fair',
    hair: 'parted',
    shade: 'black',
    wear: 'collar',
    colour: 'teal',
  },
};
