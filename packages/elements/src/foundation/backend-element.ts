import type { Backend } from '@stoa/contract';
import { storesFor } from '@stoa/stores';
import type { StoreHub } from '@stoa/stores';
import type { CSSResultGroup, PropertyDeclarations } from 'lit';
import { BackendController } from './backend-controller.ts';
import { StoaElement } from './stoa-element.ts';
import { surfaceStyles } from './styles/surface.styles.ts';
import { tokenStyles } from './styles/tokens.styles.ts';

/** An element that pages place, bound to the backend that applies where it stands. */
export class BackendElement extends StoaElement {
  static override styles: CSSResultGroup = [StoaElement.styles, tokenStyles, surfaceStyles];

  // Without decorators, whose code a page with a banner alone has no need of.
  static override properties: PropertyDeclarations = {
    backend: { attribute: false },
    backendId: { attribute: 'backend' },
    theme: { attribute: 'data-stoa-theme', reflect: true },
  };

  /** The backend to use, ahead of any other on the page. */
  backend: Backend | undefined;

  /** The `id` of the `<stoa-backend>` to use, wherever it stands. */
  backendId: string | undefined;

  /** Forces `light` or `dark`; without it the page decides. */
  theme: 'light' | 'dark' | undefined;

  /** @internal */
  protected readonly connection = new BackendController(this);

  /** The stores over that backend. @internal */
  protected get stores(): StoreHub | undefined {
    const { backend } = this.connection;
    return backend && storesFor(backend);
  }
}
