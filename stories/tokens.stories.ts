import tokensCss from '@stoa/theme/tokens.css?raw';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './setting/tokens.css';

export default { title: 'Tokens' } satisfies Meta;

const NAMES = [...new Set(tokensCss.match(/--stoa-(?!color-scheme)[\w-]+(?=:)/g) ?? [])];
const named = (start: string): string[] => NAMES.filter((name) => name.startsWith(start));

/** A list of tokens, each with a sample drawn by `tokens.css` from the property `--token`. */
function samples(start: string, shape: string): unknown {
  const entry = (name: string): unknown => html`
    <li>
      <span class=${`sample ${shape}`} data-token=${name}>${shape === 'type' ? 'Agora' : ''}</span>
      <code>${name}</code>
    </li>
  `;
  return html`<ul class="tokens">
    ${named(start).map(entry)}
  </ul>`;
}

/** Each sample shows the token it names. */
function draw(canvas: HTMLElement): void {
  for (const sample of canvas.querySelectorAll<HTMLElement>('[data-token]')) {
    sample.style.setProperty('--token', `var(${sample.dataset['token']})`);
  }
}

function page(start: string, shape: string): StoryObj {
  return {
    render: () => html`${samples(start, shape)}`,
    play: ({ canvasElement }) => draw(canvasElement),
  };
}

export const Colours = page('--stoa-color-', 'colour');
export const ColoursInDark: StoryObj = { ...Colours, globals: { theme: 'dark' } };
export const Type = page('--stoa-font-size-', 'type');
export const Space = page('--stoa-space-', 'space');
export const Radius = page('--stoa-radius-', 'radius');
