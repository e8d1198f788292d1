import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checks, runCheck } from '@stoa/conformance';
import type { Check } from '@stoa/conformance';
import type { Change, Comment, CommentPage, Offer, ShownCampaign } from '@stoa/contract';
import { BackendError, isBackendError } from '@stoa/contract';
import { v7 } from 'uuid';
import {
  brokenFixture,
  flawInCampaigns,
  flawInMedia,
  flawInModeration,
  flawInOffers,
  flawInPosts,
  flawInThreads,
} from './testing/broken.ts';
import type { Flaw } from './testing/broken.ts';
import { memoryFixture } from './testing/fixture.ts';

interface Case {
  readonly flaw: string;
  readonly caughtBy: string;
  readonly build: Flaw;
}

const cases: readonly Case[] = [
  {
    flaw: 'its cursors are offsets',
    caughtBy: 'paging: inserting while someone pages newest first repeats nothing',
    build: flawInThreads((threads) => ({
      list: async (query, page, call) => {
        const all = await threads.list(query, { limit: 100 }, call);
        const start = Number(page?.cursor ?? 0);
        const end = start + (page?.limit ?? 20);
        const next = end < all.items.length ? String(end) : null;
        return { ...all, items: all.items.slice(start, end), next };
      },
    })),
  },
  {
    flaw: 'it forgets an item when pages are cut inside one instant',
    caughtBy: 'times: comments of the same instant have one order, both ways and across pages',
    build: flawInThreads((threads) => ({
      list: async (query, page, call) => {
        const { items, ...rest } = await threads.list(query, { limit: 100 }, call);
        const after = page?.cursor ?? '';
        const later = items.filter(({ createdAt }) => createdAt > after);
        const shown = later.slice(0, page?.limit ?? 20);
        const next = later.length > shown.length ? shown[shown.length - 1]!.createdAt : null;
        return { ...rest, items: shown, next };
      },
    })),
  },
  {
    flaw: 'its page says nothing of replies that are deeper than it goes',
    caughtBy: 'threads: a page ends at a depth, and what is deeper is listed under its parent',
    build: flawInThreads((threads) => ({
      list: async (query, page, call) => {
        const list = await threads.list(query, page, call);
        const parents = new Set(list.branches.map(({ parentId }) => parentId));
        const branches = list.branches.map(({ items, ...branch }) => ({
          ...branch,
          items: items.map((item) => (parents.has(item.id) ? item : { ...item, replyCount: 0 })),
        }));
        return { ...list, branches };
      },
    })),
  },
  {
    flaw: 'it ignores the mutationId',
    caughtBy: 'repeated writes: a repeated reply is written once',
    build: flawInThreads((threads) => ({
      reply: (draft, call) => threads.reply(draft, { ...call, mutationId: v7() }),
    })),
  },
  {
    flaw: 'it looks for a repeated write before it writes, but not while it writes',
    caughtBy: 'repeated writes: a reply repeated in parallel is written once',
    build: flawInThreads((threads) => {
      const outcomes = new Map<string, Comment>();
      return {
        reply: async (draft, call) => {
          const known = outcomes.get(call.mutationId);
          if (known) return known;
          const outcome = await threads.reply(draft, { ...call, mutationId: v7() });
          outcomes.set(call.mutationId, outcome);
          return outcome;
        },
      };
    }),
  },
  {
    flaw: 'it takes a mutationId again for another text',
    caughtBy: 'repeated writes: a mutationId with a different body is invalid',
    build: flawInThreads((threads) => {
      const outcomes = new Map<string, Promise<Comment>>();
      return {
        reply: (draft, call) => {
          const outcome = outcomes.get(call.mutationId) ?? threads.reply(draft, call);
          outcomes.set(call.mutationId, outcome);
          return outcome;
        },
      };
    }),
  },
  {
    flaw: 'it hands out its own objects',
    caughtBy: 'shapes: whoever changes what was returned changes nothing in the store',
    build: flawInThreads((threads) => {
      const pages = new Map<string, CommentPage>();
      return {
        list: async (query, page, call) => {
          const known = pages.get(query.subject) ?? (await threads.list(query, page, call));
          pages.set(query.subject, known);
          return known;
        },
      };
    }),
  },
  {
    flaw: 'it returns dates that are objects',
    caughtBy: 'shapes: comments are plain JSON of the contract',
    build: flawInThreads((threads) => ({
      locate: async (id, call) => {
        const located = await threads.locate(id, call);
        const dated = (comment: Comment): Comment => ({
          ...comment,
          createdAt: new Date(comment.createdAt) as unknown as string,
        });
        return located && { ...located, path: located.path.map(dated) };
      },
    })),
  },
  {
    flaw: 'it swallows the revision',
    caughtBy: 'revisions: an edit based on an old revision is a conflict and changes nothing',
    build: flawInThreads((threads) => ({
      edit: async (id, edit, _revision, call) => {
        const [current] = await threads.find([id]);
        return threads.edit(id, edit, current!.revision, call);
      },
    })),
  },
  {
    flaw: 'it lets anybody edit',
    caughtBy: 'permissions: only the author edits a comment',
    build: flawInThreads((_threads, backendOf) => ({
      edit: (id, edit, revision, call) =>
        backendOf('author').threads!.edit(id, edit, revision, call),
    })),
  },
  {
    flaw: 'it lets guests write under the name of somebody',
    caughtBy: 'permissions: guests write nothing in threads',
    build: flawInThreads((_threads, backendOf) => ({
      reply: (draft, call) => backendOf('author').threads!.reply(draft, call),
    })),
  },
  {
    flaw: 'it cuts texts off at NUL',
    caughtBy: 'texts: text survives: NUL, which becomes U+FFFD',
    build: flawInThreads((threads) => ({
      reply: (draft, call) => {
        const text = draft.body.text.split('\u0000')[0]!;
        return threads.reply({ ...draft, body: { ...draft.body, text } }, call);
      },
    })),
  },
  {
    flaw: 'it escapes texts as if they were HTML',
    caughtBy: 'texts: text survives: markup that is not ours',
    build: flawInThreads((threads) => ({
      reply: (draft, call) => {
        const text = draft.body.text.replaceAll('<', '&lt;');
        return threads.reply({ ...draft, body: { ...draft.body, text } }, call);
      },
    })),
  },
  {
    flaw: 'it keeps the first 64 kB of a text',
    caughtBy: 'texts: text survives: 100 kB to the byte',
    build: flawInThreads((threads) => ({
      reply: (draft, call) => {
        const text = draft.body.text.slice(0, 65_535);
        return threads.reply({ ...draft, body: { ...draft.body, text } }, call);
      },
    })),
  },
  {
    flaw: 'it throws when an offer is absent',
    caughtBy: 'reads: an absent offer is null',
    build: flawInOffers((offers) => ({
      get: async (id, call) => {
        const offer = await offers.get(id, call);
        if (offer) return offer;
        throw new BackendError('not-found', 'No such offer.');
      },
    })),
  },
  {
    flaw: 'it forgets how long to wait',
    caughtBy: 'problems: "rate-limited" arrives as it was sent, from reads and writes',
    build: flawInThreads((threads) => ({
      list: async (query, page, call) => {
        try {
          return await threads.list(query, page, call);
        } catch (error) {
          if (!isBackendError(error)) throw error;
          throw new BackendError(error.code, error.message, { ...error.detail, retryAfter: 1 });
        }
      },
    })),
  },
  {
    flaw: 'it does not say which field is at fault',
    caughtBy: 'validation: a comment needs words, up to the longest text',
    build: flawInThreads((threads) => ({
      reply: async (draft, call) => {
        try {
          return await threads.reply(draft, call);
        } catch {
          throw new BackendError('invalid', 'Something is wrong.');
        }
      },
    })),
  },
  {
    flaw: 'it reports changes twice',
    caughtBy: 'live changes: changes are reported in their order, each once',
    build: (backend) => ({
      watch: (request) =>
        backend.watch!({
          ...request,
          onChange: (change) => {
            request.onChange(change);
            request.onChange(change);
          },
        }),
    }),
  },
  {
    flaw: 'it reports changes out of order',
    caughtBy: 'live changes: changes are reported in their order, each once',
    build: (backend) => ({
      watch: (request) => {
        let held: Change | undefined;
        let swapped = false;
        return backend.watch!({
          ...request,
          onChange: (change) => {
            if (!held) {
              held = change;
              return;
            }
            request.onChange(change);
            if (!swapped) request.onChange(held);
            swapped = true;
          },
        });
      },
    }),
  },
  {
    flaw: 'it forgets where a watcher left off',
    caughtBy: 'live changes: whoever was away resumes after the last change seen, without a gap',
    build: (backend) => ({
      watch: (request) => backend.watch!({ ...request, after: null }),
    }),
  },
  {
    flaw: 'it reports everything to everyone',
    caughtBy: 'live changes: only the topics asked for are reported',
    build: (backend) => ({
      watch: (request) => {
        const topics = request.topics.flatMap((topic) => [topic, `${topic}/other`]);
        return backend.watch!({ ...request, topics });
      },
    }),
  },
  {
    flaw: 'it ignores aborts',
    caughtBy:
      'aborts: a call aborted on its way rejects with AbortError, whatever the reason given',
    build: flawInThreads((threads) => ({ list: (query, page) => threads.list(query, page) })),
  },
  {
    flaw: 'it rejects with the reason of the abort',
    caughtBy:
      'aborts: a call aborted on its way rejects with AbortError, whatever the reason given',
    build: flawInThreads((threads) => ({
      list: async (query, page, call) => {
        const answer = await threads.list(query, page);
        call?.signal?.throwIfAborted();
        return answer;
      },
    })),
  },
  {
    flaw: 'it counts removed comments',
    caughtBy: 'threads: a thread counts what is not removed and knows its latest time',
    build: flawInThreads((threads) => ({
      list: async (query, page, call) => {
        const answer = await threads.list(query, page, call);
        const replies = answer.branches.flatMap(({ items }) => items);
        const commentCount = answer.items.length + replies.length;
        return { ...answer, thread: { ...answer.thread, commentCount } };
      },
    })),
  },
  {
    flaw: 'it works on after it was closed',
    caughtBy: 'disposal: a closed backend answers unavailable, reads and writes alike',
    build: () => ({ dispose: async () => undefined }),
  },
  {
    flaw: 'it lets anybody read what is new for somebody else',
    caughtBy: 'news: each person has only their own news, and marks only their own',
    build: ({ news }, backendOf) => ({
      news: { ...news!, list: (query, page) => backendOf('author').news!.list(query, page) },
    }),
  },
  {
    flaw: 'it reports to anybody that something is new for somebody else',
    caughtBy: 'news: what is new is reported to the person it is for, and to nobody else',
    build: (_backend, backendOf) => ({ watch: (request) => backendOf('author').watch!(request) }),
  },
  {
    flaw: 'it tells people of what they wrote themselves',
    caughtBy: 'news: a reply is new for whoever it answers, with who wrote it and its first words',
    build: ({ news }, backendOf) => ({
      news: {
        ...news!,
        list: async (query, page) => {
          const own = await news!.list(query, page);
          return own.items.length > 0 ? own : backendOf('author').news!.list(query, page);
        },
      },
    }),
  },
  {
    flaw: 'it hides that a delegate wrote a post',
    caughtBy:
      'delegates: what a delegate writes is the leader’s post and names the delegate, always',
    build: flawInPosts((posts) => ({
      get: async (id, call) => {
        const post = await posts.get(id, call);
        return post && { ...post, writtenBy: null };
      },
    })),
  },
  {
    flaw: 'it shows on the roll what is scheduled',
    caughtBy: 'scheduled posts: what is scheduled is there for its author, and for nobody else',
    build: flawInPosts((_posts, backendOf) => ({
      list: (query, page) => backendOf('leader').posts!.list(query, page),
    })),
  },
  {
    flaw: 'it lets whoever knows the id read what is scheduled',
    caughtBy: 'scheduled posts: what is scheduled is there for its author, and for nobody else',
    build: flawInPosts((_posts, backendOf) => ({
      get: (id) => backendOf('leader').posts!.get(id),
    })),
  },
  {
    flaw: 'it keeps what a post said before to itself',
    caughtBy:
      'edited posts: an edit shows that it was made, and everybody can read what was said before',
    build: flawInPosts(() => ({ history: async () => ({ items: [], next: null }) })),
  },
  {
    flaw: 'it lets others read drafts',
    caughtBy: 'drafts of posts: drafts are nobody else’s, and guests have none',
    build: flawInPosts((_posts, backendOf) => ({
      draft: (id) => backendOf('leader').posts!.draft(id),
    })),
  },
  {
    flaw: 'it lists to everybody what moderators see',
    caughtBy:
      'moderation: a hidden comment is there for its author and moderators, and for nobody else',
    build: flawInThreads((_threads, backendOf) => ({
      list: (query, page, call) => backendOf('moderator').threads!.list(query, page, call),
    })),
  },
  {
    flaw: 'it finds for everybody what moderators find',
    caughtBy:
      'moderation: where comments wait for approval, they are there for their author and moderators only',
    build: flawInThreads((_threads, backendOf) => ({
      find: (ids, call) => backendOf('moderator').threads!.find(ids, call),
    })),
  },
  {
    flaw: 'it keeps words in the tombstone of a hidden comment',
    caughtBy:
      'moderation: a hidden comment with shown replies leaves a tombstone, and goes with the last of them',
    build: flawInThreads((threads, backendOf) => ({
      locate: async (id, call) =>
        (await threads.locate(id, call)) && backendOf('author').threads!.locate(id, call),
    })),
  },
  {
    flaw: 'it takes an anonymous answer back with any key',
    caughtBy:
      'answers taken back: an anonymous answer goes with its key alone, and leaves no sign that it was there',
    build: flawInOffers((offers) => {
      const keys = new Map<string, string>();
      return {
        answer: (id, draft, call) => {
          if (draft.answerKey) keys.set(id, draft.answerKey);
          return offers.answer(id, draft, call);
        },
        withdraw: (id, key, call) => offers.withdraw(id, keys.get(id) ?? key, call),
      };
    }),
  },
  {
    flaw: 'it takes a decision back by showing the comment to everybody',
    caughtBy:
      'moderation: undo after hold and refuse: the comment is what it was, and waits as it did',
    build: flawInModeration((moderation) => ({
      decide: async (id, decision, revision, call) => {
        const act = decision.act === 'undo' ? 'restore' : decision.act;
        return moderation.decide(id, { ...decision, act }, revision, call);
      },
    })),
  },
  {
    flaw: 'it tells nobody that they may write again',
    caughtBy:
      'moderation: a block, and its end, are reported to whom they concern, and to nobody else',
    build: (backend) => ({
      watch: (watched) => {
        let blocks = 0;
        const isSilent = ({ topic, id }: Change) => topic === `news:${id}` && ++blocks > 1;
        const onChange = (change: Change) => {
          if (!isSilent(change)) watched.onChange(change);
        };
        return backend.watch!({ ...watched, onChange });
      },
    }),
  },
  {
    flaw: 'it forgets reports when their answer is taken back',
    caughtBy: 'moderation: undo after dismiss: the comment is what it was, and waits as it did',
    build: flawInModeration((moderation) => {
      const undone = new Set<string>();
      return {
        decide: async (id, decision, revision, call) => {
          if (decision.act === 'undo') undone.add(id);
          return moderation.decide(id, decision, revision, call);
        },
        queue: async (filter, page, call) => {
          const { items, next } = await moderation.queue(filter, page, call);
          return { items: items.filter(({ comment }) => !undone.has(comment.id)), next };
        },
      };
    }),
  },
  {
    flaw: 'it removes what somebody wrote without a word to them',
    caughtBy:
      'moderation: the author learns that a moderator removed what they wrote, although it is gone',
    build: ({ news }) => ({
      news: {
        ...news!,
        list: async (query, page) => {
          const { items, ...rest } = await news!.list(query, page);
          return { ...rest, items: items.filter(({ excerpt }) => excerpt !== null) };
        },
      },
    }),
  },
  {
    flaw: 'it leaves an act out of the audit trail',
    caughtBy: 'moderation: every act stands in the audit trail, once, with who, what, whom and why',
    build: flawInModeration((moderation) => ({
      audit: async (filter, page, call) => {
        const { items, next } = await moderation.audit(filter, page, call);
        return { items: items.filter(({ act }) => act !== 'refuse'), next };
      },
    })),
  },
  {
    flaw: 'it puts other words into a comment that a moderator shows again',
    caughtBy: 'moderation: no act changes words, and moderators edit none but their own',
    build: flawInModeration((moderation, backendOf) => ({
      decide: async (id, decision, revision, call) => {
        const decided = await moderation.decide(id, decision, revision, call);
        if (decision.act !== 'restore') return decided;
        const edit = { body: { format: 'markdown', text: 'Politer words.' } } as const;
        const author = backendOf('author').threads!;
        return author.edit(id, edit, decided.revision, { mutationId: v7() });
      },
    })),
  },
  {
    flaw: 'it lets everybody read the queue',
    caughtBy:
      'moderation: only moderators see the queue and the audit trail, decide, lock, block and set rules',
    build: flawInModeration((_moderation, backendOf) => ({
      queue: (filter, page, call) => backendOf('moderator').moderation!.queue(filter, page, call),
    })),
  },
  {
    flaw: 'it lets a blocked person write on',
    caughtBy: 'moderation: a blocked person reads, removes and reports, and writes nothing',
    build: flawInThreads((threads, backendOf) => ({
      reply: (draft, call) =>
        threads.reply(draft, call).catch(() => backendOf('editor').threads!.reply(draft, call)),
    })),
  },
  {
    flaw: 'it silences everybody once one person has written too much',
    caughtBy: 'moderation: one person writes so much at once, then waits, and nobody else does',
    build: flawInThreads((_threads, backendOf) => ({
      reply: (draft, call) => backendOf('author').threads!.reply(draft, call),
    })),
  },
  {
    flaw: 'it shows ratings of a group that is too small',
    caughtBy: 'offers: ratings are shown from the minimum group on, and then exactly',
    build: flawInOffers((offers) => ({
      answer: async (id, draft, call) => withRatings(await offers.answer(id, draft, call)),
    })),
  },
  {
    flaw: 'it gives an anonymous answer back to whoever signs in as its author',
    caughtBy: 'anonymous offers: an answer comes back, and can be changed, only with its key',
    build: flawInOffers((offers) => {
      const answers = new Map<string, Offer['mine']>();
      return {
        answer: async (id, draft, call) => {
          const offer = await offers.answer(id, draft, call);
          answers.set(id, offer.mine);
          return offer;
        },
        get: async (id, call) => {
          const offer = await offers.get(id, call);
          return offer && { ...offer, mine: offer.mine ?? answers.get(id) ?? null };
        },
      };
    }),
  },
  {
    flaw: 'it lets somebody answer again under another key',
    caughtBy:
      'anonymous offers: one person answers once, whatever key they bring, and nobody reads with a key found',
    build: flawInOffers((offers, backendOf) => ({
      answer: async (id, draft, call) => {
        try {
          return await offers.answer(id, draft, call);
        } catch {
          return backendOf('moderator').offers!.answer(id, draft, call);
        }
      },
    })),
  },
  {
    flaw: 'it opens an anonymous offer for a second look',
    caughtBy: 'anonymous offers: results come once, when the offer has closed, and it stays closed',
    build: flawInOffers((offers) => ({
      publish: async (draft, call) => {
        try {
          return await offers.publish(draft, call);
        } catch (error) {
          const offer = draft.id === undefined ? null : await offers.get(draft.id);
          if (offer) return offer;
          throw error;
        }
      },
    })),
  },
  {
    flaw: 'it takes answers from people an offer is not for',
    caughtBy: 'offers: an offer for others can be read, and not answered',
    build: flawInOffers((_offers, backendOf) => ({
      answer: (id, draft, call) => backendOf('author').offers!.answer(id, draft, call),
    })),
  },
  {
    flaw: 'it reports on departments of one',
    caughtBy: 'offers: a report tells who took part, and of groups nothing that names anybody',
    build: flawInOffers((offers) => ({
      report: async (id, call) => {
        const report = await offers.report(id, call);
        if (!report || typeof report.departments === 'string') return report;
        const told = { respondents: 1, hidden: null };
        return { ...report, departments: report.departments.map((of) => ({ ...of, ...told })) };
      },
    })),
  },
  {
    flaw: 'it shows results to those who have not answered',
    caughtBy: 'offers: results are hidden until the viewer has answered',
    build: flawInOffers((offers) => ({
      get: async (id, call) => {
        const offer = await offers.get(id, call);
        return offer && { ...offer, results: { respondents: 1, minimumGroup: 5, questions: [] } };
      },
    })),
  },
  {
    flaw: 'it shows a campaign in every tab',
    caughtBy:
      'campaigns: a person is interrupted once a day: one visit shows, however many ask at once',
    build: flawInCampaigns((campaigns) => ({
      current: (_request, call) => campaigns.current({ visit: 'any' }, call),
    })),
  },
  {
    flaw: 'it forgets which version of a text was dismissed',
    caughtBy: 'campaigns: a dismissed text stays away until an edit asks again',
    build: flawInCampaigns((campaigns) => ({
      respond: (id, answer, call) => campaigns.respond(id, { ...answer, textVersion: 0 }, call),
    })),
  },
  {
    flaw: 'it goes on with a campaign that has worked',
    caughtBy: 'campaigns: it stops with the goal event, and not with a click',
    build: flawInCampaigns((campaigns) => {
      let last: ShownCampaign | null = null;
      return {
        current: async (request, call) => (last = (await campaigns.current(request, call)) ?? last),
      };
    }),
  },
  {
    flaw: 'it tells of one person in its results',
    caughtBy: 'campaigns: results count people from the minimum group on, and name nobody',
    build: flawInCampaigns((campaigns) => ({
      results: async (id, call) => {
        const results = await campaigns.results(id, call);
        return results && { ...results, converted: results.converted ?? 1 };
      },
    })),
  },
  {
    flaw: 'it believes what a file is said to be',
    caughtBy: 'uploads: what a file is, its bytes say, not its name or declared type',
    build: flawInMedia((media) => ({
      upload: async (file, call) => {
        if (file.content.type !== 'image/png') return media.upload(file, call);
        return { ...(await media.upload({ content: GIF }, call)), type: 'image/png' };
      },
    })),
  },
  {
    flaw: 'its uploads can be guessed',
    caughtBy: 'uploads: an id cannot be guessed',
    build: flawInMedia((media) => {
      let last = 0;
      return {
        upload: async (file, call) => {
          last += 1;
          const id = `upload-0000000000000000000${last}`;
          return { ...(await media.upload(file, call)), id };
        },
      };
    }),
  },
  {
    flaw: 'it lets anybody attach what somebody else uploaded',
    caughtBy: 'attachments: a picture belongs to its author and to one comment',
    build: flawInThreads((threads, backendOf) => ({
      reply: async (draft, call) => {
        const own = [];
        for (const { alt } of draft.attachments ?? []) {
          const upload = { content: GIF };
          const { id } = await backendOf('author').media!.upload(upload, { mutationId: v7() });
          own.push({ id, alt });
        }
        return threads.reply({ ...draft, attachments: own }, call);
      },
    })),
  },
  {
    flaw: 'it takes pictures without words about them',
    caughtBy: 'attachments: each picture needs words about it, and there are eight at most',
    build: flawInThreads((threads) => ({
      reply: (draft, call) => {
        const attachments = draft.attachments?.map(({ id, alt }) => ({
          id,
          alt: alt.trim() || '-',
        }));
        return threads.reply(attachments ? { ...draft, attachments } : draft, call);
      },
    })),
  },
  {
    flaw: 'it shows pictures of comments that are gone',
    caughtBy: 'attachments: pictures go with their comment',
    build: flawInMedia((media) => {
      const kept = new Map<string, Blob>();
      return {
        upload: async (file, call) => {
          const uploaded = await media.upload(file, call);
          kept.set(uploaded.id, file.content);
          return uploaded;
        },
        read: async (id, call) => (await media.read(id, call)) ?? kept.get(id) ?? null,
      };
    }),
  },
  {
    flaw: 'it lets anybody say which reply is the answer',
    caughtBy:
      'questions: leaders, the asker and the owner of the offer or post mark the answer, nobody else',
    build: flawInThreads((_threads, backendOf) => ({
      markAnswer: (id, mark, call) => backendOf('leader').threads!.markAnswer(id, mark, call),
    })),
  },
  {
    flaw: 'it keeps earlier words of what was removed',
    caughtBy:
      'history: a refused edit leaves no trace, and a removal takes all earlier words along',
    build: flawInThreads((threads) => {
      const known = new Map<string, Awaited<ReturnType<typeof threads.history>>>();
      return {
        history: async (id, page, call) => {
          const found = await threads.history(id, page, call);
          if (found.items.length > 0) known.set(id, found);
          return known.get(id) ?? found;
        },
      };
    }),
  },
  {
    flaw: 'it counts what somebody wrote as unread for themselves',
    caughtBy:
      'read marks: unread is what others wrote since the last visit, at every level; guests have none',
    build: flawInThreads((threads) => ({
      list: async (query, page, call) => {
        const answer = await threads.list(query, page, call);
        const { unread } = answer.thread;
        const more = unread && { ...unread, count: unread.count + (unread.readUpTo ? 1 : 0) };
        return { ...answer, thread: { ...answer.thread, unread: more } };
      },
    })),
  },
  {
    flaw: 'it names the newest unread comment first',
    caughtBy:
      'read marks: unread is what others wrote since the last visit, at every level; guests have none',
    build: flawInThreads((threads) => ({
      list: async (query, page, call) => {
        const answer = await threads.list(query, page, call);
        const { unread } = answer.thread;
        const turned = unread && { ...unread, ids: [...unread.ids].reverse() };
        return { ...answer, thread: { ...answer.thread, unread: turned } };
      },
    })),
  },
  {
    flaw: 'it finds what contains any of the words',
    caughtBy:
      'search in a thread: finds every word at every level, case, accents and emphasis aside, newest first',
    build: flawInThreads((threads) => ({
      search: (search, page, call) =>
        threads.search({ ...search, text: search.text.trim().split(' ')[0]! }, page, call),
    })),
  },
  {
    flaw: 'its most helpful comments are those with the most reactions',
    caughtBy: 'orders: most helpful first counts other people once each, and by time within equal',
    build: flawInThreads((threads) => ({
      list: async (query, _page, call) => {
        const all = await threads.list({ ...query, order: 'oldest' }, { limit: 100 }, call);
        const count = ({ reactions }: Comment) => reactions.reduce((sum, r) => sum + r.count, 0);
        const items = [...all.items].sort((a, b) => count(b) - count(a));
        return { ...all, items, next: null };
      },
    })),
  },
];

/** A picture of one pixel. */
const GIF = new Blob([
  Uint8Array.from(atob('R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs='), (letter) =>
    letter.charCodeAt(0),
  ),
]);

function withRatings(offer: Offer): Offer {
  const { results, questions } = offer;
  if (!results) return offer;
  const rated = questions.map(({ id }) => ({
    questionId: id,
    mean: 3,
    distribution: [0, 0, 1, 0, 0],
  }));
  return { ...offer, results: { ...results, questions: rated } };
}

/** A problem of the contract or a broken rule, no crash of the check itself. */
function namesTheRule(error: unknown): boolean {
  return isBackendError(error) || (error instanceof Error && error.name === 'ConformanceFailure');
}

function checkNamed(name: string): Check {
  const check = checks.find((candidate) => `${candidate.group}: ${candidate.name}` === name);
  assert.ok(check, `there is a check "${name}"`);
  return check;
}

describe('a backend is caught when', () => {
  for (const { flaw, caughtBy, build } of cases) {
    it(`${flaw} (${caughtBy})`, async () => {
      const check = checkNamed(caughtBy);
      const broken = await runCheck(check, () => brokenFixture(build));
      assert.equal(broken.outcome, 'failed', 'the check must catch the flaw');
      assert.ok(namesTheRule(broken.error), String(broken.error));
      const sound = await runCheck(check, () => memoryFixture());
      assert.equal(sound.outcome, 'passed', 'and must pass without it');
    });
  }
});
