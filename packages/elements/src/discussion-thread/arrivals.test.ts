import { expect } from '@open-wc/testing';
import type { Comment, Session } from '@stoa/contract';
import type { CommentNode, ThreadSnapshot } from '@stoa/stores';
import { Arrivals } from './arrivals.ts';
import { flat } from './flat.ts';

function node(
  id: string,
  { author = 'jan', replies = [] as CommentNode[], ...rest } = {},
): CommentNode {
  const comment = { id, author: { id: author } } as Comment;
  return { comment, replies, moreReplies: false, loadingReplies: false, ...rest };
}

function snapshot(nodes: CommentNode[], rest: Partial<ThreadSnapshot> = {}): ThreadSnapshot {
  const session = { person: { id: 'anna' } } as Session;
  return {
    phase: 'ready',
    session,
    nodes,
    more: false,
    loadingMore: false,
    interrupted: false,
    ...rest,
  };
}

const ids = (nodes: readonly CommentNode[]): string[] =>
  flat(nodes).map(({ comment }) => comment.id);

describe('comments that arrive while someone reads', () => {
  it('shows what was asked for, also where it comes before the loading was seen', () => {
    const arrivals = new Arrivals();
    arrivals.take(snapshot([node('b')]));
    arrivals.expect();
    arrivals.take(snapshot([node('b'), node('a')]));
    expect(arrivals.count).to.equal(0);
  });

  it('are held back, at any depth, until they are asked for', () => {
    const arrivals = new Arrivals();
    arrivals.take(snapshot([node('a')]));
    const later = [node('c'), node('a', { replies: [node('b')] })];
    arrivals.take(snapshot(later));
    expect(arrivals.count).to.equal(2);
    expect(ids(arrivals.visible(later))).to.deep.equal(['a']);
    expect(arrivals.release(later)).to.equal('c');
    expect(ids(arrivals.visible(later))).to.deep.equal(['c', 'a', 'b']);
  });

  it('stay held back through later changes', () => {
    const arrivals = new Arrivals();
    arrivals.take(snapshot([node('a')]));
    arrivals.take(snapshot([node('b'), node('a')]));
    arrivals.take(snapshot([node('b'), node('a')], { loadingMore: true }));
    arrivals.take(snapshot([node('b'), node('a'), node('older')]));
    expect(ids(arrivals.visible([node('b'), node('a'), node('older')]))).to.deep.equal([
      'a',
      'older',
    ]);
  });

  it('show at once when nothing is being read', () => {
    const arrivals = new Arrivals();
    arrivals.take(snapshot([]));
    arrivals.take(snapshot([node('a')]));
    expect(arrivals.count).to.equal(0);
  });

  it('show at once when they are the reader’s own', () => {
    const arrivals = new Arrivals();
    arrivals.take(snapshot([node('a')]));
    arrivals.take(snapshot([node('mine', { author: 'anna' }), node('a')]));
    expect(arrivals.count).to.equal(0);
  });

  it('show at once when the address leads to them', () => {
    const arrivals = new Arrivals();
    arrivals.take(snapshot([node('a')]));
    arrivals.want('deep');
    const nodes = [node('a'), node('root', { replies: [node('deep')] })];
    arrivals.take(snapshot(nodes));
    expect(ids(arrivals.visible(nodes))).to.deep.equal(['a', 'root', 'deep']);
  });

  it('are not counted any more once they were removed', () => {
    const arrivals = new Arrivals();
    arrivals.take(snapshot([node('a')]));
    arrivals.take(snapshot([node('b'), node('a')]));
    arrivals.take(snapshot([node('a')]));
    expect(arrivals.count).to.equal(0);
  });
});
