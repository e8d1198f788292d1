import type { Campaign, CampaignDraft, Stage } from '@stoa/contract';
import type { Reader } from '@stoa/domain';

interface Standing {
  readonly department: string | null;
  readonly role: string | null;
  readonly stage: Stage | null;
}

/** Somebody who stands there, and nobody in particular. */
export function sampleReader({ department, role, stage }: Standing): Reader {
  if (stage === 'signed-out') return { identity: { person: null, roles: [] }, stage };
  return {
    identity: {
      person: {
        id: 'sample',
        name: 'Sample',
        title: null,
        department,
        region: null,
        photo: null,
        leader: false,
        jobRole: role,
      },
      roles: ['employee'],
    },
    stage: stage ?? 'silent',
  };
}

/** The draft as it would run. */
export function asPublished(draft: CampaignDraft, known: Campaign | null): Campaign {
  const { revision: _revision, asksAgain: _asks, id = known?.id ?? 'draft', ...content } = draft;
  return {
    ...content,
    id,
    revision: known?.revision ?? '1',
    publishedAt: known?.publishedAt ?? draft.startsAt,
    textVersion: known?.textVersion ?? 1,
  };
}

/** Names that campaigns use, each once, in the order of the page's language. */
export function namesIn(
  campaigns: readonly CampaignDraft[],
  kind: 'department' | 'role',
): readonly string[] {
  const named = campaigns.flatMap(({ texts, audience }) => [
    ...texts.flatMap((text) => text[kind] ?? []),
    ...(kind === 'department' ? audience.departments : audience.roles),
  ]);
  return [...new Set(named)].sort((a, b) => a.localeCompare(b));
}
