export interface NewFile {
  readonly path: string;
  readonly text: string;
}

/** The files of an element called `name`, relative to the root. */
export function templates(name: string): NewFile[] {
  const tag = `stoa-${name}`;
  const words = name.split('-');
  const pascal = words.map(capital).join('');
  const camel = `${words[0]}${words.slice(1).map(capital).join('')}`;
  const title = capital(words.join(' '));
  const folder = `packages/elements/src/${name}`;
  return [
    { path: `${folder}/${name}.ts`, text: element(name, tag, pascal, camel, title) },
    { path: `${folder}/${name}.styles.ts`, text: styles(camel) },
    { path: `${folder}/${name}.test.ts`, text: test(name, tag, title) },
    { path: `packages/elements/src/define/${name}.ts`, text: definition(name, tag, pascal) },
    { path: `stories/${name}.stories.ts`, text: stories(name, tag, title) },
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function element(name: string, tag: string, pascal: string, camel: string, title: string): string {
  return `import { msg } from '@lit/localize';
import { html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { BackendElement } from '../foundation/backend-element.ts';
import { missingBackendNotice } from '../foundation/notice.ts';
import { noticeStyles } from '../foundation/styles/notice.styles.ts';
import { ${camel}Styles } from './${name}.styles.ts';

/**
 * ${title}.
 *
 * @summary ${title}.
 * @tag ${tag}
 */
export class Stoa${pascal} extends BackendElement {
  static override styles: CSSResultGroup = [BackendElement.styles, noticeStyles, ${camel}Styles];

  protected override render(): TemplateResult {
    const { backend, overdue } = this.connection;
    if (!backend) return overdue ? missingBackendNotice() : html\`<div aria-busy="true"></div>\`;
    return html\`<section aria-label=\${msg('${title}')}>
      <h2>\${msg('${title}')}</h2>
    </section>\`;
  }
}
`;
}

function styles(camel: string): string {
  return `import { css } from 'lit';

export const ${camel}Styles = css\`
  :host {
    padding: var(--_space-5);
  }
\`;
`;
}

function test(name: string, tag: string, title: string): string {
  return `import { createMemoryBackend } from '@stoa/backend-memory';
import '../define/${name}.ts';
import { describeElement } from '../testing/describe-element.ts';
import { AS_ANNA } from '../testing/people.ts';

describeElement('${tag}', {
  properties: {},
  backend: () => createMemoryBackend({ identity: AS_ANNA }),
  words: '${title}',
});
`;
}

function definition(name: string, tag: string, pascal: string): string {
  return `import { Stoa${pascal} } from '../${name}/${name}.ts';
import { define } from '../foundation/define.ts';

define('${tag}', Stoa${pascal});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': Stoa${pascal};
  }
}
`;
}

function stories(name: string, tag: string, title: string): string {
  return `import '@stoa/elements/define/${name}.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { showing } from './setting/showing.ts';

const meta: Meta = { title: 'Elements/${title}' };
export default meta;

/** As most people meet it. */
export const Ready: StoryObj = {
  render: () => html\`<${tag}></${tag}>\`,
  play: ({ canvasElement }) => showing(canvasElement, '${title}'),
};
`;
}
