import { defineConfig } from 'vite';

/** The script of the tag: classic, so that it may be `async` and know its own address. */
export default defineConfig({
  publicDir: false,
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
