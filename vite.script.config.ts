import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { builtFile } from './scripts/build/built-file.ts';

const id = '\0virtual:integrity';

/** Sums of `auto.js` and all that it imports at once, by file name, as built before this script. */
function integrityOfModules(): Plugin {
  let folder = '';
  return {
    name: 'integrity-of-modules',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    resolveId: (source) => (source === 'virtual:integrity' ? id : null),
    load(found) {
      if (found !== id) return null;
      const names = ['auto.js', ...builtFile(folder, 'auto.js').imports];
      const sums = names.map((name) => [name, builtFile(folder, name).sum]);
      return `export default ${JSON.stringify(Object.fromEntries(sums))}`;
    },
  };
}

/** The script of the tag: classic, so that it may be `async` and know its own address. Built last. */
export default defineConfig({
  publicDir: false,
  plugins: [integrityOfModules()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: {
      entry: 'src/script/loader.ts',
      formats: ['iife'],
      name: 'windowshopLoader',
      fileName: () => 'windowshop.js',
    },
  },
});
