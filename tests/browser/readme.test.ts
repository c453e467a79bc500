import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, it } from 'vitest';
import type { Product } from '../../src/index.js';
import { launchBrowser } from '../support/browser.js';
import { readmeBlocks } from '../support/readme.js';
import { serveFolders } from '../support/serve-folder.js';
import { openTab } from '../support/visit.js';

it('the README’s own code and catalogue make a page with a row', async () => {
  const [, snippet] = readmeBlocks('html');
  const [example] = JSON.parse(readmeBlocks('json')[0]!) as [Product];
  const catalog: Product[] = [
    example,
    {
      id: 'fell',
      title: 'Fell spikes for muddy trails',
      categories: ['Running > Trail Running > Shoes'],
    },
    { id: 'vest', title: 'Trail running vest with two flasks' },
    {
      id: 'pot',
      title: 'Moka pot for six cups',
      categories: ['Coffee > Stovetop'],
      popularity: 90,
    },
  ];
  const site = await mkdtemp(join(tmpdir(), 'windowshop-'));
  await writeFile(
    join(site, 'index.html'),
    `<!doctype html><link rel="icon" href="data:,">${snippet}`,
  );
  await writeFile(join(site, 'catalog.json'), JSON.stringify(catalog));
  const library = await mkdtemp(join(tmpdir(), 'windowshop-'));
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'warn', build: { outDir: library } });
  const { url, server } = await serveFolders({ '/windowshop/': library, '/': site });
  const browser = await launchBrowser();
  try {
    const visit = await openTab(await browser.newContext());
    await visit.page.goto(url);
    const rows = visit.page.locator('#for-you li');
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(3);
    expect(await rows.first().textContent()).toMatch(/trail/i);
    expect(visit.errors).toEqual([]);
    expect([...visit.hosts]).toEqual([new URL(url).host]);
  } finally {
    await browser.close();
    server.close();
  }
});
