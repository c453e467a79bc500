import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { builtFile } from './scripts/build/built-file.ts';
import { entriesBeside } from './scripts/build/entries-beside.ts';

const id = '\0virtual:later-files';

/** Sums of all files in `dist/` that are loaded later than `auto.js`, by name: it is built after them. */
function laterFiles(): Plugin {
  let folder = '';
  return {
    name: 'later-files',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    resolveId: (source) => (source === 'virtual:later-files' ? id : null),
    load(found) {
      if (found !== id) return null;
      const atOnce = entries.flatMap((name) => [name, ...builtFile(folder, name).imports]);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const later = names
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => isLoaded.test(name) && !atOnce.includes(name) && !notLoaded.test(name))
        .sort();
      const files = later.map((name) => {
        const { sum, imports } = builtFile(folder, name);
        return [name, [sum, ...imports.filter((file) => later.includes(file))]];
      });
      return `export default ${JSON.stringify(Object.fromEntries(files))}`;
    },
  };
}

/** What `auto.js` imports at once; the classic script has their sums. */
const entries = ['index.js', 'elements.js'];

/** A model's other files are checked against its manifest. */
const isLoaded = /^([^/]+\.(js|wasm)|models\/.+\/manifest\.json)$/;

/** What nothing of ours loads, and an older `auto.js`. */
const notLoaded = /^(windowshop.*|auto|react)\.js$/;

/** What the script tag starts, beside all that it loads. */
export default defineConfig({
  publicDir: false,
  plugins: [entriesBeside(), laterFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: { entry: 'src/script/auto.ts', formats: ['es'], fileName: 'auto' },
    rolldownOptions: { output: { minify: true } },
  },
});
