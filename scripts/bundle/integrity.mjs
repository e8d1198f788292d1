import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes `integrity.json` when all is written: the sha384 of every script and stylesheet. */
export function integrity(folder) {
  return {
    name: 'integrity',
    async closeBundle() {
      const hashes = {};
      for (const file of await filesIn(folder)) {
        const hash = createHash('sha384').update(await readFile(join(folder, file)));
        hashes[file] = `sha384-${hash.digest('base64')}`;
      }
      await writeFile(join(folder, 'integrity.json'), `${JSON.stringify(hashes, null, 2)}\n`);
    },
  };
}

async function filesIn(folder) {
  const files = [];
  for await (const file of glob('**/*.{js,css}', { cwd: folder })) {
    files.push(file.replaceAll('\\', '/'));
  }
  return files.sort();
}
