import type { Backend } from '@stoa/contract';
import { storesFor } from '@stoa/stores';
import { backendType } from './backend-types.ts';
import type { BackendSettings } from './backend-types.ts';

/** Makes a backend of a registered type, as soon as there is one. */
export async function openBackend(type: string, settings: BackendSettings): Promise<Backend> {
  const factory = await backendType(type);
  const backend = await factory(settings);
  const { url } = settings;
  // Drafts and unsent texts belong to one backend, also after a reload.
  const scope = url ? `${type} ${new URL(url, location.href).href}` : type;
  storesFor(backend, { scope });
  return backend;
}
