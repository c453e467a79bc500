import { WindowshopError } from '../../errors.js';
import { peek } from '../../shared/pieces.js';
import { columnNames, hasColumnNames } from './columns.js';
import type { ImportContext, Importer, Row } from './importer.js';
import { type MerchantItem, merchantRow } from './merchant-item.js';
import { readMoney } from './money.js';
import { recordsOf } from './records.js';
import { firstOf } from './value.js';

/** Lists in a cell, as in `Camping > Tents|Sale`. */
const listSign = '|';

/** Between addresses in a cell, which may have commas in them. */
const addressComma = /,\s+|,(?=https?:|\/)/;

/** Between product details in a cell, `section:name:value` each. */
const detailComma = /,(?=[^:,]*:[^:,]*:)/;

/**
 * A table whose first line names the columns, in our words or in those of a Merchant feed, of WooCommerce's
 * or Shopify's export. A line that repeats the id of the one before and has no title, as Shopify writes
 * further variants and images, is of the same product, of which the first line counts. Throws
 * `CATALOG_NOT_A_LIST` where no column is an id.
 */
export const importTable = (separator?: string): Importer =>
  async function* (text, context) {
    let columns: readonly string[] | undefined;
    let id: unknown;
    const [used, whole] = separator ? [separator, text] : await sniff(text);
    for await (const records of recordsOf(whole, used)) {
      if (records.length === 0) continue;
      columns ??= columnNames(records.shift()!);
      if (!columns.includes('id')) throw new WindowshopError('CATALOG_NOT_A_LIST');
      const rows: Row[] = [];
      for (const cells of records) {
        const item = itemOfCells(cells, columns);
        if (item.id !== undefined && item.id === id && item.title === undefined) continue;
        id = item.id;
        rows.push(rowOfItem(item, context));
      }
      if (rows.length > 0) yield rows;
    }
  };

/** The cells by the names of their columns; an empty one is none. */
function itemOfCells(cells: readonly string[], columns: readonly string[]): MerchantItem {
  const item: MerchantItem = {};
  const details: string[] = [];
  for (const [at, name] of columns.entries()) {
    const cell = cells[at]?.trim();
    if (!cell) continue;
    if (name === 'product_detail') details.push(...cell.split(detailComma));
    else if (name.endsWith('image_link')) item[name] ??= cell.split(addressComma, 1)[0];
    else item[name] ??= cell;
  }
  return details.length > 0 ? { ...item, product_detail: details } : item;
}

function rowOfItem(item: MerchantItem, context: ImportContext): Row {
  const row = merchantRow({ ...item, price: firstOf(item.price, item.regular_price) }, context);
  const before = readMoney(firstOf(item.list_price, item.regular_price))?.amount;
  const price = row.price;
  return {
    ...row,
    currency: firstOf(row.currency, item.currency),
    listPrice: firstOf(
      row.listPrice,
      typeof price === 'number' && before !== undefined && before > price ? before : undefined,
    ),
    categories: firstOf(listIn(item.categories), row.categories),
    goesWith: listIn(item.goes_with),
    popularity: numberIn(item.popularity),
    addedAt: item.added_at,
    attributes: attributesOf(item, row.attributes),
  };
}

function listIn(cell: unknown): string[] | undefined {
  return typeof cell === 'string' ? cell.split(listSign) : undefined;
}

function numberIn(cell: unknown): unknown {
  return typeof cell === 'string' && /^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** What stands in columns of attributes, beside those that a Merchant feed has. */
function attributesOf(item: MerchantItem, known: unknown) {
  const named = Object.entries(item).flatMap(([column, value]): [string, unknown][] => {
    const [, kind, name] = /^attribute(-value)?:(.*)$/s.exec(column) ?? [];
    if (name === undefined) return [];
    if (kind === undefined) return [[name, value]];
    // Named in lower case, as the Store API's attributes are.
    const told = item[`attribute-name:${name}`];
    return typeof told === 'string' ? [[told.toLowerCase(), value]] : [];
  });
  if (named.length === 0) return known;
  return { ...(known as object | undefined), ...Object.fromEntries(named) };
}

/** The separator in the first line by which most columns have a name that is known; and the text again. */
async function sniff(text: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const [head, all] = await peek(text, 1000);
  const [line = ''] = head.join('').split(/\r?\n/, 1);
  const counts = [',', ';', '\t', '|'].map((separator) => ({
    separator,
    known: hasColumnNames(line.split(separator)),
    cells: line.split(separator).length,
  }));
  const [best] = counts.sort((one, other) => other.known - one.known || other.cells - one.cells);
  return [best!.separator, all];
}
