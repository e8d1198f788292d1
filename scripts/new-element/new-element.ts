import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { templates } from './templates.ts';

const NAME = /^[a-z]+(-[a-z]+)+$/;

/** Writes the files of a new element in the house anatomy and names them; refuses bad and taken names. */
export function newElement(root: URL, name: string): string[] {
  if (!NAME.test(name) || name.startsWith('stoa-')) {
    throw new Error(
      'Name the element in two or more words without its prefix: pnpm new-element offer-card',
    );
  }
  const files = templates(name);
  const taken = files.find(({ path }) => existsSync(new URL(path, root)));
  if (taken) throw new Error(`"${name}" is taken: ${taken.path} exists.`);
  for (const { path, text } of files) {
    const file = new URL(path, root);
    mkdirSync(new URL('./', file), { recursive: true });
    writeFileSync(file, text);
  }
  listInIndex(new URL('packages/elements/src/index.ts', root), name);
  return files.map(({ path }) => path);
}

function listInIndex(index: URL, name: string): void {
  const lines = readFileSync(index, 'utf8').trimEnd().split('\n');
  lines.push(`export * from './${name}/${name}.ts';`);
  writeFileSync(index, `${lines.sort().join('\n')}\n`);
}
