import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { workerInOneFile } from '../scripts/build/worker-in-one-file.ts';
import { headers } from './build/headers.ts';
import { shop } from './build/plugin.ts';
import { serviceWorker } from './build/service-worker.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  publicDir: here('../public'),
  plugins: [shop(), serviceWorker()],
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: workerInOneFile } } },
  build: {
    outDir: here('../dist-demo'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
  },
  preview: { headers, port: 4173, strictPort: false },
});
