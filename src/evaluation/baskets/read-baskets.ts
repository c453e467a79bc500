import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readItems } from '../../cli/items-file.js';
import { readTextFile } from '../../cli/text-file.js';
import { parseTsv } from '../../cli/tsv.js';
import { UsageError } from '../../cli/usage-error.js';
import { seededRandom, shuffle } from '../../shared/random.js';
import type { Product } from '../../types.js';
import { findTable, hasTable } from '../find-table.js';

/** What a customer bought at once; items by title. */
export interface Basket {
  customer: string;
  /** Milliseconds since 1970. */
  time: number;
  items: readonly string[];
}

/** One question: what is missing in this basket? */
export interface BasketRow {
  user: string;
  items: readonly string[];
  target: string;
}

/** A folder of one year, oldest basket first. */
export interface BasketYear {
  name: string;
  titles: ReadonlyMap<string, string>;
  baskets: readonly Basket[];
}

/**
 * Reads the years in `folder`: its subfolders with `items` and `baskets`, by name. Ids differ between
 * years, so items go by their titles. Throws `UsageError`.
 */
export async function readBasketYears(folder: string): Promise<BasketYear[]> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const years = names.filter((name) => hasTable(join(folder, name), 'baskets'));
  if (years.length === 0) {
    throw new UsageError(`${folder} has no folder with a table \`baskets\`.`);
  }
  if (years.length === 1) {
    throw new UsageError(
      `${folder} has one year only: an earlier one must say what goes together.`,
    );
  }
  return Promise.all(years.map((name) => readBasketYear(join(folder, name), name)));
}

/** Reads the folder of one year. Throws `UsageError`. */
export async function readBasketYear(folder: string, name: string): Promise<BasketYear> {
  const items = (await readItems(findTable(folder, 'items'))) as readonly Product[];
  const titles = new Map(items.map(({ id, title }) => [id, title]));
  const path = findTable(folder, 'baskets');
  const columns = ['CustomerID', 'InvoiceDate', 'item_ids'];
  const rows = parseTsv(await readTextFile(path), columns, path);
  const baskets = rows.map(({ CustomerID = '', InvoiceDate = '', item_ids = '' }): Basket => {
    const ids = item_ids.split(' ').filter(Boolean);
    return {
      customer: CustomerID,
      time: Date.parse(`${InvoiceDate.replace(' ', 'T')}Z`),
      items: [...new Set(ids.map((id) => titles.get(id) ?? id))],
    };
  });
  baskets.sort((one, other) => one.time - other.time);
  return { name, titles, baskets };
}

/** A question of each basket of two items or more: which one was taken out is drawn by the seed. */
export function askBaskets(baskets: readonly Basket[], seed: number): BasketRow[] {
  const random = seededRandom(seed);
  return baskets.flatMap(({ customer, items }) => {
    if (items.length < 2) return [];
    const [target, ...rest] = shuffle([...items].sort(), random) as [string, ...string[]];
    return [{ user: customer, items: rest, target }];
  });
}

/** The distinct titles of all years as a catalogue, in an order drawn by the seed. */
export function basketCatalog(years: readonly BasketYear[], seed: number): Product[] {
  const titles = new Set(years.flatMap((year) => [...year.titles.values()]));
  return shuffle(
    [...titles].sort().map((title) => ({ id: title, title })),
    seededRandom(seed),
  );
}
