import { defaultGraphSettings, type GraphSettings } from '../../graph/index.js';
import type { LogColumns } from '../../graph-build/log-columns.js';
import { type LogFile, logFile, logFormats } from '../../graph-build/log-file.js';
import { readChoice, readShare, readWhole } from '../parse-options.js';
import { readIds } from '../recommend-request.js';
import { UsageError } from '../usage-error.js';

/** The options of `windowshop graph`, as `parseOptions` takes them. */
export const graphOptions = {
  orders: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  'customer-column': { type: 'string' },
  'item-column': { type: 'string' },
  'time-column': { type: 'string' },
  'type-column': { type: 'string' },
  types: { type: 'string' },
  'min-customers': { type: 'string' },
  neighbours: { type: 'string' },
  window: { type: 'string' },
  backward: { type: 'string' },
  alpha: { type: 'string' },
  newest: { type: 'string' },
  'recent-days': { type: 'string' },
  'popular-days': { type: 'string' },
  engine: { type: 'string' },
  memory: { type: 'string' },
  temp: { type: 'string' },
  python: { type: 'string' },
} as const;

type Words = Readonly<Partial<Record<keyof typeof graphOptions, string | undefined>>>;

/** What `windowshop graph` is to do. */
export interface GraphOptions {
  file: LogFile;
  out: string;
  columns: Partial<LogColumns>;
  types: readonly string[] | undefined;
  settings: GraphSettings;
  engine: 'duckdb' | 'spark';
  /** Such as `4GB`. */
  memory: string | undefined;
  temp: string | undefined;
  python: string;
}

/** The options that `words` stand for. Throws `UsageError`. */
export function readGraphOptions(words: Words): GraphOptions {
  const { orders, out, format, memory } = words;
  for (const [name, value] of Object.entries({ orders, out })) {
    if (!value) {
      throw new UsageError(`--${name} FILE is missing. \`windowshop graph --help\` explains it.`);
    }
  }
  if (memory !== undefined && !/^\d+(\.\d+)?\s?[KMGT]i?B$/i.test(memory)) {
    throw new UsageError(`--memory must be a size such as 4GB, not "${memory}".`);
  }
  return {
    file: logFile(
      orders!,
      format === undefined ? undefined : readChoice('format', format, logFormats),
    ),
    out: out!,
    columns: readColumns(words),
    types: words.types === undefined ? undefined : readTypes(words.types),
    settings: readSettings(words),
    engine: readChoice('engine', words.engine ?? 'duckdb', ['duckdb', 'spark']),
    memory,
    temp: words.temp,
    python: words.python ?? 'python3',
  };
}

function readColumns(words: Words): Partial<LogColumns> {
  const columns: Partial<LogColumns> = {};
  for (const role of ['customer', 'item', 'time', 'type'] as const) {
    const name = words[`${role}-column`];
    if (name !== undefined) columns[role] = name;
  }
  return columns;
}

function readTypes(list: string): string[] {
  const types = readIds(list);
  const odd = types.find((type) => !/^[\w -]+$/.test(type));
  if (odd !== undefined) {
    throw new UsageError(`--types: "${odd}" must be of letters, digits, - and _ only.`);
  }
  if (types.length === 0) throw new UsageError('--types names no type.');
  return types;
}

function readSettings(words: Words): GraphSettings {
  const standard = defaultGraphSettings;
  const whole = (name: keyof Words, fallback: number, least: number, most: number) => {
    const text = words[name];
    return text === undefined ? fallback : readWhole(name, text, least, most);
  };
  const share = (name: keyof Words, fallback: number) => {
    const text = words[name];
    return text === undefined ? fallback : readShare(name, text);
  };
  return {
    window: whole('window', standard.window, 0, 20),
    backward: share('backward', standard.backward),
    alpha: share('alpha', standard.alpha),
    minCustomers: whole('min-customers', standard.minCustomers, 1, 1_000),
    neighbours: whole('neighbours', standard.neighbours, 1, 255),
    newest: whole('newest', standard.newest, 2, 10_000),
    recentDays: whole('recent-days', standard.recentDays, 1, 3_650),
    popularDays: whole('popular-days', standard.popularDays, 1, 3_650),
    seed: standard.seed,
  };
}
