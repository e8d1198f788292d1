import { expect } from '@open-wc/testing';
import type { Comment } from '@stoa/contract';
import type { CommentNode } from '@stoa/stores';
import { Outline, STRETCH } from './outline.ts';

function node(id: string, replies: readonly CommentNode[] = []): CommentNode {
  const comment = { id, replyCount: replies.length } as Comment;
  return { comment, replies, moreReplies: false, loadingReplies: false };
}

const list = (count: number): CommentNode[] =>
  Array.from({ length: count }, (_, i) => node(`c${i + 1}`));

/** What is shown, as `earlier | first … last | later`. */
function shown(outline: Outline, nodes: readonly CommentNode[]): string {
  const { nodes: part, earlier, later } = outline.stretch(null, nodes);
  return `${earlier} | ${part[0]?.comment.id} … ${part[part.length - 1]?.comment.id} | ${later}`;
}

describe('the outline of a thread', () => {
  it('shows a short list whole', () => {
    expect(shown(new Outline(), list(STRETCH))).to.equal('0 | c1 … c100 | 0');
  });

  it('never shows more than a stretch, wherever somebody pages to', () => {
    const outline = new Outline();
    let nodes = list(20);
    for (let page = 2; page <= 15; page += 1) {
      expect(outline.forth(null, nodes)).to.equal(false);
      nodes = list(20 * page);
      outline.settle(null, nodes);
      expect(outline.stretch(null, nodes).nodes.length).to.be.at.most(STRETCH);
    }
    expect(shown(outline, nodes)).to.equal('200 | c201 … c300 | 0');
  });

  it('calls back what was released, and releases it again', () => {
    const outline = new Outline();
    const nodes = list(180);
    outline.forth(null, nodes);
    outline.forth(null, nodes);
    expect(shown(outline, nodes)).to.equal('80 | c81 … c180 | 0');
    outline.back(null, nodes);
    expect(shown(outline, nodes)).to.equal('30 | c31 … c130 | 50');
    outline.back(null, nodes);
    expect(shown(outline, nodes)).to.equal('0 | c1 … c100 | 80');
    expect(outline.forth(null, nodes)).to.equal(true);
    expect(shown(outline, nodes)).to.equal('50 | c51 … c150 | 30');
  });

  it('stays where it is while comments come at either end', () => {
    const outline = new Outline();
    const nodes = list(150);
    outline.forth(null, nodes);
    const more = [node('first'), ...nodes, node('last')];
    expect(shown(outline, more)).to.equal('51 | c51 … c150 | 1');
  });

  it('opens what a comment stands in: folded branches and the part of a list', () => {
    const outline = new Outline();
    const nodes = [...list(149), node('root', [node('reply', [node('deep')])])];
    outline.fold('root', true);
    outline.fold('reply', true);
    expect(outline.open('deep', nodes)).to.equal(true);
    expect([outline.isFolded('root'), outline.isFolded('reply')]).to.deep.equal([false, false]);
    expect(shown(outline, nodes)).to.equal('50 | c51 … root | 0');
    expect(outline.open('absent', nodes)).to.equal(false);
  });
});
