import { WindowshopError } from '../../errors.js';
import { peek } from '../../shared/pieces.js';
import { columnNames, hasColumnNames } from './columns.js';
import type { ImportContext, Importer, Row } from './importer.js';
import { merchantRow } from './merchant-item.js';
import { readMoney } from './money.js';
import { recordsOf } from './records.js';
import { firstOf } from './value.js';

/** Lists in a cell, as in `Camping > Tents|Sale`. */
const listSign = '|';

/**
 * A table whose first line names the columns, in our words or in those of a Merchant feed. Throws
 * `CATALOG_NOT_A_LIST` where no column is an id.
 */
export const importTable = (separator?: string): Importer =>
  async function* (text, context) {
    let columns: readonly string[] | undefined;
    const [used, whole] = separator ? [separator, text] : await sniff(text);
    for await (const records of recordsOf(whole, used)) {
      if (records.length === 0) continue;
      columns ??= columnNames(records.shift()!);
      if (!columns.includes('id')) throw new WindowshopError('CATALOG_NOT_A_LIST');
      const names = columns;
      if (records.length > 0) yield records.map((cells) => rowOfCells(cells, names, context));
    }
  };

function rowOfCells(
  cells: readonly string[],
  columns: readonly string[],
  context: ImportContext,
): Row {
  const item: Record<string, unknown> = {};
  for (const [at, name] of columns.entries()) {
    const cell = cells[at]?.trim();
    if (cell) item[name] ??= cell;
  }
  const list = item.additional_image_link;
  if (typeof list === 'string') item.additional_image_link = list.split(',')[0]!.trim();
  const row = merchantRow(item, context);
  const before = readMoney(item.list_price)?.amount;
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

/** What stands in columns named `attribute:…`, beside those that a Merchant feed has. */
function attributesOf(item: Record<string, unknown>, known: unknown) {
  const further = Object.entries(item).filter(([name]) => name.startsWith('attribute:'));
  if (further.length === 0) return known;
  const named = further.map(([name, value]) => [name.slice('attribute:'.length), value]);
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
