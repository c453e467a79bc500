import { type Importer, itemLimit, type Row } from './importer.js';
import { rowsInValue } from './json-value.js';
import { linesOf } from './lines.js';

/** JSON lines: a product a line, in any of the shapes that a JSON file may have. */
export const importJsonLines: Importer = async function* (text, context) {
  for await (const lines of linesOf(text, itemLimit)) {
    const rows: Row[] = [];
    for (const line of lines) {
      if (line.trim() === '') continue;
      rows.push(...rowsOfLine(line, context));
    }
    yield rows;
  }
};

function rowsOfLine(line: string, context: Parameters<Importer>[1]): readonly Row[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // No product: the catalogue reports its row.
    return [line.slice(0, 200)];
  }
  return Array.isArray(value) ? [value] : rowsInValue([value], context);
}
