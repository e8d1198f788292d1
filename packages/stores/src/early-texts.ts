import { draftKey } from './draft-place.ts';
import type { DraftPlace } from './draft-place.ts';
import { earlyKey, pageOf } from './early-text.ts';
import type { EarlyText } from './early-text.ts';
import type { Environment } from './environment.ts';
import type { StoreHub } from './hub.ts';
import { SpareTexts } from './spare-texts.ts';
import type { TextStorage } from './storage.ts';

/** Takes what was typed early on this page out of its place. */
export function takeEarlyText({ environment, scope }: StoreHub, place: DraftPlace): string {
  const texts = new SpareTexts<EarlyText>(environment, 'early');
  const key = earlyKey({ page: pageOf(environment), scope, place });
  const text = texts.read(key)?.text ?? '';
  texts.drop(key);
  return text;
}

/** Adds what was typed on pages that ended too early to what had been begun there before. */
export async function adoptEarlyTexts(
  storage: TextStorage,
  environment: Environment,
): Promise<void> {
  const texts = new SpareTexts<EarlyText>(environment, 'early');
  for (const early of texts.all()) {
    if (early.page === pageOf(environment)) continue;
    const key = draftKey(early.scope, early.place);
    const before = await storage.draft(key);
    const text = followed(before?.text, early.text);
    await storage.saveDraft({ key, text, savedAt: environment.now() });
    texts.drop(earlyKey(early));
  }
}

/** A text, and what was typed while it was not shown. */
export function followed(before: string | undefined, typed: string): string {
  return before && typed ? `${before}\n${typed}` : before || typed;
}
