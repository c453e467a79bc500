import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { launchBrowser } from '../support/browser.js';
import { buildLibrary } from '../support/built-library.js';
import { codeBlocks } from '../support/readme.js';
import { recordingTerminal } from '../support/recording-terminal.js';
import { serveSite } from '../support/serve-site.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const products = [
  { id: 'shoe', title: 'Ridge Runner trail shoe', categories: ['Shoes'] },
  { id: 'boot', title: 'Hiking boots', categories: ['Shoes'] },
  { id: 'tent', title: 'Two person dome tent', categories: ['Camping'] },
];
const script = `<script type="module">
  import { createRecommender } from '/windowshop/index.js';
  globalThis.shop = createRecommender({ pack: '/pack/' });
</script>`;

let browser: Browser;
let library: string;

beforeAll(async () => {
  [browser, library] = await Promise.all([launchBrowser(), buildLibrary()]);
});
afterAll(() => browser.close());

async function packProducts(): Promise<string> {
  const folder = temporaryFolder({ 'feed.json': JSON.stringify(products) });
  const terminal = recordingTerminal();
  const words = ['pack', '--feed', `${folder}/feed.json`, '--out', `${folder}/pack`];
  expect(await main(words, terminal), terminal.said.err).toBe(0);
  return `${folder}/pack/`;
}

it.each([
  ['with the hints of the hosting guide', codeBlocks('docs/hosting.md', 'html')[2]!],
  ['without a hint', ''],
])('%s nothing is loaded twice, and the browser has no complaint', async (_, hints) => {
  const site = await serveSite({
    folders: { '/windowshop/': `${library}/`, '/pack/': await packProducts() },
    pages: { '/': `<!doctype html><link rel="icon" href="data:,">${hints}${script}` },
    headers: { 'Cache-Control': 'no-cache' },
  });
  const asked: string[] = [];
  site.server.on('request', ({ url }) => asked.push(url ?? ''));
  const page = await browser.newPage();
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  try {
    await page.goto(site.url);
    await page.waitForFunction(() => globalThis.shop?.status().state === 'ready');
    const { items } = await page.evaluate(() =>
      globalThis.shop.recommend({ strategy: 'similar', item: 'shoe', limit: 1 }),
    );
    expect(items.map(({ item }) => item)).toEqual(['boot']);
    for (const path of ['/windowshop/index.js', '/pack/manifest.json']) {
      expect(asked.filter((url) => url === path)).toEqual([path]);
    }
    expect(said).toEqual([]);
  } finally {
    await page.close();
    site.server.close();
  }
});
