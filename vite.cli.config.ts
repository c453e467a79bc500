import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** Files that the program reads beside itself: statements, and what hands them to Spark. */
function filesBeside(folder: string): Plugin {
  return {
    name: 'files-beside',
    generateBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(sql|py)$/.test(name)) continue;
        const source = readFileSync(`${folder}/${name}`);
        this.emitFile({ type: 'asset', fileName: name.replaceAll('\\', '/'), source });
      }
    },
  };
}

/** The command line program, for Node: one folder, everything of npm left outside. */
export default defineConfig({
  plugins: [filesBeside(fileURLToPath(new URL('src/graph-build', import.meta.url)))],
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
