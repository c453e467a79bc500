import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { checkedImports } from './scripts/build/checked-imports.ts';
import { workerInOneFile } from './scripts/build/worker-in-one-file.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Imports as the browser makes them: Vite's own helper waits for style sheets, and there are none. */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

// The library as a shop serves it. Not Vite's library mode, which would inline the worker and the
// WebAssembly into the script: here they stay files of their own beside it.
export default defineConfig({
  base: './',
  plugins: [plainImports, checkedImports()],
  publicDir: here('public'),
  worker: {
    format: 'es',
    plugins: () => [checkedImports()],
    rolldownOptions: {
      output: {
        codeSplitting: workerInOneFile,
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    assetsDir: '.',
    assetsInlineLimit: 0,
    modulePreload: false,
    copyPublicDir: true,
    rolldownOptions: {
      input: { index: here('src/index.ts') },
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
});
