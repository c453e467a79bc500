import { createHash } from 'node:crypto';
import type { GraphSettings } from '../../src/graph/index.js';
import type { LogEvent } from '../../src/graph-build/build-item-graph.js';

/** What an item graph says of one item, read off the log by plain loops. */
export interface NaiveItem {
  popularity: number;
  /** In 127ths. */
  trend: number;
  /** Strongest first; a code is 0 for the strongest neighbour of the graph and 255 for the weakest. */
  neighbours: { item: string; code: number }[];
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
const day = 86_400_000;

/** The item graph of a log, the slow way: an oracle for the statements. */
export function naiveGraph(
  log: readonly LogEvent[],
  settings: GraphSettings,
): Map<string, NaiveItem> {
  const { window, backward, alpha, minCustomers, newest, recentDays, popularDays, seed } = settings;
  const trails = trailsOf(log, newest, seed);
  const last = Math.max(...[...trails.values()].flat().map(({ time }) => time));
  const horizon = last - recentDays * day;
  const popularFrom = last - popularDays * day;

  const customers = new Map<string, Set<string>>();
  const recent = new Map<string, Set<string>>();
  const earlier = new Map<string, Set<string>>();
  const current = new Map<string, Set<string>>();
  for (const { customer, item, time } of [...trails.values()].flat()) {
    put(customers, item, customer);
    put(time > horizon ? recent : earlier, item, customer);
    if (time > popularFrom) put(current, item, customer);
  }
  const count = (of: Map<string, Set<string>>, item: string) => of.get(item)?.size ?? 0;
  const known = [...customers.keys()].filter((item) => count(customers, item) >= minCustomers);

  // Weights in millionths, so that sums are exact.
  const unit = 1e6;
  const weights = new Map<string, number>();
  const support = new Map<string, Set<string>>();
  const add = (from: string, to: string, weight: number) =>
    weights.set(`${from}|${to}`, (weights.get(`${from}|${to}`) ?? 0) + weight);
  for (const [customer, trail] of trails) {
    const moments = [...new Set(trail.map(({ time }) => time))];
    for (const [first, earlier] of trail.entries()) {
      for (const later of trail.slice(first + 1)) {
        const distance = moments.indexOf(later.time) - moments.indexOf(earlier.time);
        if (distance > window) continue;
        const [one, other] = [earlier.item, later.item];
        const weight = Math.round(unit / (distance || 2) / Math.sqrt(Math.sqrt(trail.length)));
        for (const [from, to] of distance > 0
          ? [[one, other]]
          : [
              [one, other],
              [other, one],
            ]) {
          add(from!, to!, weight);
          add(to!, from!, backward * weight);
        }
        put(support, `${one}|${other}`, customer);
        put(support, `${other}|${one}`, customer);
      }
    }
  }

  const number = new Map(
    [...known]
      .sort((one, other) => compare(md5(`${seed} ${one}`), md5(`${seed} ${other}`)))
      .map((item, index) => [item, index]),
  );
  const lists = known.map((item) => {
    const entries = known.flatMap((neighbour) => {
      const weight = weights.get(`${item}|${neighbour}`) ?? 0;
      if (weight === 0 || count(support, `${item}|${neighbour}`) < minCustomers) return [];
      const norm = Math.log(count(customers, item)) + Math.log(count(customers, neighbour));
      const score = Math.round(1e9 * (Math.log(weight / unit) - alpha * norm));
      const tie = md5(`${seed} ${number.get(item)} ${number.get(neighbour)}`);
      return [{ item: neighbour, score, tie }];
    });
    entries.sort((one, other) => other.score - one.score || compare(one.tie, other.tie));
    return [item, entries.slice(0, settings.neighbours)] as const;
  });

  const scores = lists.flatMap(([, entries]) => entries.map(({ score }) => score));
  const [most, least] = [Math.max(...scores), Math.min(...scores)];
  const code = (score: number) =>
    most > least ? Math.round((most - score) / ((most - least) / 255)) : 0;
  const enough = (value: number) => (value >= minCustomers ? value : 0);
  const total = (of: Map<string, Set<string>>) =>
    known.reduce((sum, item) => sum + enough(count(of, item)), 0);
  const [allRecent, allEarlier] = [total(recent), total(earlier)];
  return new Map(
    lists.map(([item, entries]) => {
      const now = enough(count(recent, item));
      const expected = (enough(count(earlier, item)) * allRecent) / allEarlier;
      const isKnown = allRecent > 0 && allEarlier > 0;
      return [
        item,
        {
          popularity: Math.floor(count(current, item) / minCustomers) * minCustomers,
          // Adding 0 makes -0 a 0.
          trend: isKnown ? Math.round((127 * (now - expected)) / (now + expected + 5)) + 0 : 0,
          neighbours: entries.map(({ item: neighbour, score }) => ({
            item: neighbour,
            code: code(score),
          })),
        },
      ];
    }),
  );
}

/** Each customer's newest events, oldest first. */
function trailsOf(log: readonly LogEvent[], newest: number, seed: number): Map<string, LogEvent[]> {
  const trails = new Map<string, LogEvent[]>();
  const seen = new Set<string>();
  for (const event of log) {
    const key = JSON.stringify([event.customer, event.item, event.time]);
    if (!seen.has(key)) trails.set(event.customer, [...(trails.get(event.customer) ?? []), event]);
    seen.add(key);
  }
  const tie = ({ customer, item }: LogEvent) => md5(`${seed} ${customer} ${item}`).slice(0, 12);
  for (const [customer, trail] of trails) {
    trail.sort((one, other) => other.time - one.time || compare(tie(one), tie(other)));
    trails.set(customer, trail.slice(0, newest).reverse());
  }
  return trails;
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
