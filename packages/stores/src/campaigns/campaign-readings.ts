import type {
  Audience,
  BenefitText,
  CampaignDraft,
  Caps,
  GoalEvent,
  LocalizedText,
} from '@stoa/contract';
import { CAMPAIGN_DEFAULTS, EVERYONE } from '@stoa/domain';
import {
  listOf,
  oneOf,
  orNull,
  readFlag,
  readNumber,
  readWords,
  shape,
  whole,
  wordsByLanguage,
} from '../carried-over.ts';
import type { Reading, Readings } from '../carried-over.ts';

/** How a kept campaign is read, whatever version has kept it. */
export function campaignReadings(lang: string): Readings<CampaignDraft> {
  const texts = wordsByLanguage(lang);
  const names = listOf(readWords);
  return {
    id: readWords,
    revision: readWords,
    asksAgain: readFlag,
    name: readWords,
    goal: readGoal,
    texts: listOf(textIn(texts)),
    action: whole({ label: {}, href: '' }, { label: texts, href: readWords }),
    startsAt: readWords,
    endsAt: readWords,
    priority: readNumber,
    audience: whole<Audience>(EVERYONE, { departments: names, roles: names, regions: names }),
    days: oneOf('workdays', 'every-day'),
    caps: whole<Caps>(CAMPAIGN_DEFAULTS.caps, CAPS),
    group: orNull(whole({ name: '', ...CAMPAIGN_DEFAULTS.caps }, { name: readWords, ...CAPS })),
    stopAfter: readNumber,
    channels: names,
  };
}

const CAPS: Readings<Caps> = {
  period: orNull(whole({ times: 1, days: 7 }, { times: readNumber, days: readNumber })),
  lifetime: orNull(readNumber),
};

const readGoal: Reading<GoalEvent> = (value, leave) => {
  const named = { subject: readWords, offerId: readWords, name: readWords };
  const kind = oneOf('contributed', 'answered', 'reported');
  const read = shape<{ kind: GoalEvent['kind'] } & { [K in keyof typeof named]: string }>({
    kind,
    ...named,
  })(value, leave);
  switch (read?.kind) {
    case 'contributed':
      return { kind: 'contributed', subject: read.subject ?? '' };
    case 'answered':
      return { kind: 'answered', offerId: read.offerId ?? '' };
    case 'reported':
      return { kind: 'reported', name: read.name ?? '' };
    case undefined:
      return undefined;
  }
};

function textIn(texts: Reading<LocalizedText>): Reading<BenefitText> {
  return whole<BenefitText>(
    { department: null, role: null, stage: null, example: {}, wordings: [{}, {}] },
    {
      department: orNull(readWords),
      role: orNull(readWords),
      stage: orNull(oneOf('signed-out', 'silent', 'regular')),
      example: orNull(texts),
      wordings: listOf(texts),
    },
  );
}
