import type { Product } from '../types.js';
import { readJsonFile } from './json-file.js';
import { readTextFile } from './text-file.js';
import { parseTsv } from './tsv.js';
import { UsageError } from './usage-error.js';

/**
 * The products of a file, still unchecked: JSON (`.json`, `.json.gz`: an array, or an object with an
 * array `products`), else a table with the columns `item_id` and `title`, and if it likes `brand`,
 * `categories` (paths separated by `|`) and `description`. Throws `UsageError`.
 */
export async function readItems(path: string): Promise<readonly unknown[]> {
  return /\.json(\.gz)?$/i.test(path)
    ? productsIn(await readJsonFile(path), path)
    : parseTable(await readTextFile(path), path);
}

function parseTable(text: string, path: string): Product[] {
  return parseTsv(text, ['item_id', 'title'], path).map((row): Product => {
    const { item_id: id = '', title = '', brand, categories, description } = row;
    return {
      id,
      title,
      ...(brand && { brand }),
      ...(categories && { categories: categories.split('|') }),
      ...(description && { description }),
    };
  });
}

function productsIn(value: unknown, path: string): readonly unknown[] {
  const rows = Array.isArray(value) ? value : (value as { products?: unknown } | null)?.products;
  if (!Array.isArray(rows)) {
    throw new UsageError(
      `${path} must be an array of products, or an object with an array \`products\`.`,
    );
  }
  if (rows.length === 0) throw new UsageError(`${path} holds no product.`);
  return rows;
}
