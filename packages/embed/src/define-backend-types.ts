import { registerBackendTypes } from './backend-types.ts';

// A side effect, as of the files that define elements: the classic script runs them all at once.
registerBackendTypes();
