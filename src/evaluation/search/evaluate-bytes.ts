import { itemText } from '../../catalog/index.js';
import { createProgress } from '../../cli/progress.js';
import type { Terminal } from '../../cli/terminal.js';
import { topK } from '../../retrieval/index.js';
import { currentCommit } from '../commit.js';
import type { MeasuredRow, MissingRow } from '../measured-row.js';
import type { ModelChoice } from '../models/model-choice.js';
import { type OpenModel, openModel } from '../models/open-model.js';
import { judgeSearch } from './judge-search.js';
import { readSearch, type SearchOptions } from './read-search.js';
import { type SearchReport, searchReport } from './search-report.js';
import type { SearchSystem } from './search-system.js';
import { bytesOf, type Shortening, shortenVector } from './shorten-vector.js';

/** Shares of a model's dimensions, and bits of each. */
const shares = [1, 3 / 4, 1 / 2, 1 / 4];
const widths = [32, 8, 4, 1] as const;

type Item = { id: string } & Parameters<typeof itemText>[0];

/**
 * Judges how well each model alone finds what fits a query when the vectors of items are kept in fewer bytes;
 * the query keeps its floats. Throws as `evaluateSearch` does.
 */
export async function evaluateBytes(
  folder: string,
  options: SearchOptions & { models: readonly ModelChoice[] },
  terminal: Terminal,
): Promise<SearchReport> {
  const commit = currentCommit();
  const { part, seed, models } = options;
  const { items, queries, protocol } = await readSearch(folder, options);
  const rows: (MeasuredRow | MissingRow)[] = [];
  for (const { name, folder: address, missing } of models) {
    if (address === undefined) {
      rows.push({ system: name, missing });
      continue;
    }
    const model = await openModel(name, address, terminal);
    await model.warm(items.map(itemText), 'item');
    for (const shortening of shorteningsOf(model.encoder.dimensions)) {
      const system = await openShortened(items, model, shortening);
      const progress = createProgress(terminal, `Searching (${system.name})`);
      const row = await judgeSearch(system, queries, seed, progress.update);
      progress.end();
      row.metrics['bytes-each'] = bytesOf(shortening);
      rows.push(row);
    }
    await model.close();
  }
  const said = [...protocol, 'Cosine alone, of a query in floats with items kept as said.'];
  return searchReport('bytes', folder, { commit, seed, part, queries, protocol: said, rows });
}

function shorteningsOf(dimensions: number): Shortening[] {
  return shares.flatMap((share) =>
    widths.map((bits) => ({ dimensions: Math.round(dimensions * share), bits })),
  );
}

async function openShortened(
  items: readonly Item[],
  { name, encoder }: OpenModel,
  shortening: Shortening,
): Promise<SearchSystem> {
  const { dimensions, bits } = shortening;
  const all = await encoder.encode(items.map(itemText), 'item');
  const vectors = new Float32Array(items.length * dimensions);
  for (let row = 0; row < items.length; row++) {
    const from = row * encoder.dimensions;
    const own = shortenVector(all.subarray(from, from + encoder.dimensions), shortening);
    const length = Math.hypot(...own) || 1;
    vectors.set(
      own.map((value) => value / length),
      row * dimensions,
    );
  }
  return {
    name: `${name}, ${dimensions} of ${bits} bits`,
    async search(query, limit) {
      const vector = (await encoder.encode([query], 'query')).subarray(0, dimensions);
      const found = topK(items.length, limit, (row) => {
        let sum = 0;
        let at = row * dimensions;
        for (let index = 0; index < dimensions; index++) sum += vector[index]! * vectors[at++]!;
        return sum;
      });
      return found.map(({ row }) => items[row]!.id);
    },
  };
}
