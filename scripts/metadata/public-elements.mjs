import { existsSync } from 'node:fs';

/** Leaves in the manifest what pages may use: elements with a define module, and no inner members. */
export function publicElements() {
  return {
    name: 'public-elements',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(isPublic);
        for (const element of module.declarations) {
          element.members = element.members?.filter(isOpen) ?? [];
          element.events = element.events?.filter(({ name }) => name.startsWith('stoa-')) ?? [];
        }
        const kept = new Set(module.declarations.map(({ name }) => name));
        module.exports = module.exports.filter(({ declaration }) => kept.has(declaration.name));
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations }) => declarations.length > 0,
      );
    },
  };
}

function isPublic({ tagName }) {
  return Boolean(tagName) && existsSync(`src/define/${tagName.replace(/^stoa-/, '')}.ts`);
}

function isOpen({ privacy, static: isStatic }) {
  return !isStatic && (privacy ?? 'public') === 'public';
}
