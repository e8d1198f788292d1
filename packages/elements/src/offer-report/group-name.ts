import { msg } from '@lit/localize';

/** The name of a department or region; people may be without one. */
export function groupName(name: string | null): string {
  return name ?? msg('without one');
}
