import { msg } from '@lit/localize';
import type { Campaign, Stage, SuppressionReason } from '@stoa/contract';

export const STAGES: readonly Stage[] = ['signed-out', 'silent', 'regular'];

export function stageWords(stage: Stage): string {
  switch (stage) {
    case 'signed-out':
      return msg('Not signed in');
    case 'silent':
      return msg('Signed in, silent');
    case 'regular':
      return msg('Regular');
  }
}

/** Why somebody was not shown the campaign, as an editor reads it. */
export function reasonWords(reason: SuppressionReason): string {
  switch (reason) {
    case 'not-started':
      return msg('It had not started');
    case 'ended':
      return msg('It had ended');
    case 'audience':
      return msg('Not its audience');
    case 'converted':
      return msg('Goal reached');
    case 'already-does':
      return msg('Already does it');
    case 'dismissed':
      return msg('Closed by the reader');
    case 'snoozed':
      return msg('Put off by the reader');
    case 'exhausted':
      return msg('Shown in vain too often');
    case 'day-off':
      return msg('A day off');
    case 'cap':
      return msg('Its cap was reached');
    case 'group-cap':
      return msg('The cap of its group was reached');
    case 'spacing':
      return msg('Too soon after the last showing');
    case 'attention':
      return msg('Something else had the day');
  }
}

export function statusWords({ startsAt, endsAt }: Campaign, now: number): string {
  if (now < Date.parse(startsAt)) return msg('Planned');
  return now < Date.parse(endsAt) ? msg('Running') : msg('Ended');
}
