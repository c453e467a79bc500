import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const id = '\0virtual:integrity';

/** SHA-384 of `auto.js` and all that it imports at once, by file name, as built before this script. */
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
      const files = new Map<string, string>();
      for (const names = ['auto.js']; names.length > 0; ) {
        const name = names.pop()!;
        const source = readFileSync(join(folder, name));
        files.set(name, `sha384-${createHash('sha384').update(source).digest('base64')}`);
        const imports = source
          .toString()
          .matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
        names.push(...[...imports].map(([, file]) => file!).filter((file) => !files.has(file)));
      }
      return `export default ${JSON.stringify(Object.fromEntries(files))}`;
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
