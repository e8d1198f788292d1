import { basename } from 'node:path';
import { readFile } from 'node:fs/promises';

/** Puts files beside the bundle as they are. */
export function copied(...files) {
  return {
    name: 'copied',
    async generateBundle() {
      for (const file of files) {
        this.emitFile({ type: 'asset', fileName: basename(file), source: await readFile(file) });
      }
    },
  };
}
