import { defineConfig } from 'vite';
import { checkedImports } from './scripts/build/checked-imports.ts';

/**
 * The texts beside the library, each language a chunk. A build of its own: together with the library
 * both would share a chunk, and every page would load one file more.
 */
export default defineConfig({
  publicDir: false,
  plugins: [checkedImports()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    lib: { entry: 'src/texts/index.ts', formats: ['es'], fileName: 'texts' },
    rolldownOptions: { output: { chunkFileNames: 'texts-[name]-[hash].js' } },
  },
});
