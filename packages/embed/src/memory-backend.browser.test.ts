import { expect } from '@open-wc/testing';
import { memoryBackend } from './memory-backend.ts';
import type { PageSeed } from './memory-backend.ts';

const SEED: PageSeed = {
  people: [
    {
      id: 'ewa',
      name: 'Ewa Sobczak',
      title: 'Managing director',
      department: null,
      region: null,
      photo: null,
      leader: true,
    },
  ],
  comments: [
    {
      id: 'c1',
      subject: 'page:/start',
      authorId: 'ewa',
      text: 'Welcome.',
      at: '2026-11-23T09:30:00.000Z',
    },
  ],
  roles: { ewa: ['leader'] },
};

describe('the memory backend of a page', () => {
  let address: string;
  before(() => {
    address = URL.createObjectURL(new Blob([JSON.stringify(SEED)], { type: 'application/json' }));
  });
  after(() => URL.revokeObjectURL(address));

  it('lets anyone write on a page without people', async () => {
    const backend = await memoryBackend({ persist: false });
    const { person, roles } = await backend.viewer.session();
    expect(person?.id).to.equal('you');
    expect(roles).to.deep.equal(['employee']);
    await backend.dispose();
  });

  it('begins with the content of the seed', async () => {
    const backend = await memoryBackend({ persist: false, seed: address });
    const page = await backend.threads?.list({ subject: 'page:/start' });
    expect(page?.items.map(({ body }) => body?.text)).to.deep.equal(['Welcome.']);
    await backend.dispose();
  });

  it('knows the viewer among the people of the seed, with their roles', async () => {
    const backend = await memoryBackend({ persist: false, seed: address, viewer: 'ewa' });
    const { person, roles } = await backend.viewer.session();
    expect(person?.name).to.equal('Ewa Sobczak');
    expect(roles).to.deep.equal(['employee', 'leader']);
    await backend.dispose();
  });

  it('takes whoever is not named for a guest', async () => {
    const backend = await memoryBackend({ persist: false, seed: address });
    expect((await backend.viewer.session()).person).to.equal(null);
    await backend.dispose();
  });

  it('refuses a viewer whom the seed does not know', async () => {
    const failure = await memoryBackend({ persist: false, seed: address, viewer: 'nobody' }).catch(
      (error: Error) => error.message,
    );
    expect(failure).to.equal('The seed has no person "nobody".');
  });

  it('keeps what was written when asked to', async () => {
    const subject = 'page:/kept';
    const text = `Written at ${performance.now()}`;
    const first = await memoryBackend({ persist: true });
    const body = { format: 'markdown', text } as const;
    const mutationId = '01934d2f-9a00-7000-8000-000000000001';
    await first.threads?.reply({ subject, parentId: null, body }, { mutationId });
    await first.dispose();
    const second = await memoryBackend({ persist: true });
    const page = await second.threads?.list({ subject });
    expect(page?.items.map((comment) => comment.body?.text)).to.deep.equal([text]);
    await second.dispose();
    await new Promise((done) => (indexedDB.deleteDatabase('stoa').onsuccess = done));
  });
});
