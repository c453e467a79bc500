import { readFileSync } from 'node:fs';
import type { GraphSettings } from '../graph/index.js';

/** The files of `sql/` in the order in which they run; each is one SELECT and becomes the table of its name. */
export const tables = ['reasons', 'dealings', 'events', 'items', 'pairs', 'neighbours'] as const;

export type Table = (typeof tables)[number];

/** Weights of pairs are whole numbers of this part of one. */
const unit = 1_000_000;

/** The SELECT that makes `table`, with its parameters put in: numbers, written `:name`. */
export function statementOf(table: Table, settings: GraphSettings, latest: number): string {
  const parameters: Record<string, number> = {
    ...settings,
    latest,
    unit,
  };
  return readStatement(table).replace(/:(\w+)/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${table}.sql has an unknown parameter ${name}`);
    return String(value);
  });
}

// As source the folder lies beside this module, and beside the program when built.
function readStatement(table: Table): string {
  return readFileSync(new URL(`./sql/${table}.sql`, import.meta.url), 'utf8')
    .replace(/^--.*\n/gm, '')
    .trim();
}
