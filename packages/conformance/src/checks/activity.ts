import type { ActivityEvent } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { expectEqual } from '../expectations.ts';

function event(
  context: CheckContext,
  type: ActivityEvent['type'],
  id = context.newId(),
): ActivityEvent {
  const target = { kind: 'thread', id: context.subject } as const;
  return { id, type, target, at: context.session.now };
}

async function summary(context: CheckContext) {
  const { activity } = await context.as('editor');
  return activity!.summary({ kind: 'thread', id: context.subject });
}

export const activityChecks = group('activity', { ports: ['activity'] }, [
  {
    name: 'a summary counts different people by type of event',
    run: async (context) => {
      const author = (await context.as('author')).activity!;
      const reader = (await context.as('reader')).activity!;
      await author.record([
        event(context, 'seen'),
        event(context, 'seen'),
        event(context, 'clicked'),
      ]);
      await reader.record([event(context, 'seen')]);
      const target = { kind: 'thread', id: context.subject };
      expectEqual(await summary(context), { target, people: { seen: 2, clicked: 1 } }, 'summary');
    },
  },
  {
    name: 'what nobody recorded is left out',
    run: async (context) => {
      expectEqual((await summary(context)).people, {}, 'people');
    },
  },
  {
    name: 'an event seen before is ignored, whatever it says now',
    run: async (context) => {
      const { activity } = await context.as('author');
      const id = context.newId();
      const batch = [event(context, 'seen', id), event(context, 'read')];
      await Promise.all([activity!.record(batch), activity!.record(batch)]);
      await activity!.record([event(context, 'converted', id)]);
      expectEqual((await summary(context)).people, { seen: 1, read: 1 }, 'people');
    },
  },
  {
    name: 'a target is its kind and its id',
    run: async (context) => {
      const { activity } = await context.as('author');
      await activity!.record([event(context, 'seen')]);
      const editor = await context.as('editor');
      const other = await editor.activity!.summary({ kind: 'post', id: context.subject });
      expectEqual(other.people, {}, 'people');
    },
  },
]);
