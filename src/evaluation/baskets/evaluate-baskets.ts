import { basename, resolve } from 'node:path';
import { createProgress } from '../../cli/progress.js';
import type { Terminal } from '../../cli/terminal.js';
import { seededRandom, shuffle } from '../../shared/random.js';
import { bootstrap } from '../bootstrap.js';
import { currentCommit } from '../commit.js';
import { type MeasuredRow, type MissingRow, type Report, rowOf } from '../measured-row.js';
import { createMemoryVectors } from '../memory-vectors.js';
import type { ModelChoice } from '../models/model-choice.js';
import { openModel } from '../models/open-model.js';
import { itemKnn } from '../next-item/baselines/item-knn.js';
import { popular } from '../next-item/baselines/popular.js';
import { openEngineSystem } from '../next-item/engine-systems.js';
import { listLength, metricNames, metricsOf } from '../next-item/metrics.js';
import { systemName } from '../next-item/open-systems.js';
import type { System } from '../next-item/system.js';
import { rowsText } from '../rows-text.js';
import { basketGraphSettings, pastOfBaskets } from './basket-past.js';
import { askBaskets, type BasketRow, basketCatalog, readBasketYears } from './read-baskets.js';

export interface BasketReport extends Report {
  rows: readonly (MeasuredRow | MissingRow)[];
}

export interface BasketOptions {
  seed: number;
  /** Customers to draw; all of them without it. */
  limit: number | undefined;
  models: readonly ModelChoice[];
}

/**
 * Judges basket completion: the graph is made of all years of a folder but the last, whose baskets are
 * asked for one item taken out. Throws `UsageError`.
 */
export async function evaluateBaskets(
  folder: string,
  { seed, limit, models }: BasketOptions,
  terminal: Terminal,
): Promise<BasketReport> {
  const commit = currentCommit();
  const years = await readBasketYears(folder);
  const items = basketCatalog(years, seed);
  const judged = years.at(-1)!;
  const baskets = years.slice(0, -1).flatMap((year) => year.baskets);
  const { past, events } = pastOfBaskets(baskets);
  const rows = sampleUsers(askBaskets(judged.baskets, seed), limit, seed);
  const results: (MeasuredRow | MissingRow)[] = [];
  const judge = async (system: System) =>
    results.push(await judgeSystem(system, rows, seed, terminal));

  await judge(popular(items, past));
  await judge(itemKnn(items, past));
  for (const { name, folder: address, missing } of models) {
    const system = systemName('windowshop', name);
    if (address === undefined) {
      results.push({ system, missing });
      continue;
    }
    const model = await openModel(name, address, terminal);
    const engine = await openEngineSystem(
      {
        name: system,
        past,
        graph: { events, settings: basketGraphSettings },
        request: { strategy: 'bought-together', diversity: 0 },
        did: 'cart',
      },
      items,
      model,
      createMemoryVectors(),
      terminal,
    );
    for (const one of engine.systems) await judge(one);
    await engine.close();
    await model.close();
  }
  return {
    task: 'baskets',
    data: basename(resolve(folder)),
    commit,
    seed,
    split: judged.name,
    judged: { baskets: rows.length, customers: new Set(rows.map(({ user }) => user)).size },
    protocol: `Graph and counts from ${baskets.length} baskets of ${years.length - 1} earlier years, items by title; each basket is one customer. One item, drawn by the seed, is taken out of each basket of ${judged.name} that has two or more; all ${items.length} items are candidates, those of the basket left out.`,
    rows: results,
  };
}

async function judgeSystem(
  { name, rank }: System,
  rows: readonly BasketRow[],
  seed: number,
  terminal: Terminal,
): Promise<MeasuredRow> {
  const progress = createProgress(terminal, `Completing baskets (${name})`);
  const judged: { user: string; values: number[] }[] = [];
  for (const [done, { user, items, target }] of rows.entries()) {
    const found = await rank({ history: items, limit: listLength + items.length });
    const list = found.filter((item) => !items.includes(item)).slice(0, listLength);
    judged.push({ user, values: metricsOf(list.indexOf(target) + 1) });
    progress.update(done + 1, rows.length);
  }
  progress.end();
  const estimates = bootstrap(judged, seededRandom(seed));
  return rowOf(
    name,
    Object.fromEntries(estimates.map((estimate, index) => [metricNames[index]!, estimate])),
  );
}

function sampleUsers(rows: BasketRow[], limit: number | undefined, seed: number): BasketRow[] {
  if (limit === undefined) return rows;
  const users = [...new Set(rows.map(({ user }) => user))];
  const drawn = new Set(shuffle(users, seededRandom(seed)).slice(0, limit));
  return rows.filter(({ user }) => drawn.has(user));
}

/** A report as a table for people. */
export function basketsText({ task, data, split, judged, protocol, rows }: BasketReport): string {
  const title = `${task} ${data} ${split}: ${judged.baskets} baskets of ${judged.customers} customers`;
  const table = rowsText(rows, {
    labels: [{ name: 'system' }],
    label: ({ system }) => [system],
    metrics: metricNames.filter((name) => !name.startsWith('mrr')),
    interval: 'hit@10',
  });
  return `${title}\n\n${table}\n${protocol}\n`;
}
