const warned = new Set<string>();

/** Warns the people who made the page, once for each thing that is wrong with it. */
export function warnOnce(warning: string): undefined {
  if (!warned.has(warning)) console.warn(warning);
  warned.add(warning);
}
