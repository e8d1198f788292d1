import type { Person } from '@stoa/contract';
import { group } from '../check.ts';
import type { CheckContext } from '../check.ts';
import { reply } from '../conversation.ts';
import { expectEqual } from '../expectations.ts';

/** Makes the author and the reader known. */
async function introduce(context: CheckContext): Promise<[author: Person, reader: Person]> {
  await reply(context, 'author', 'Here I am.');
  await reply(context, 'reader', 'So am I.');
  return [context.person('author'), context.person('reader')];
}

/** Which of these people a search finds. */
async function found(
  context: CheckContext,
  text: string,
  among: readonly Person[],
): Promise<string[]> {
  const { people } = await context.as('guest');
  const { items } = await people!.search(text, { limit: 100 });
  return items.map(({ id }) => id).filter((id) => among.some((person) => person.id === id));
}

function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/Ł/g, 'L');
}

/** The words of a name, last one first. */
function turned(name: string): string {
  return name.split(' ').reverse().join(' ');
}

export const peopleChecks = group('people', { ports: ['people', 'threads'] }, [
  {
    name: 'whoever has written is known',
    run: async (context) => {
      const [author] = await introduce(context);
      const { people } = await context.as('guest');
      expectEqual(await people!.get(author.id), author, 'the person');
    },
  },
  {
    name: 'people are found by name and department, case and diacritics aside',
    run: async (context) => {
      const both = await introduce(context);
      for (const person of both) {
        const { name, department } = person;
        const plain = withoutDiacritics(name).toLowerCase();
        const texts = [name, name.toUpperCase(), plain, turned(plain), `  ${name}  `];
        if (department) texts.push(`${department.toLowerCase()} ${plain}`);
        for (const text of texts) {
          expectEqual(await found(context, text, both), [person.id], `searching "${text}"`);
        }
      }
    },
  },
  {
    name: 'every word must be found, and no character is a wildcard',
    run: async (context) => {
      const both = await introduce(context);
      for (const text of [`${both[0].name} ${both[1].name}`, '%', '_', '*', '\\']) {
        expectEqual(await found(context, text, both), [], `searching "${text}"`);
      }
    },
  },
  {
    name: 'people come by name, in pages',
    run: async (context) => {
      const both = await introduce(context);
      const { people } = await context.as('guest');
      const listed: Person[] = [];
      let cursor: string | null = null;
      do {
        const page = await people!.search('', { limit: 1, cursor });
        listed.push(...page.items);
        cursor = page.next;
      } while (cursor !== null);
      const names = listed.filter(({ id }) => both.some((person) => person.id === id));
      const byName = (a: Person, b: Person): number =>
        withoutDiacritics(a.name).toLowerCase() < withoutDiacritics(b.name).toLowerCase() ? -1 : 1;
      expectEqual(names, [...both].sort(byName), 'both, by name');
    },
  },
]);
