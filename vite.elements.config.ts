import { defineConfig } from 'vite';
import { checkedImports } from './scripts/build/checked-imports.ts';
import { entriesBeside } from './scripts/build/entries-beside.ts';

/** The elements and the React wrapper, beside the library and its texts. */
export default defineConfig({
  publicDir: false,
  plugins: [entriesBeside(), checkedImports()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    // Styles go out as written: lowered, `:dir(rtl)` is a list of languages, and not of directions.
    cssTarget: 'esnext',
    minify: true,
    lib: {
      entry: {
        elements: 'src/elements/index.ts',
        react: 'src/react/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: {
      external: ['react'],
      // What the chunks share stays in the entry: a page would load one file more.
      preserveEntrySignatures: 'allow-extension',
      // Vite leaves the blanks of a library in.
      output: {
        chunkFileNames: 'elements-[name]-[hash].js',
        minify: true,
        // Frameworks that render on a server ask for it of what has effects.
        banner: ({ name }) => (name === 'react' ? "'use client';" : ''),
      },
    },
  },
});
