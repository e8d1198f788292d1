import type { Call, Page, PageRequest } from '../calls.ts';
import type { Person } from '../schemas/people.ts';
import type { Id } from '../schemas/values.ts';

export interface PeoplePort {
  /** The person, or `null`. */
  get(id: Id, call?: Call): Promise<Person | null>;
  /** People whose name or department contains every word, case and diacritics aside; by name. */
  search(text: string, page?: PageRequest, call?: Call): Promise<Page<Person>>;
}
