import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAsShipped } from './serve.js';

const configs = [
  'vite.config.ts',
  'vite.texts.config.ts',
  'vite.elements.config.ts',
  'vite.auto.config.ts',
  'vite.script.config.ts',
];

/** A new folder with what a shop copies onto its server: `dist/`, without the command line. */
export async function buildLibrary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'windowshop-'));
  for (const name of configs) {
    await buildAsShipped(fileURLToPath(new URL(`../../${name}`, import.meta.url)), folder);
  }
  return folder;
}
