import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Terminal } from '../src/cli/terminal.js';
import type { RecommenderOptions } from '../src/index.js';
import { buildSite } from './build-site.js';
import { generatedShop } from './generated-shop.js';
import { type ServedSite, serveSite } from './serve-site.js';

const models = fileURLToPath(new URL('../public/models/', import.meta.url));

/** Serves `bench/shop/` with a catalogue of `count` products and their pack. The caller closes it. */
export async function serveShop(
  folder: string,
  count: number,
  terminal: Terminal,
  isolated = false,
): Promise<ServedSite> {
  const { catalog, pack } = await generatedShop(folder, count, terminal);
  const mounts = {
    '/models/': models,
    '/pack/': pack,
    '/catalog/': catalog,
    '/': await buildSite('shop'),
  };
  return serveSite({ mounts, isolated });
}

/** Options of `createRecommender()` as they stand in the page's address. */
export function shopAddress(url: string, options: RecommenderOptions, counted = false): string {
  const given = encodeURIComponent(JSON.stringify(options));
  return `${url}/shop.html?options=${given}${counted ? '&counted' : ''}`;
}

/** Opens the shop with its pack, and waits until all of it has arrived. */
export async function openPackedShop(
  page: Page,
  url: string,
  counted = false,
  options: RecommenderOptions = {},
): Promise<void> {
  await page.goto(shopAddress(url, { pack: '/pack/', ...options }, counted));
  await page.waitForFunction(
    () => {
      const { catalog, embedding, problems } = globalThis.shop.status();
      if (problems.length > 0) throw new Error(JSON.stringify(problems));
      return catalog.packed === catalog.items && embedding.done === embedding.total;
    },
    undefined,
    { timeout: 120_000 },
  );
}
