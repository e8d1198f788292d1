import { registerBackendType } from '@stoa/elements/foundation.js';
import { httpBackend } from './http-backend.ts';

/** Makes `<stoa-backend type="memory">` and `type="http"` work; memory's code loads when asked for. */
export function registerBackendTypes(): void {
  registerBackendType('http', httpBackend);
  registerBackendType('memory', async (settings) => {
    const { memoryBackend } = await import('./memory-backend.ts');
    return memoryBackend(settings);
  });
}
