import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Identity, Role } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import fc from 'fast-check';
import { accessFor, commentRights, requirePerson, requireRole } from './permissions.ts';

const ROLES: readonly Role[] = ['employee', 'leader', 'editor', 'moderator'];
const DEEPEST = 3;

const guest: Identity = { person: null, roles: [] };

function identity(id: string, ...roles: Role[]): Identity {
  const nobody = { title: null, department: null, region: null, photo: null, leader: false };
  return { person: { id, name: id, ...nobody }, roles };
}

const refusal = (code: string) => (error: unknown) => isBackendError(error) && error.code === code;

describe('rights on a comment', () => {
  const all = { edit: true, remove: true, reply: true, react: true };
  const none = { edit: false, remove: false, reply: false, react: false };

  for (const [who, viewer, rights] of [
    ['its author', identity('author', 'employee'), all],
    ['a reader', identity('reader', 'employee'), { ...all, edit: false, remove: false }],
    ['a leader', identity('leader', 'leader'), { ...all, edit: false, remove: false }],
    ['an editor', identity('editor', 'editor'), { ...all, edit: false, remove: false }],
    ['a moderator', identity('moderator', 'moderator'), { ...all, edit: false }],
    ['a guest', guest, none],
  ] as const) {
    const allowed = Object.entries(rights).flatMap(([right, has]) => (has ? [right] : []));
    it(`of ${who}: ${allowed.join(', ') || 'none'}`, () => {
      const comment = { authorId: 'author', removed: false, depth: 0 };
      assert.deepEqual(commentRights(viewer, comment, DEEPEST), rights);
    });
  }

  it('are none once it is removed, even for moderators', () => {
    const comment = { authorId: 'author', removed: true, depth: 0 };
    for (const viewer of [identity('author'), identity('moderator', 'moderator')]) {
      assert.deepEqual(commentRights(viewer, comment, DEEPEST), none);
    }
  });

  it('end with replies at the deepest level', () => {
    const at = (depth: number) =>
      commentRights(identity('reader'), { authorId: 'author', removed: false, depth }, DEEPEST);
    assert.equal(at(DEEPEST - 1).reply, true);
    assert.deepEqual(at(DEEPEST), { ...none, react: true });
  });

  it('to change words are the author’s alone, whatever roles others hold', () => {
    fc.assert(
      fc.property(
        fc.subarray([...ROLES]),
        fc.nat(DEEPEST),
        fc.boolean(),
        (roles, depth, removed) => {
          const comment = { authorId: 'author', removed, depth };
          assert.equal(commentRights(identity('other', ...roles), comment, DEEPEST).edit, false);
        },
      ),
    );
  });
});

describe('a call that needs a person', () => {
  it('gives the person, and asks guests to sign in', () => {
    assert.equal(requirePerson(identity('anna')).id, 'anna');
    assert.throws(() => requirePerson(guest), refusal('unauthenticated'));
  });

  for (const role of ROLES) {
    it(`that needs the role "${role}" refuses people without it`, () => {
      assert.equal(requireRole(identity('anna', role), role).id, 'anna');
      const others = ROLES.filter((other) => other !== role);
      assert.throws(() => requireRole(identity('anna', ...others), role), refusal('forbidden'));
      assert.throws(() => requireRole(guest, role), refusal('unauthenticated'));
    });
  }
});

describe('access', () => {
  it('is writing for people, and signing in for guests', () => {
    assert.equal(accessFor(identity('anna')), 'write');
    assert.equal(accessFor(guest), 'sign-in');
  });
});
