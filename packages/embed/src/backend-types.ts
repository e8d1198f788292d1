import { registerBackendType } from '@stoa/elements/foundation.js';

/** Makes `<stoa-backend type="memory">` and `type="http"` work; each loads its code when asked for. */
export function registerBackendTypes(): void {
  registerBackendType('http', async (settings) => {
    const { httpBackend } = await import('./http-backend.ts');
    return httpBackend(settings);
  });
  registerBackendType('memory', async (settings) => {
    const { memoryBackend } = await import('./memory-backend.ts');
    return memoryBackend(settings);
  });
}
