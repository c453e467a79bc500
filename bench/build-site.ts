import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the pages of `bench/FOLDER/`. The folder that holds them comes back. */
export async function buildSite(folder: 'peers' | 'shop'): Promise<URL> {
  const configFile = fileURLToPath(new URL(`${folder}/vite.config.ts`, import.meta.url));
  await build({ configFile, logLevel: 'warn' });
  return new URL(`../tests/artifacts/bench-${folder}/`, import.meta.url);
}
