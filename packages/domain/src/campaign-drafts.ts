import type {
  AttentionClaim,
  BenefitText,
  CampaignDraft,
  CampaignRequest,
  Caps,
} from '@stoa/contract';
import { textKey } from './benefit-texts.ts';
import {
  inMilliseconds,
  localizedField,
  refuse,
  SAFE_ADDRESS,
  textField,
  timestampField,
} from './draft-fields.ts';
import type { Fields } from './draft-fields.ts';
import { storableJson } from './storable.ts';

const SUBJECT = /^[a-z][a-z0-9-]*:[^\u0000-\u0020\u007F]+$/;
const NAME = /^[a-z][a-z0-9-]{0,63}$/;

/** The draft as it is stored; `invalid` with the fields at fault. */
export function checkCampaign(draft: CampaignDraft): CampaignDraft {
  const fields: Fields = {};
  textField(fields, 'name', draft.name, 200);
  goalField(fields, draft.goal);
  textFields(fields, draft);
  localizedField(fields, 'action.label', draft.action.label);
  if (!SAFE_ADDRESS.test(draft.action.href)) fields['action.href'] = 'format';
  timestampField(fields, 'startsAt', draft.startsAt);
  timestampField(fields, 'endsAt', draft.endsAt);
  if (Date.parse(draft.endsAt) <= Date.parse(draft.startsAt)) {
    fields['endsAt'] = 'out-of-range';
  }
  numberField(fields, 'priority', draft.priority, 0, 100);
  numberField(fields, 'stopAfter', draft.stopAfter, 1, 50);
  capFields(fields, 'caps', draft.caps);
  if (draft.group) {
    textField(fields, 'group.name', draft.group.name, 200);
    capFields(fields, 'group', draft.group);
  }
  refuse(
    fields,
    'A campaign needs a goal event, a text for everyone, an example and two wordings in each text, one act, and an end after its start.',
  );
  return storableJson({
    ...draft,
    startsAt: inMilliseconds(draft.startsAt),
    endsAt: inMilliseconds(draft.endsAt),
  });
}

function goalField(fields: Fields, goal: CampaignDraft['goal']): void {
  if (goal.kind === 'contributed') {
    if (!goal.subject) fields['goal.subject'] = 'required';
    else if (goal.subject.length > 512) fields['goal.subject'] = 'too-long';
    else if (!SUBJECT.test(goal.subject)) fields['goal.subject'] = 'format';
  } else if (goal.kind === 'answered') {
    if (!goal.offerId) fields['goal.offerId'] = 'required';
  } else if (!goal.name) fields['goal.name'] = 'required';
  else if (!NAME.test(goal.name)) fields['goal.name'] = 'format';
}

/** Nobody of the audience is left without a text, and no text is read twice in a row. */
function textFields(fields: Fields, { texts, stopAfter }: CampaignDraft): void {
  const isForEveryone = ({ department, role, stage }: BenefitText): boolean =>
    department === null && role === null && stage === null;
  if (!texts.some(isForEveryone)) fields['texts'] = 'required';
  const known = new Set<string>();
  texts.forEach((text, i) => {
    const field = `texts.${i}`;
    if (known.has(textKey(text))) fields[field] = 'reused';
    known.add(textKey(text));
    localizedField(fields, `${field}.example`, text.example ?? undefined);
    if (text.wordings.length < Math.min(2, stopAfter)) fields[`${field}.wordings`] = 'too-short';
    text.wordings.forEach((words, k) => localizedField(fields, `${field}.wordings.${k}`, words));
  });
}

function capFields(fields: Fields, name: string, { period, lifetime }: Caps): void {
  if (period) {
    numberField(fields, `${name}.period.times`, period.times, 1, 366);
    numberField(fields, `${name}.period.days`, period.days, 1, 366);
  }
  if (lifetime !== null) numberField(fields, `${name}.lifetime`, lifetime, 1, 366);
}

function numberField(
  fields: Fields,
  name: string,
  value: number,
  lowest: number,
  highest: number,
): void {
  if (!Number.isInteger(value) || value < lowest || value > highest) {
    fields[name] = 'out-of-range';
  }
}

export function checkVisit({ visit }: CampaignRequest): void {
  const fields: Fields = {};
  textField(fields, 'visit', visit, 128);
  refuse(fields, 'Name the visit, so that one person is interrupted once and not in each tab.');
}

export function checkClaim(claim: AttentionClaim): void {
  checkVisit(claim);
  const fields: Fields = {};
  textField(fields, 'what', claim.what, 200);
  refuse(fields, 'Name what wants to interrupt, for example "offer:bicycle".');
}
