import { needWords } from './locale.ts';

/** An element class that says which version of Stoa it belongs to. */
export type StoaElementClass = CustomElementConstructor & { readonly version: string };

/** Registers an element once: the first definition wins, another version warns, nothing throws. */
export function define(
  tag: string,
  ctor: StoaElementClass,
  registry: CustomElementRegistry = customElements,
): void {
  needWords(tag);
  const present = registry.get(tag) as Partial<StoaElementClass> | undefined;
  if (!present) registry.define(tag, ctor);
  else if (present.version !== ctor.version) warnOnce(tag, present.version, ctor.version);
}

const warned = new Set<string>();

function warnOnce(tag: string, present: string | undefined, refused: string): void {
  const warning = `<${tag}> is already defined by ${present ? `Stoa ${present}` : 'another library'}; version ${refused} is not used.`;
  if (warned.has(warning)) return;
  warned.add(warning);
  console.warn(warning);
}
