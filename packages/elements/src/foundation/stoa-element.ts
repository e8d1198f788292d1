import { LitElement } from 'lit';
import type { CSSResultGroup } from 'lit';
import { followLocale } from './locale.ts';
import { hostStyles } from './styles/host.styles.ts';
import { keepTypingKeys } from './typing-keys.ts';
import { VERSION } from './version.ts';

/** What all elements and their parts share: texts in the page's language, and guarded borders. */
export class StoaElement extends LitElement {
  static readonly version = VERSION;
  static override styles: CSSResultGroup = [hostStyles];

  constructor() {
    super();
    followLocale(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    keepTypingKeys(root);
    return root;
  }
}
