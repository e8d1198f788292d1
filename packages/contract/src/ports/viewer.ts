import type { Call } from '../calls.ts';
import type { Session } from '../schemas/viewer.ts';

export interface ViewerPort {
  /** Who is looking, what they may use, and the backend's clock. */
  session(call?: Call): Promise<Session>;
}
