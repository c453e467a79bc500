import { round } from './round.js';

/** How a system did. */
export interface MeasuredRow {
  system: string;
  metrics: Record<string, number>;
  /** 95 % bootstrap intervals of the metrics that have one. */
  ci95: Record<string, [number, number]>;
}

/** A system that could not be measured, and what to do about it. */
export interface MissingRow {
  system: string;
  missing: string;
}

export function isMissing<R extends { system: string }>(row: R | MissingRow): row is MissingRow {
  return 'missing' in row;
}

/** What every evaluation writes to its file; the same run gives the same, but for its speeds. */
export interface Report {
  task: string;
  /** Name of the folder or file. */
  data: string;
  commit: string;
  seed: number;
  split: string;
  judged: Readonly<Record<string, number>>;
  /** How it was done, in sentences. */
  protocol: string;
  rows: readonly ({ system: string } | MissingRow)[];
}

/** Metrics and intervals of a row out of estimates by name, rounded. */
export function rowOf(
  system: string,
  estimates: Readonly<Record<string, { mean: number; interval: [number, number] }>>,
): MeasuredRow {
  const row: MeasuredRow = { system, metrics: {}, ci95: {} };
  for (const [name, { mean, interval }] of Object.entries(estimates)) {
    row.metrics[name] = round(mean);
    row.ci95[name] = [round(interval[0]), round(interval[1])];
  }
  return row;
}
