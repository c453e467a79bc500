import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { workerInOneFile } from '../scripts/build/worker-in-one-file.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What a page needs of the library at its start is one file, as it is in `dist/`. */
const libraryInOneFile = {
  groups: [{ name: 'library', test: /[\\/]src[\\/]/, tags: ['$initial' as const] }],
};

/** A site of the benchmarks: the pages of a folder, built as anybody builds them. */
export function site(folder: string, pages: readonly string[]): UserConfig {
  return defineConfig({
    root: here(folder),
    publicDir: false,
    logLevel: 'warn',
    worker: { format: 'es', rolldownOptions: { output: { codeSplitting: workerInOneFile } } },
    build: {
      outDir: here(`../tests/artifacts/bench-${folder}`),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        input: pages.map((page) => here(`${folder}/${page}.html`)),
        output: { codeSplitting: libraryInOneFile },
      },
    },
  });
}
