export type {
  MemorySeed,
  SeedAnswer,
  SeedCampaign,
  SeedComment,
  SeedOffer,
  SeedPost,
} from './seed.ts';
export { createMemoryBackend, createMemorySource } from './source.ts';
export type { MemoryOptions, MemorySource } from './source.ts';
export type { MemoryStore, OpenStore } from './store.ts';
