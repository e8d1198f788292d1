import type { PostFilters } from '@stoa/contract';
import { filtersOf } from '@stoa/stores';
import type { Resource, StoreHub } from '@stoa/stores';
import type { ReactiveControllerHost } from 'lit';
import { StoreController } from '../foundation/store-controller.ts';

/** What the roll can be filtered by, once it is known; without it the roll is whole. */
export class FilterController {
  readonly #filters: StoreController<Resource<PostFilters>>;

  constructor(
    host: ReactiveControllerHost & { readonly isConnected: boolean },
    stores: () => StoreHub | undefined,
  ) {
    this.#filters = new StoreController<Resource<PostFilters>>(host, () => {
      const hub = stores();
      return hub && filtersOf(hub);
    });
  }

  get value(): PostFilters | undefined {
    return this.#filters.snapshot?.data;
  }
}
