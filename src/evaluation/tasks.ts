import { readChoice } from '../cli/parse-options.js';
import type { Terminal } from '../cli/terminal.js';
import { UsageError } from '../cli/usage-error.js';
import { basketsText, evaluateBaskets } from './baskets/evaluate-baskets.js';
import type { Report } from './measured-row.js';
import type { ModelChoice } from './models/model-choice.js';
import { evaluateNextItem } from './next-item/evaluate-next-item.js';
import { reportText } from './next-item/next-item-report.js';
import { evaluatePairs } from './pairs/evaluate-pairs.js';
import { pairsText } from './pairs/pairs-report.js';
import { evaluateBytes } from './search/evaluate-bytes.js';
import { evaluateSearch } from './search/evaluate-search.js';
import { queryParts } from './search/query-half.js';
import { searchText } from './search/search-report.js';
import { evaluateSimulator } from './simulator/evaluate-simulator.js';
import { conditions } from './simulator/parameters.js';
import { simulationPlot } from './simulator/simulation-plot.js';
import { simulationText } from './simulator/simulation-text.js';

/** The settings of a run, whatever its task. */
export interface TaskSettings {
  data: string;
  /** As typed; each task has its own. */
  split: string | undefined;
  seed: number;
  limit: number | undefined;
  models: readonly ModelChoice[];
}

/**
 * Runs an evaluation: the result for a file, as text for people, and from some tasks as a drawing (SVG).
 * Throws `UsageError`.
 */
export type Task = (
  settings: TaskSettings,
  terminal: Terminal,
) => Promise<{ report: Report; text: string; plot?: string }>;

const testOrValid = (split = 'test') => readChoice('split', split, ['test', 'valid']);

const nextItem: Task = async ({ data, ...settings }, terminal) => {
  const split = testOrValid(settings.split);
  const report = await evaluateNextItem(data, { ...settings, split }, terminal);
  return { report, text: reportText(report) };
};

const search: Task = async ({ data, ...settings }, terminal) => {
  const part = readChoice('split', settings.split ?? queryParts[0], queryParts);
  const report = await evaluateSearch(data, { ...settings, part }, terminal);
  return { report, text: searchText(report) };
};

const bytes: Task = async ({ data, ...settings }, terminal) => {
  const part = readChoice('split', settings.split ?? queryParts[0], queryParts);
  const report = await evaluateBytes(data, { ...settings, part }, terminal);
  return { report, text: searchText(report) };
};

const pairs: Task = async ({ data, ...settings }, terminal) => {
  const split = testOrValid(settings.split);
  const report = await evaluatePairs(data, { ...settings, split }, terminal);
  return { report, text: pairsText(report) };
};

const baskets: Task = async ({ data, split, ...settings }, terminal) => {
  if (split !== undefined) throw new UsageError('--split: --task baskets judges the last year.');
  const report = await evaluateBaskets(data, settings, terminal);
  return { report, text: basketsText(report) };
};

const simulate: Task = async ({ split, ...settings }, terminal) => {
  const names = ['all', ...conditions.map(({ name }) => name)];
  const chosen = readChoice('split', split ?? 'all', names);
  const asked = conditions.filter(({ name }) => chosen === 'all' || name === chosen);
  const report = await evaluateSimulator({ ...settings, conditions: asked }, terminal);
  return { report, text: simulationText(report), plot: simulationPlot(report) };
};

/** All tasks, by the name that `--task` takes. */
export const tasks = { search, bytes, pairs, 'next-item': nextItem, baskets, simulate } as const;

export const taskNames = ['search', 'bytes', 'pairs', 'next-item', 'baskets', 'simulate'] as const;

/** Tasks that make up their data, and those that draw their result. */
export const tasksWithoutData: ReadonlySet<string> = new Set(['simulate']);
export const tasksWithPlot: ReadonlySet<string> = new Set(['simulate']);
