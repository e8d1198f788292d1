/** Gives each event of an element the class that `HTMLElementEventMap` names for it. */
export function eventTypes() {
  const types = new Map();
  return {
    name: 'event-types',
    collectPhase({ ts, node }) {
      if (!ts.isInterfaceDeclaration(node) || node.name.text !== 'HTMLElementEventMap') return;
      for (const member of node.members) types.set(member.name.text, member.type.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const event of declarations.flatMap(({ events }) => events ?? [])) {
          const type = types.get(event.name);
          if (type) event.type = { text: type };
        }
      }
    },
  };
}
