import { needWords } from './locale.ts';
import { warnOnce } from './warn-once.ts';

/** An element class that says which version of Stoa it belongs to. */
export type StoaElementClass = CustomElementConstructor & { readonly version: string };

/** Registers an element once: the first definition wins, another version warns, nothing throws. */
export function define(
  tag: string,
  ctor: StoaElementClass,
  registry: CustomElementRegistry = customElements,
): void {
  needWords(tag);
  const { version } = ctor;
  const present = registry.get(tag) as Partial<StoaElementClass> | undefined;
  if (!present) registry.define(tag, ctor);
  else if (present.version !== version) {
    const owner = present.version ? `Stoa ${present.version}` : 'another library';
    warnOnce(`<${tag}> is already defined by ${owner}; version ${version} is not used.`);
  }
}
