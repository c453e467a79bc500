import { defineConfig } from 'vite';

/** The command line program, for Node: one folder, everything of npm left outside. */
export default defineConfig({
  build: {
    ssr: 'src/cli/windowshop.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rollupOptions: {
      output: {
        entryFileNames: 'windowshop.js',
        // Beside the entry: modules find the model and package.json from where they lie.
        chunkFileNames: '[name].js',
      },
    },
  },
});
