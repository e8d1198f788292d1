import { LateModule } from './late-part.ts';

/** Words for problems, which most pages never need; an element that has shown itself asks for them. */
export const lateNotices: LateModule<typeof import('./notice.ts')> = new LateModule(
  () => import('./notice.ts'),
);
