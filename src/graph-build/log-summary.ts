import type { SqlEngine } from './sql-engine.js';

/** What a log held, and what became of it. */
export interface LogSummary {
  /** Lines read. */
  lines: number;
  /** Lines that do not count, by reason. */
  leftOut: {
    /** Not as the file's format wants them; Spark does not count them. */
    unreadable: number;
    /** No customer, no item, no time that can be read. */
    customer: number;
    item: number;
    time: number;
    /** More than a day later than now. */
    future: number;
    /** Of a type that does not count. */
    type: number;
    /** The same customer, item and time again. */
    repeated: number;
    /** Beyond the newest events of a customer. */
    beyondNewest: number;
  };
  /** The commonest types that count, with their lines; none where the log has no types. */
  types: readonly { type: string; lines: number }[];
  customers: number;
  /** Items in the log. */
  items: number;
  /** Pairs of enough customers. */
  pairs: number;
}

const counts = `
SELECT
  (SELECT count(*) FROM dealings),
  (SELECT count(*) FROM events),
  (SELECT count(DISTINCT customer) FROM events),
  (SELECT count(DISTINCT item) FROM events),
  (SELECT count(*) FROM pairs)`;

const commonestTypes = `
SELECT substr(type, 1, 40) AS type, count(*) AS lines
FROM log
WHERE wanted = 1 AND type IS NOT NULL
GROUP BY substr(type, 1, 40)
ORDER BY lines DESC, type
LIMIT 8`;

/** Reads the summary off the tables that the statements left. */
export async function summarizeLog(
  engine: SqlEngine,
  hasTypes: boolean,
  unreadable = 0,
): Promise<LogSummary> {
  const reasons = new Map<string, number>();
  for await (const part of engine.rows('SELECT reason, lines FROM reasons')) {
    for (const [reason, lines] of part) reasons.set(String(reason), Number(lines));
  }
  const of = (reason: string) => reasons.get(reason) ?? 0;
  const found: number[] = [];
  for await (const part of engine.rows(counts)) found.push(...part.flat().map(Number));
  const [dealings = 0, events = 0, customers = 0, items = 0, pairs = 0] = found;
  const types: LogSummary['types'][number][] = [];
  for await (const part of hasTypes ? engine.rows(commonestTypes) : []) {
    types.push(...part.map(([type, lines]) => ({ type: String(type), lines: Number(lines) })));
  }
  return {
    types,
    lines: unreadable + [...reasons.values()].reduce((sum, lines) => sum + lines, 0),
    leftOut: {
      unreadable,
      customer: of('customer'),
      item: of('item'),
      time: of('time'),
      future: of('future'),
      type: of('type'),
      repeated: of('used') - dealings,
      beyondNewest: dealings - events,
    },
    customers,
    items,
    pairs,
  };
}
