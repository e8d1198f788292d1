import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textFor } from './benefit-texts.ts';
import { guest, person, reader, text } from './testing/campaign.ts';

const driver = reader({
  identity: person('jan', { department: 'Logistics', jobRole: 'driver' }),
  stage: 'regular',
});
const D = { department: 'Logistics' } as const;
const R = { role: 'driver' } as const;
const S = { stage: 'regular' } as const;

describe('the text for a reader', () => {
  it('is none where none suits', () => {
    const others = [{ department: 'HR' }, { role: 'welder' }, { stage: 'silent' as const }];
    for (const other of others) assert.equal(textFor([text(other)], driver), null);
  });

  for (const [name, texts, best] of [
    ['the one for everyone, if it is alone', [{}], 0],
    ['one that names something before one for everyone', [{}, S], 1],
    ['a department before a role', [R, D], 1],
    ['a role before a stage', [S, R], 1],
    ['two things before one', [D, { ...R, ...S }], 1],
    [
      'department and role before department and stage',
      [
        { ...D, ...S },
        { ...D, ...R },
      ],
      1,
    ],
    [
      'department and stage before role and stage',
      [
        { ...R, ...S },
        { ...D, ...S },
      ],
      1,
    ],
    ['all three before everything', [{ ...D, ...R }, { ...D, ...R, ...S }, D], 1],
    ['one that suits before one that names more of somebody else', [{ ...D, role: 'x' }, S], 1],
    ['a role of the identity', [{}, { role: 'employee' }], 1],
  ] as const) {
    it(`is ${name}`, () => {
      const all = texts.map((who) => text(who));
      assert.equal(textFor(all, driver), all[best]);
    });
  }

  it('of a guest names no role and no department', () => {
    const signedOut = reader({ identity: guest, stage: 'signed-out' });
    const all = [text({ role: 'employee' }), text(D), text({ stage: 'signed-out' })];
    assert.equal(textFor(all, signedOut), all[2]);
  });

  it('does not hang on the order in which texts stand', () => {
    const parts = fc.record({
      department: fc.constantFrom(null, 'Logistics', 'HR'),
      role: fc.constantFrom(null, 'driver', 'welder'),
      stage: fc.constantFrom(null, 'regular' as const, 'silent' as const),
    });
    const different = fc.uniqueArray(parts, { selector: (who) => JSON.stringify(who) });
    fc.assert(
      fc.property(different, (whos) => {
        const all = whos.map((who) => text(who));
        assert.equal(textFor([...all].reverse(), driver), textFor(all, driver));
      }),
    );
  });
});
