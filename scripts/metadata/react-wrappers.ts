import type { ElementDeclaration, Typed } from './manifest.ts';

/** A module with a React component for each element, and its types. */
export interface ReactWrappers {
  readonly code: string;
  readonly types: string;
}

/** Wraps the elements with `@lit/react`, for React 18 and earlier and for typed events. */
export function reactWrappers(elements: readonly ElementDeclaration[]): ReactWrappers {
  const code = [
    "import { createComponent } from '@lit/react';",
    "import * as react from 'react';",
    "import * as stoa from '@stoa/elements';",
    ...elements.map(({ tagName }) => `import '@stoa/elements/define/${fileOf(tagName)}';`),
    ...elements.map(component),
  ];
  const types = [
    "import type { EventName, ReactWebComponent } from '@lit/react';",
    "import type * as stoa from '@stoa/elements';",
    ...elements.map(componentType),
  ];
  return { code: `${code.join('\n')}\n`, types: `${types.join('\n')}\n` };
}

function component({ name, tagName, events }: ElementDeclaration): string {
  const handlers = events.map((event) => `${handlerOf(event)}: '${event.name}'`).join(', ');
  return `export const ${name} = createComponent({ react, tagName: '${tagName}', elementClass: stoa.${name}, events: { ${handlers} } });`;
}

function componentType({ name, summary, events }: ElementDeclaration): string {
  const handlers = events
    .map((event) => `  /** ${event.description} */\n  ${handlerOf(event)}: ${eventName(event)};`)
    .join('\n');
  return `/** ${summary} */\nexport declare const ${name}: ReactWebComponent<stoa.${name}, {\n${handlers}\n}>;`;
}

function eventName({ type }: Typed): string {
  return `EventName<stoa.${type?.text}>`;
}

/** `stoa-campaign-click` is handled by `onStoaCampaignClick`. */
function handlerOf({ name }: Typed): string {
  return `on${name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())}`;
}

function fileOf(tagName: string): string {
  return `${tagName.replace(/^stoa-/, '')}.js`;
}
