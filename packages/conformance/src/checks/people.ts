import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { reply } from '../conversation.ts';
import { expectEqual } from '../expectations.ts';
import { personas } from '../personas.ts';

const author = personas.author.person!;
const reader = personas.reader.person!;

/** Whom a search finds among the personas that have written. */
async function found(context: CheckContext, text: string): Promise<string[]> {
  const { people } = await context.as('guest');
  const { items } = await people!.search(text, { limit: 100 });
  return items.map(({ id }) => id).filter((id) => [author.id, reader.id].includes(id));
}

async function introduce(context: CheckContext): Promise<void> {
  await reply(context, 'author', 'Here I am.');
  await reply(context, 'reader', 'So am I.');
}

export const peopleChecks = group('people', { ports: ['people', 'threads'] }, [
  {
    name: 'whoever has written is known',
    run: async (context) => {
      await introduce(context);
      const { people } = await context.as('guest');
      expectEqual(await people!.get(author.id), author, 'the person');
    },
  },
  {
    name: 'people are found by name and department, case and diacritics aside',
    run: async (context) => {
      await introduce(context);
      for (const text of ['Łucja', 'lucja zak', 'ŻAK ŁUC', 'zak logist', '  Logistics  ']) {
        expectEqual(await found(context, text), [author.id], text);
      }
      expectEqual(await found(context, 'angstrom'), [reader.id], 'angstrom');
    },
  },
  {
    name: 'every word must be found',
    run: async (context) => {
      await introduce(context);
      expectEqual(await found(context, 'zak care'), [], 'words of two people');
      expectEqual(await found(context, '%'), [], 'a percent sign is no wildcard');
      expectEqual(await found(context, '_'), [], 'nor is a line');
    },
  },
  {
    name: 'people come by name, in pages',
    run: async (context) => {
      await introduce(context);
      const { people } = await context.as('guest');
      const names: string[] = [];
      let cursor: string | null = null;
      do {
        const page = await people!.search('', { limit: 1, cursor });
        names.push(...page.items.map(({ name }) => name));
        cursor = page.next;
      } while (cursor !== null);
      const [first, second] = [names.indexOf(author.name), names.indexOf(reader.name)];
      expectEqual(first >= 0 && first < second, true, `Łucja is before Marek: ${names.join(', ')}`);
    },
  },
]);
