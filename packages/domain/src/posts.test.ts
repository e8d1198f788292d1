import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Identity, Person, Role } from '@stoa/contract';
import {
  appearsAt,
  checkDelegate,
  checkProvenance,
  postRights,
  postState,
  requireAuthor,
  unreadSince,
} from './posts.ts';

function as(id: string, ...roles: Role[]): Identity {
  const person: Person = {
    id,
    name: id,
    title: null,
    department: null,
    region: null,
    photo: null,
    leader: roles.includes('leader'),
  };
  return { person, roles: ['employee', ...roles] };
}

const NOW = '2026-11-25T12:00:00.000Z';
const ewa = as('ewa', 'leader');
const anna = as('anna');
const guest: Identity = { person: null, roles: [] };

describe('who publishes for whom', () => {
  it('leaders for themselves, and delegates for those who named them', () => {
    assert.equal(requireAuthor(ewa, undefined, []), 'ewa');
    assert.equal(requireAuthor(ewa, 'ewa', []), 'ewa');
    assert.equal(requireAuthor(anna, 'ewa', ['ewa']), 'ewa');
  });

  it('nobody else', () => {
    for (const refused of [
      () => requireAuthor(anna, undefined, []),
      () => requireAuthor(anna, 'anna', ['ewa']),
      () => requireAuthor(anna, 'ewa', []),
      () => requireAuthor(ewa, 'jan', []),
    ]) {
      assert.throws(refused, { code: 'forbidden' });
    }
    assert.throws(() => requireAuthor(guest, 'ewa', ['ewa']), { code: 'unauthenticated' });
  });

  it('and what a delegate wrote is in nobody’s own hand', () => {
    checkProvenance('own-hand', null);
    checkProvenance('dictated', 'anna');
    assert.throws(() => checkProvenance('own-hand', 'anna'), {
      code: 'invalid',
      detail: { fields: { provenance: 'unknown' } },
    });
  });

  it('leaders name others, not themselves; nobody else names anybody', () => {
    assert.equal(checkDelegate(ewa, 'anna').id, 'ewa');
    assert.throws(() => checkDelegate(ewa, 'ewa'), { code: 'invalid' });
    assert.throws(() => checkDelegate(anna, 'ewa'), { code: 'forbidden' });
  });
});

describe('rights on a post', () => {
  const facts = { form: 'daily', authorId: 'ewa', publishedAt: NOW } as const;

  it('are its author’s and the author’s delegates’', () => {
    assert.deepEqual(postRights(ewa, facts, []), { edit: true, withdraw: true });
    assert.deepEqual(postRights(anna, facts, ['ewa']), { edit: true, withdraw: true });
    for (const other of [anna, guest, as('jan', 'leader', 'moderator', 'editor')]) {
      assert.deepEqual(postRights(other, facts, []), { edit: false, withdraw: false });
    }
  });

  it('are none on a reply in a discussion, which is changed there', () => {
    assert.equal(postRights(ewa, { ...facts, form: 'joined' }, []).edit, false);
  });
});

describe('the time of a post', () => {
  const [before, after] = ['2026-11-25T11:59:59.999Z', '2026-11-25T12:00:00.001Z'];

  it('is now unless it is set to a later one', () => {
    assert.equal(appearsAt({}, NOW), NOW);
    assert.equal(appearsAt({ publishAt: null }, NOW), NOW);
    assert.equal(appearsAt({ publishAt: before }, NOW), NOW);
    assert.equal(appearsAt({ publishAt: after }, NOW), after);
  });

  it('says whether others see it', () => {
    assert.equal(postState({ publishedAt: NOW }, NOW), 'published');
    assert.equal(postState({ publishedAt: after }, NOW), 'scheduled');
  });

  it('makes it count as read after a month', () => {
    assert.equal(unreadSince(NOW), '2026-10-26T12:00:00.000Z');
  });
});
