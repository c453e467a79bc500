import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Entries that are files of their own in `dist/`: whoever imports one of them loads that file. */
const beside: Readonly<Record<string, string>> = {
  [here('src/index.ts')]: './index.js',
  // The main entry has them.
  [here('src/errors.ts')]: './index.js',
  [here('src/texts/index.ts')]: './texts.js',
  [here('src/elements/index.ts')]: './elements.js',
};

/** Leaves entries that were built before out of the build. */
export function entriesBeside(): Plugin {
  return {
    name: 'entries-beside',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const file = found && beside[found.id];
      return file ? { id: file, external: true } : null;
    },
  };
}
