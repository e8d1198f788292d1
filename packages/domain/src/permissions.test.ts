import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Identity, Role } from '@stoa/contract';
import { isBackendError } from '@stoa/contract';
import fc from 'fast-check';
import { NO_RIGHTS } from './comment-rights.ts';
import { accessFor, commentRights, requirePerson, requireRole } from './permissions.ts';
import type { Closure } from './permissions.ts';

const ROLES: readonly Role[] = ['employee', 'leader', 'editor', 'moderator'];
const DEEPEST = 3;

const guest: Identity = { person: null, roles: [] };

function identity(id: string, ...roles: Role[]): Identity {
  const nobody = { title: null, department: null, region: null, photo: null, leader: false };
  return { person: { id, name: id, ...nobody }, roles };
}

const refusal = (code: string) => (error: unknown) => isBackendError(error) && error.code === code;

describe('rights on a comment', () => {
  const none = NO_RIGHTS;
  const others = { ...none, reply: true, react: true, report: true };
  const own = { ...none, edit: true, remove: true, reply: true, react: true };
  const moderators = { ...others, remove: true, moderate: true, pin: true };
  const shown = { authorId: 'author', removed: false, depth: 0, state: 'shown' } as const;

  for (const [who, viewer, rights] of [
    ['its author', identity('author', 'employee'), own],
    ['a reader', identity('reader', 'employee'), others],
    ['a leader', identity('leader', 'leader'), others],
    ['an editor', identity('editor', 'editor'), others],
    ['a moderator', identity('moderator', 'moderator'), moderators],
    ['a moderator who wrote it', identity('author', 'moderator'), { ...own, pin: true }],
    ['a guest', guest, none],
  ] as const) {
    const allowed = Object.entries(rights).flatMap(([right, has]) => (has ? [right] : []));
    it(`of ${who}: ${allowed.join(', ') || 'none'}`, () => {
      assert.deepEqual(commentRights(viewer, shown, DEEPEST), rights);
    });
  }

  it('are none once it is removed, even for moderators', () => {
    const comment = { ...shown, removed: true };
    for (const viewer of [identity('author'), identity('moderator', 'moderator')]) {
      assert.deepEqual(commentRights(viewer, comment, DEEPEST), none);
    }
  });

  it('end with replies at the deepest level', () => {
    const at = (depth: number) => commentRights(identity('reader'), { ...shown, depth }, DEEPEST);
    assert.equal(at(DEEPEST - 1).reply, true);
    assert.deepEqual(at(DEEPEST), { ...none, react: true, report: true });
  });

  it('end for everybody but author and moderators while it is held or hidden', () => {
    for (const state of ['held', 'hidden'] as const) {
      const rightsOf = (viewer: Identity) => commentRights(viewer, { ...shown, state }, DEEPEST);
      assert.deepEqual(rightsOf(identity('reader')), none);
      const edit = state === 'held';
      assert.deepEqual(rightsOf(identity('author')), { ...none, edit, remove: true });
      const decides = { ...none, remove: true, moderate: true };
      assert.deepEqual(rightsOf(identity('moderator', 'moderator')), decides);
    }
  });

  it('to write end with a lock, moderators aside, and with a block', () => {
    const rightsOf = (viewer: Identity, closure: Closure) =>
      commentRights(viewer, shown, DEEPEST, closure);
    const locked = { locked: true, blocked: false };
    const blocked = { locked: false, blocked: true };
    assert.deepEqual(rightsOf(identity('author'), locked), { ...none, remove: true });
    assert.deepEqual(rightsOf(identity('reader'), blocked), { ...none, report: true });
    assert.deepEqual(rightsOf(identity('moderator', 'moderator'), locked), moderators);
  });

  it('to change words are the author’s alone, whatever roles others hold', () => {
    fc.assert(
      fc.property(
        fc.subarray([...ROLES]),
        fc.nat(DEEPEST),
        fc.boolean(),
        (roles, depth, removed) => {
          const comment = { ...shown, removed, depth };
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

  it('is reading where a thread is locked or the person blocked', () => {
    const locked = { locked: true, blocked: false };
    assert.equal(accessFor(identity('anna'), locked), 'read');
    assert.equal(accessFor(identity('mod', 'moderator'), locked), 'write');
    assert.equal(accessFor(identity('anna'), { locked: false, blocked: true }), 'read');
    assert.equal(accessFor(guest, locked), 'sign-in');
  });
});
