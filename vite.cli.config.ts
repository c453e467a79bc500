import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Files of `folder` that the program reads beside itself. */
function filesBeside(folder: string, pattern: RegExp): Plugin {
  return {
    name: 'files-beside',
    generateBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!pattern.test(name)) continue;
        const source = readFileSync(`${folder}/${name}`);
        this.emitFile({ type: 'asset', fileName: name.replaceAll('\\', '/'), source });
      }
    },
  };
}

/** The command line program, for Node: one folder, everything of npm left outside. */
export default defineConfig({
  plugins: [
    // Statements, and what hands them to Spark.
    filesBeside(here('src/graph-build'), /\.(sql|py)$/),
    filesBeside(here('src/retrieval/kernel'), /\.wasm$/),
  ],
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
