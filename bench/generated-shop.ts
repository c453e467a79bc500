import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Terminal } from '../src/cli/terminal.js';
import { generateProducts } from './generate-products.js';
import { measureCommand } from './measure-command.js';

/**
 * A folder below `folder` with `catalog/catalog.json`, made-up products, and `pack/`, the pack that
 * `windowshop pack` makes of them; the same folder for the same `count`.
 */
export async function generatedShop(
  folder: string,
  count: number,
  terminal: Terminal,
): Promise<{ catalog: string; pack: string }> {
  const catalog = join(folder, `shop-${count}`, 'catalog');
  const pack = join(folder, `shop-${count}`, 'pack');
  if (!existsSync(join(pack, 'manifest.json'))) {
    terminal.err(`Packing ${count} products\n`);
    await mkdir(catalog, { recursive: true });
    const feed = join(catalog, 'catalog.json');
    await writeFile(feed, JSON.stringify(generateProducts(count)));
    await measureCommand(['pack', '--feed', feed, '--out', pack]);
  }
  return { catalog, pack };
}
