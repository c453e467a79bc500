import type { ErrorReport } from '../../errors.js';
import type { CatalogSource } from '../../types.js';
import { rowLimit } from '../check-products.js';
import { checkSource } from './check-source.js';
import type { Row } from './importer.js';
import { rowsInValue } from './json-value.js';
import { type ReadOptions, readCatalog } from './read-catalog.js';

export interface ImportedCatalog {
  rows: readonly Row[];
  /** What could not be read, where the rest could. */
  problems: readonly ErrorReport[];
}

/** All rows of a catalogue, as far as a catalogue has room: one more tells that there were too many. */
export async function importCatalog(
  source: CatalogSource,
  options: Omit<ReadOptions, 'onProblem'>,
): Promise<ImportedCatalog> {
  const rows: Row[] = [];
  const problems: ErrorReport[] = [];
  const onProblem = (problem: ErrorReport) => void problems.push(problem);
  const used = checkSource(source, onProblem);
  for await (const batch of readCatalog(used, { ...options, onProblem })) {
    for (const row of batch) rows.push(row);
    if (rows.length > rowLimit) break;
  }
  return { rows: rows.slice(0, rowLimit + 1), problems };
}

/** The rows of products that are there already, in the words of a shop system. */
export function importValue(value: unknown, now: number): readonly Row[] {
  return rowsInValue(value, { now, onDamage: () => undefined });
}
