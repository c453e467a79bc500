import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { compileReadOnce } from './compile-read-once.js';

/** Builds the pages of `bench/FOLDER/`. The folder that holds them comes back. */
export async function buildSite(folder: 'peers' | 'shop'): Promise<URL> {
  const configFile = fileURLToPath(new URL(`${folder}/vite.config.ts`, import.meta.url));
  // One of the pages beside it, whichever is asked for, imports it.
  if (folder === 'peers') await compileReadOnce();
  await build({ configFile, logLevel: 'warn' });
  return new URL(`../tests/artifacts/bench-${folder}/`, import.meta.url);
}
