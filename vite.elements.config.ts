import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Entries that are files of their own in `dist/`: whoever imports one of them loads that file. */
const beside: Readonly<Record<string, string>> = {
  [here('src/index.ts')]: './index.js',
  // The main entry has them.
  [here('src/errors.ts')]: './index.js',
  [here('src/texts/index.ts')]: './texts.js',
  [here('src/elements/index.ts')]: './elements.js',
};

function entriesBeside(): Plugin {
  return {
    name: 'entries-beside',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const file = found && beside[found.id];
      return file ? { id: file, external: true } : null;
    },
  };
}

/** The elements, what the script tag starts, and the React wrapper, beside the library and its texts. */
export default defineConfig({
  publicDir: false,
  plugins: [entriesBeside()],
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
        auto: 'src/script/auto.ts',
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
