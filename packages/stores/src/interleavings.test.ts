import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BackendError } from '@stoa/contract';
import type { Backend, ThreadPort } from '@stoa/contract';
import fc from 'fast-check';
import { StoreHub } from './hub.ts';
import type { CommentNode, ThreadSnapshot } from './model.ts';
import { Company, SUBJECT } from './testing/company.ts';
import { StoppedEnvironment } from './testing/stopped-environment.ts';
import { until } from './testing/until.ts';
import { threadStore } from './thread-store.ts';
import { isPending } from './thread/pending-id.ts';
import { keyOf } from './thread/key-of.ts';

const flat = (nodes: readonly CommentNode[]): CommentNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.replies)]);
const texts = ({ nodes }: ThreadSnapshot): string[] =>
  flat(nodes).map(({ comment }) => comment.body?.text ?? '†');

async function turns(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Answers to writes that a test lets through, or refuses, when it likes. */
class Gate {
  readonly #held: (() => void)[] = [];

  get size(): number {
    return this.#held.length;
  }

  hold<T>(write: () => Promise<T>, refuses: boolean): Promise<T> {
    const outcome = refuses
      ? Promise.reject<T>(new BackendError('forbidden', 'Refused.'))
      : write();
    outcome.catch(() => undefined);
    return new Promise((resolve, reject) => {
      this.#held.push(() => void outcome.then(resolve, reject));
    });
  }

  open(which: number): void {
    const [release] = this.#held.splice(which % Math.max(1, this.#held.length), 1);
    release?.();
  }
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('reply' as const), refused: fc.boolean() }),
  fc.record({ kind: fc.constant('react' as const), refused: fc.boolean(), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('other' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('answer' as const), which: fc.nat(20) }),
  fc.constant({ kind: 'echo' as const }),
);

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The answer to a reply comes after the live line brought it, and after a reaction to it. */
const LATE_ANSWER: Step[] = [
  { kind: 'reply', refused: false },
  { kind: 'other', which: 0 },
  { kind: 'echo' },
  { kind: 'react', refused: false, which: 16 },
  { kind: 'answer', which: 1 },
];

describe('Confirmations, refusals and live changes in any order', () => {
  it('end in what the backend has, with what was refused kept for its author', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const company = new Company();
        const gate = new Gate();
        let refuses = false;
        const page = company.page();
        const { threads } = page;
        assert(threads);
        const gated: Partial<ThreadPort> = {
          reply: (draft, call) =>
            gate.hold(() => threads.reply(draft, call), draft.body.text.endsWith('!')),
          react: (id, choice, call) => gate.hold(() => threads.react(id, choice, call), refuses),
        };
        const backend: Backend = { ...page, threads: { ...threads, ...gated } };
        const environment = new StoppedEnvironment();
        const store = threadStore(new StoreHub(backend, { environment }), SUBJECT, {
          order: 'oldest',
        });
        await company.says('Root');
        store.subscribe(() => undefined);
        await until(store, ({ phase }) => phase === 'ready');
        let refusedTexts: string[] = [];
        for (const [index, action] of steps.entries()) {
          const settled = flat(store.getSnapshot().nodes).filter(
            ({ comment }) => !isPending(comment.id),
          );
          if (action.kind === 'reply') {
            const text = `Own ${index}${action.refused ? '!' : ''}`;
            if (action.refused) refusedTexts = [...refusedTexts, text];
            await store.reply(null, text);
          } else if (action.kind === 'react') {
            refuses = action.refused;
            const node = settled[action.which % settled.length];
            if (node) await store.react(node.comment, 'useful', action.which % 2 === 0);
          } else if (action.kind === 'other') {
            await company.says(`Other ${index}`);
          } else if (action.kind === 'answer') gate.open(action.which);
          else environment.pass(100);
          await turns();
          const keys = flat(store.getSnapshot().nodes).map(keyOf);
          assert.equal(new Set(keys).size, keys.length, 'no node stands twice');
          const shown = texts(store.getSnapshot());
          assert.equal(new Set(shown).size, shown.length, 'no text stands twice');
        }
        for (let round = 0; round < 40 && (gate.size > 0 || round < 3); round++) {
          gate.open(0);
          environment.pass(100);
          await turns();
        }
        const truth = await threads.list({ subject: SUBJECT, order: 'oldest' }, { limit: 100 });
        const { nodes, thread } = store.getSnapshot();
        const confirmed = nodes.filter(({ comment }) => !isPending(comment.id));
        assert.deepEqual(
          confirmed.map(({ comment }) => comment),
          truth.items,
        );
        assert.equal(thread?.commentCount, truth.thread.commentCount);
        const kept = nodes.filter(({ comment }) => isPending(comment.id));
        assert.deepEqual(
          kept.map(({ comment }) => comment.body?.text),
          refusedTexts,
        );
        assert(kept.every(({ sending }) => sending?.state === 'failed'));
      }),
      { numRuns: 80, examples: [[LATE_ANSWER], [[...LATE_ANSWER, { kind: 'echo' }]]] },
    );
  });

  it('keep the identity of a node from the first letter shown to its confirmation', async () => {
    const company = new Company();
    const environment = new StoppedEnvironment();
    const store = threadStore(new StoreHub(company.page(), { environment }), SUBJECT);
    store.subscribe(() => undefined);
    await until(store, ({ phase }) => phase === 'ready');
    await store.reply(null, 'Hello');
    const [pending] = store.getSnapshot().nodes;
    assert(pending && isPending(pending.comment.id));
    const { nodes } = await until(store, (s) => s.nodes.length === 1 && !s.nodes[0]?.sending);
    assert(nodes[0] && !isPending(nodes[0].comment.id));
    assert.equal(keyOf(nodes[0]), keyOf(pending));
  });

  it('leave nodes that stay the same untouched', async () => {
    const company = new Company();
    await company.says('First');
    const store = threadStore(
      new StoreHub(company.page(), { environment: new StoppedEnvironment() }),
      SUBJECT,
      { order: 'oldest' },
    );
    store.subscribe(() => undefined);
    const before = await until(store, ({ phase }) => phase === 'ready');
    await store.reply(null, 'Second');
    assert.equal(store.getSnapshot().nodes[0], before.nodes[0]);
  });
});
