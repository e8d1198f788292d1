import type { Backend } from '@stoa/contract';
import { storesFor } from '@stoa/stores';
import type { StoreHub } from '@stoa/stores';
import type { CSSResultGroup } from 'lit';
import { property } from 'lit/decorators.js';
import { BackendController } from './backend-controller.ts';
import { StoaElement } from './stoa-element.ts';
import { surfaceStyles } from './styles/surface.styles.ts';
import { tokenStyles } from './styles/tokens.styles.ts';

/** An element that pages place, bound to the backend that applies where it stands. */
export class BackendElement extends StoaElement {
  static override styles: CSSResultGroup = [StoaElement.styles, tokenStyles, surfaceStyles];

  /** The backend to use, ahead of any other on the page. */
  @property({ attribute: false }) backend: Backend | undefined;

  /** The `id` of the `<stoa-backend>` to use, wherever it stands. */
  @property({ attribute: 'backend' }) backendId: string | undefined;

  /** Forces `light` or `dark`; without it the page decides. */
  @property({ attribute: 'data-stoa-theme', reflect: true }) theme: 'light' | 'dark' | undefined;

  /** @internal */
  protected readonly connection = new BackendController(this);

  /** The stores over that backend. @internal */
  protected get stores(): StoreHub | undefined {
    const { backend } = this.connection;
    return backend && storesFor(backend);
  }
}
