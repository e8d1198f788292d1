import { expect } from '@open-wc/testing';
import { createMemoryBackend } from '@stoa/backend-memory';
import type { MemorySeed, SeedPost } from '@stoa/backend-memory';
import type { Backend } from '@stoa/contract';
import '../define/blog-post.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA, PEOPLE } from '../testing/people.ts';
import { settled, textOf } from '../testing/rendered.ts';
import { eventually } from '../testing/eventually.ts';
import { linkedPost } from './post-address.ts';
import type { StoaBlogPost } from './blog-post.ts';

function part(id: string, at: string, changes: Partial<SeedPost> = {}): SeedPost {
  const body = { format: 'markdown', text: `The lead of ${id}.\n\nThe rest of ${id}.` } as const;
  const series = { name: 'Books' };
  const title = `Title ${id}`;
  const common = { form: 'blog', authorId: 'ewa', provenance: 'own-hand', title } as const;
  return { id, at, body, series, ...common, ...changes };
}

const SEED: MemorySeed = {
  people: PEOPLE,
  posts: [
    part('one', '2026-11-18T08:00:00Z'),
    part('two', '2026-11-19T08:00:00Z', {
      writtenById: 'jan',
      provenance: 'with-help',
      editedAt: '2026-11-20T08:00:00Z',
      earlier: [{ title: 'Old title', text: 'Old words.', at: '2026-11-19T08:00:00Z' }],
    }),
    part('three', '2026-11-21T08:00:00Z'),
  ],
};
const backendOf = (): Backend => createMemoryBackend({ seed: SEED, identity: AS_ANNA });

describeElement('stoa-blog-post', {
  properties: { post: 'two' },
  backend: backendOf,
  words: 'The rest of two.',
});

describe('<stoa-blog-post>', () => {
  let post: StoaBlogPost;

  const show = async (attributes: Record<string, string>): Promise<void> => {
    post = document.createElement('stoa-blog-post');
    post.backend = backendOf();
    for (const [name, value] of Object.entries(attributes)) post.setAttribute(name, value);
    document.body.append(post);
    await settled(post);
  };
  const says = (words: string): Promise<void> =>
    eventually(() => textOf(post).includes(words), `says "${words}"`);

  afterEach(() => {
    post.parentNode?.removeChild(post);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('names the delegate who wrote it, and leads to the other parts of the series', async () => {
    await show({ post: 'two', 'post-href': '/read?post={id}' });
    await says('Written by Jan Nowak for Ewa Zielińska');
    await says('part 2');
    const links = [...post.renderRoot.querySelectorAll<HTMLAnchorElement>('.parts a')];
    expect(links.map((link) => [link.getAttribute('href'), link.rel])).to.deep.equal([
      ['/read?post=one', 'prev'],
      ['/read?post=three', 'next'],
    ]);
    expect(textOf(links[1]!)).to.include('Title three');
  });

  it('shows what it said before to whoever asks', async () => {
    await show({ post: 'two' });
    await says('Edited: earlier versions');
    const button = [...post.renderRoot.querySelectorAll('button')].find((each) =>
      textOf(each).startsWith('Edited'),
    )!;
    button.click();
    await says('Old words.');
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    await expect(post).to.be.accessible();
    button.click();
    await eventually(() => !textOf(post).includes('Old words.'));
  });

  it('shows the post that the address names, and follows it', async () => {
    history.replaceState(null, '', '#post-one');
    await show({});
    await says('The rest of one.');
    location.hash = '#post-three';
    await says('The rest of three.');
  });

  it('says that a post is not here', async () => {
    await show({ post: 'nowhere' });
    await says('This post is not here');
  });

  it('takes the post from the hash before the query, and nothing else', () => {
    expect(linkedPost({ hash: '#post-a%2Fb', search: '?post=c' } as Location)).to.equal('a/b');
    expect(linkedPost({ hash: '#comment-a', search: '?post=c' } as Location)).to.equal('c');
    expect(linkedPost({ hash: '#post-%E0%A4%A', search: '' } as Location)).to.equal(undefined);
  });
});
