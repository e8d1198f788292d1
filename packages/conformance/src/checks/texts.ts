import { group } from '../check.ts';
import type { Check } from '../check.ts';
import { readThread, reply, threadsOf } from '../conversation.ts';
import { benefitText, campaignDraft, offerDraft, postDraft } from '../drafts.ts';
import { expectEqual } from '../expectations.ts';

const REPLACEMENT = '\uFFFD';

const CASES: readonly [what: string, text: string, stored?: string][] = [
  ['emoji, skin tones and joined families', 'Brawo 👏🏽 👩‍👩‍👧‍👦 🏳️‍🌈 🇵🇱'],
  ['right-to-left text and direction marks', 'مرحبا \u202Eabc\u202C שלום \u200F(1)\u200E'],
  ['combining marks, neither composed nor decomposed', 'e\u0301 é Z\u0351\u036B\u0343a\u0328 ą'],
  ['markup that is not ours', '<script>alert(1)</script> <img src=x onerror=alert(1)> &amp; &lt;'],
  [
    'markdown and template characters',
    '# a\n- **b** `c` [d](javascript:e)\n\n${f} {{g}} %s %00 \\n',
  ],
  ['quotes and SQL', `'; DROP TABLE comments; -- "x" \\' $1 ?`],
  ['spaces, tabs and line ends as typed', '  two\tspaces \r\n\r\n end \u00A0\u2028\u2029'],
  ['control characters', 'bell\u0007 escape\u001B delete\u007F'],
  ['names of object members', '__proto__ constructor toString null undefined NaN'],
  ['NUL, which becomes U+FFFD', 'a\u0000b\u0000', `a${REPLACEMENT}b${REPLACEMENT}`],
  [
    'lone surrogates, which become U+FFFD',
    'a\uD83Db \uDC00 \uD83D\uDE00',
    `a${REPLACEMENT}b ${REPLACEMENT} \uD83D\uDE00`,
  ],
  ['100 kB to the byte', `${'zażółć gęślą jaźń 🐢 '.repeat(4_000)}`.slice(0, 100_000)],
];

function roundTrip([what, text, stored = text]: (typeof CASES)[number]): Omit<Check, 'group'> {
  return {
    name: `text survives: ${what}`,
    run: async (context) => {
      const written = await reply(context, 'author', text);
      expectEqual(written.body?.text, stored, 'the answer');
      const { items } = await readThread(context, 'reader');
      expectEqual(items[0]?.body?.text, stored, 'as read by another');
    },
  };
}

/** What is typed, and as what it is stored. */
const AWKWARD = 'a\u0000 <b>"żółw" 👩‍👩‍👧';
const STORED = `a${REPLACEMENT} <b>"żółw" 👩‍👩‍👧`;

const officialTexts = group('texts', {}, [
  {
    name: 'texts of offers survive like those of people',
    ports: ['offers'],
    capabilities: ['publishOffers'],
    run: async (context) => {
      const { offers } = await context.as('editor');
      const draft = offerDraft(context, { title: { en: AWKWARD, pl: AWKWARD } });
      const { id } = await offers!.publish(draft, context.mutation());
      expectEqual((await offers!.get(id))?.title, { en: STORED, pl: STORED }, 'the title');
    },
  },
  {
    name: 'texts of posts survive like those of people',
    ports: ['posts'],
    capabilities: ['publishPosts'],
    run: async (context) => {
      const { posts } = await context.as('leader');
      const goal = { id: 'trust', name: { en: AWKWARD } };
      const draft = postDraft(AWKWARD, { form: 'blog', title: AWKWARD, goal });
      const { id } = await posts!.publish(draft, context.mutation());
      const post = await posts!.get(id);
      expectEqual([post?.title, post?.goal?.name], [STORED, { en: STORED }], 'title and goal');
      expectEqual(post?.body, { format: 'markdown', text: STORED }, 'body');
    },
  },
  {
    name: 'texts of campaigns survive like those of people',
    ports: ['campaigns'],
    capabilities: ['publishCampaigns'],
    run: async (context) => {
      const { campaigns } = await context.as('editor');
      const wordings = [{ en: AWKWARD }, { en: 'plain' }];
      const draft = campaignDraft(context, { texts: [benefitText({ wordings })] });
      const { id, texts } = await campaigns!.publish(draft, context.mutation());
      expectEqual(texts[0]?.wordings[0], { en: STORED }, 'the answer');
      const read = await campaigns!.get(id);
      expectEqual(read?.texts[0]?.wordings[0], { en: STORED }, 'as read');
    },
  },
]);

const peoplesTexts = group('texts', { ports: ['threads'] }, [
  ...CASES.map(roundTrip),
  {
    name: 'an edited text survives like a new one',
    capabilities: ['editOwn'],
    run: async (context) => {
      const { id, revision } = await reply(context, 'author', 'plain');
      const threads = await threadsOf(context, 'author');
      const edit = { body: { format: 'markdown', text: 'a\u0000b 👩‍👩‍👧 <b>' } } as const;
      await threads.edit(id, edit, revision, context.mutation());
      const found = await threads.find([id]);
      expectEqual(found[0]?.body?.text, `a${REPLACEMENT}b 👩‍👩‍👧 <b>`, 'the text');
    },
  },
  {
    name: 'a subject may hold any letters',
    run: async (context) => {
      const threads = await threadsOf(context, 'author');
      const subject = `${context.subject}/święta?a=b&c=%2F#🐢"'<>`;
      const body = { format: 'markdown', text: 'words' } as const;
      const written = await threads.reply({ subject, parentId: null, body }, context.mutation());
      expectEqual(written.subject, subject, 'the subject');
      const page = await threads.list({ subject });
      expectEqual([page.thread.subject, page.items.length], [subject, 1], 'its thread');
    },
  },
]);

export const textChecks = [...peoplesTexts, ...officialTexts];
