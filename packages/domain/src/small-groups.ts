/** Numbers of people are shown from this many on, so that nobody can be inferred from them. */
export const MINIMUM_PEOPLE = 5;

/** A number of people, or `null` while it would point at some of them. */
export function shownCount(people: number, minimum = MINIMUM_PEOPLE): number | null {
  return people > 0 && people < minimum ? null : people;
}

/**
 * Which of the parts of a known total may be shown. The hidden ones together are no small group
 * either: the smallest others are hidden along with them (complementary suppression).
 */
export function showsParts(parts: readonly number[], minimum = MINIMUM_PEOPLE): boolean[] {
  const shows = parts.map((people) => people === 0 || people >= minimum);
  const hidden = (): number => parts.reduce((sum, people, i) => (shows[i] ? sum : sum + people), 0);
  while (hidden() > 0 && (hidden() < minimum || shows.filter((shown) => !shown).length < 2)) {
    let smallest = -1;
    parts.forEach((people, i) => {
      if (!shows[i] || people === 0) return;
      if (smallest === -1 || people < (parts[smallest] ?? 0)) smallest = i;
    });
    if (smallest === -1) break;
    shows[smallest] = false;
  }
  return shows;
}
