/** Leaves in the manifest what pages may use: elements with a folder of their own, without inner members. */
export function publicElements() {
  return {
    name: 'public-elements',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter(({ tagName }) =>
          hasFolder(module, tagName),
        );
        for (const element of module.declarations) {
          element.members = element.members?.filter(isOpen) ?? [];
          element.events = element.events?.filter(({ name }) => name?.startsWith('stoa-')) ?? [];
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

/** What lies in the folder of another element is a part of it. */
function hasFolder({ path }, tagName) {
  const name = tagName?.replace(/^stoa-/, '');
  return path === `src/${name}/${name}.ts`;
}

function isOpen({ privacy, static: isStatic }) {
  return !isStatic && (privacy ?? 'public') === 'public';
}
