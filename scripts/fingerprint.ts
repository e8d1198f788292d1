import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';

/** A hash of the names and contents of the files that match. */
export async function fingerprintOf(patterns: readonly string[]): Promise<string> {
  const files: string[] = [];
  const exclude = ['**/node_modules/**', '**/dist/**', '**/storybook-static/**'];
  for await (const file of glob(patterns, { exclude, withFileTypes: true })) {
    if (file.isFile()) files.push(`${file.parentPath}/${file.name}`);
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}
