import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes files of earlier builds from a folder that only this build writes into. */
export function onlyThisBuild(folder) {
  return {
    name: 'only-this-build',
    async writeBundle({ dir }, bundle) {
      for (const name of await readdir(join(dir, folder))) {
        if (!(`${folder}/${name}` in bundle)) await rm(join(dir, folder, name));
      }
    },
  };
}
