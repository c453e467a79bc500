import { parseCsv, type Separator, sniffSeparator } from './csv.ts';
import type { FileRecord } from './json-records.ts';

export interface CsvRecords {
  columns: string[];
  records: FileRecord[];
  separator: Separator;
  /** Rows that only continue the product above (further pictures or variants in Shopify's export). */
  folded: number;
}

/** The rows of a CSV text by the names in its first line. */
export function readCsvRecords(text: string): CsvRecords {
  const separator = sniffSeparator(text);
  const [head = [], ...rows] = parseCsv(text.replace(/^sep=.\r?\n/i, ''), separator);
  const columns = uniqueNames(head);
  const handle = columns.findIndex((name) => name.trim().toLowerCase() === 'handle');
  const title = columns.findIndex((name) => name.trim().toLowerCase() === 'title');
  const records: FileRecord[] = [];
  let folded = 0;
  let latest: string | undefined;
  for (const row of rows) {
    const continues =
      handle >= 0 && title >= 0 && row[handle] === latest && (row[title] ?? '').trim() === '';
    if (continues) {
      folded++;
      continue;
    }
    latest = handle >= 0 ? row[handle] : undefined;
    // fromEntries defines properties: a column named `__proto__` stays a plain key.
    records.push(Object.fromEntries(columns.map((name, place) => [name, row[place] ?? ''])));
  }
  return { columns, records, separator, folded };
}

function uniqueNames(head: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return head.map((name, place) => {
    const base = name.trim() || `column ${place + 1}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base} (${count})`;
  });
}
