import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stageOf } from './stages.ts';
import { guest, person } from './testing/campaign.ts';

const TODAY = '2026-03-31';
const anna = person('anna');

describe('a stage', () => {
  it('of a guest is signed out, whatever the days', () => {
    assert.equal(stageOf(guest, [TODAY, '2026-03-20', '2026-03-10'], TODAY), 'signed-out');
  });

  for (const [name, days, stage] of [
    ['nothing', [], 'silent'],
    ['three days of one week', ['2026-03-29', '2026-03-30', '2026-03-31'], 'silent'],
    ['two weeks', ['2026-03-31', '2026-03-24'], 'silent'],
    ['three weeks of four', ['2026-03-31', '2026-03-20', '2026-03-04'], 'regular'],
    ['three weeks, one too long ago', ['2026-03-31', '2026-03-20', '2026-03-03'], 'silent'],
    ['days to come', ['2026-04-01', '2026-04-08', '2026-04-15'], 'silent'],
  ] as const) {
    it(`of somebody who contributed in ${name} is ${stage}`, () => {
      assert.equal(stageOf(anna, days, TODAY), stage);
    });
  }
});
