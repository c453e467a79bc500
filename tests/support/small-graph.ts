import { defaultGraphSettings, type GraphData } from '../../src/graph/index.js';

/** A neighbour by id, with its code; see `GraphData`. */
export type SmallNeighbours = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A graph written down by hand: of each item its neighbours, strongest first. */
export function smallGraph(
  lists: SmallNeighbours,
  facts: Readonly<Record<string, { popularity?: number; trend?: number }>> = {},
): GraphData {
  const items = Object.keys(lists);
  const entries = items.map((item) => Object.entries(lists[item]!));
  const ends = entries.map(
    (
      (sum) => (list) =>
        (sum += list.length)
    )(0),
  );
  return {
    settings: { ...defaultGraphSettings },
    items,
    popularity: Uint32Array.from(items, (item) => facts[item]?.popularity ?? 5),
    trend: Int8Array.from(items, (item) => facts[item]?.trend ?? 0),
    starts: Uint32Array.from([0, ...ends]),
    neighbours: Uint16Array.from(entries.flat(), ([item]) => items.indexOf(item)),
    codes: Uint8Array.from(entries.flat(), ([, code]) => code),
    strongest: 0,
    step: 0.01,
  };
}
