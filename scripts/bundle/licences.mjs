import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const PACKAGE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/** Emits the licences of the packages that are part of the bundle, as those licences ask. */
export function licences(fileName) {
  return {
    name: 'licences',
    async generateBundle(_, bundle) {
      const folders = new Map();
      for (const { modules = {} } of Object.values(bundle)) {
        for (const id of Object.keys(modules)) {
          const [, folder, name] = PACKAGE.exec(id.replaceAll('\\', '/')) ?? [];
          if (name) folders.set(name, folder);
        }
      }
      const names = [...folders.keys()].sort();
      const notices = await Promise.all(names.map((name) => notice(name, folders.get(name))));
      this.emitFile({ type: 'asset', fileName, source: notices.join('\n\n') });
    },
  };
}

async function notice(name, folder) {
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? await readFile(join(folder, file), 'utf8') : '';
  return `${name} ${version}, ${license}\n\n${text.trim()}\n`;
}
