import { itemText } from '../../catalog/index.js';
import { createProgress } from '../../cli/progress.js';
import type { Terminal } from '../../cli/terminal.js';
import { currentCommit } from '../commit.js';
import type { MeasuredRow, MissingRow } from '../measured-row.js';
import type { ModelChoice } from '../models/model-choice.js';
import { openModel } from '../models/open-model.js';
import { round } from '../round.js';
import { openDenseSystem } from './dense-system.js';
import { openEngineSystem } from './engine-system.js';
import { judgeSearch } from './judge-search.js';
import { openLexicalSystem } from './lexical-system.js';
import { readSearch, type SearchOptions } from './read-search.js';
import { type SearchReport, searchReport } from './search-report.js';
import type { SearchSystem } from './search-system.js';

/**
 * Judges words, meaning and both on a search folder: the lexical index, the engine without a model, and
 * each model alone and in the engine. Throws `UsageError` for a folder that cannot be read, and what
 * loading a model throws.
 */
export async function evaluateSearch(
  folder: string,
  options: SearchOptions & { models: readonly ModelChoice[] },
  terminal: Terminal,
): Promise<SearchReport> {
  const commit = currentCommit();
  const { part, seed, models } = options;
  const { items, queries, protocol } = await readSearch(folder, options);
  const judge = async (system: SearchSystem): Promise<MeasuredRow> => {
    const progress = createProgress(terminal, `Searching (${system.name})`);
    const row = await judgeSearch(system, queries, seed, progress.update);
    progress.end();
    return row;
  };
  const judgeEngine = async (name: string, model?: Awaited<ReturnType<typeof openModel>>) => {
    const engine = await openEngineSystem(name, items, model, terminal);
    const row = await judge(engine);
    await engine.close();
    return row;
  };

  const rows: (MeasuredRow | MissingRow)[] = [
    await judge(await openLexicalSystem(items)),
    await judgeEngine('words'),
  ];
  for (const { name, folder: address, missing } of models) {
    if (address === undefined) {
      rows.push({ system: name, missing }, { system: `${name}+bm25`, missing });
      continue;
    }
    const model = await openModel(name, address, terminal);
    const texts = items.map(itemText);
    await model.warm(texts, 'item');
    await model.warm(
      queries.map(({ query }) => query),
      'query',
    );
    const alone = await judge(await openDenseSystem(items, model));
    alone.metrics['texts-per-second'] = round(await model.speed(texts, seed));
    rows.push(alone, await judgeEngine(`${name}+bm25`, model));
    await model.close();
  }

  return searchReport('search', folder, { commit, seed, part, queries, protocol, rows });
}
