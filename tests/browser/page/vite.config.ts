import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { headers } from '../../../demo/build/headers.ts';
import { shop } from '../../../demo/build/plugin.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  publicDir: here('../../../public'),
  plugins: [shop()],
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    outDir: here('../../artifacts/page'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  preview: { headers, host: '127.0.0.1', port: 0, allowedHosts: ['shop.test'] },
});
