import { readFile } from 'node:fs/promises';

const COMPILED = /\/packages\/.*\/dist\/.*\.js$/;

/** Reads the maps that tsc wrote, so that the bundle's maps reach the TypeScript sources. */
export function sourceMaps() {
  return {
    name: 'source-maps',
    async load(id) {
      if (!COMPILED.test(id)) return null;
      const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
      return { code: code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: JSON.parse(map) };
    },
  };
}
