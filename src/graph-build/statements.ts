import { readFileSync } from 'node:fs';
import type { GraphSettings } from '../graph/index.js';

/** The files of `sql/` in the order in which they run; each is one SELECT and becomes the table of its name. */
export const tables = ['reasons', 'dealings', 'events', 'items', 'pairs', 'neighbours'] as const;

export type Table = (typeof tables)[number];

/** The SELECT that makes `table`, with its parameters put in: numbers, written `:name`. */
export function statementOf(table: Table, settings: GraphSettings, latest: number): string {
  const parameters: Record<string, number> = {
    ...settings,
    latest,
    unit: leastCommonMultiple(settings.window),
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

/** The least number that 1 to `last` all divide. */
function leastCommonMultiple(last: number): number {
  const divisor = (one: number, other: number): number =>
    other === 0 ? one : divisor(other, one % other);
  let multiple = 1;
  for (let next = 2; next <= last; next++) multiple *= next / divisor(multiple, next);
  return multiple;
}
