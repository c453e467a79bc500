import { expect, test } from 'vitest';
import { Catalog } from '../../../src/catalog/index.js';
import { CatalogGraph } from '../../../src/engine/catalog-graph.js';
import { smallGraph } from '../../support/small-graph.js';

const products = (...ids: string[]) => ids.map((id) => ({ id, title: id }));

function catalogOf(...ids: string[]): Catalog {
  const catalog = new Catalog();
  catalog.load(products(...ids));
  return catalog;
}

const camping = smallGraph(
  { mat: { mat: 0, tent: 100 }, tent: { stove: 0, mat: 50 }, stove: {} },
  { mat: { popularity: 40, trend: 127 }, tent: { trend: -127 } },
);

test('neighbours come as catalogue rows, strongest first, with scores from 1 downwards', () => {
  const graph = new CatalogGraph(camping, catalogOf('lamp', 'stove', 'tent', 'mat'));
  expect(graph.neighbours(2)).toEqual([
    { row: 1, score: 1 },
    { row: 3, score: Math.exp(-0.5) },
  ]);
  // Customers come back to mats.
  expect(graph.neighbours(3)[0]).toEqual({ row: 3, score: 1 });
  expect([graph.popularity(3), graph.trend(3), graph.trend(2)]).toEqual([40, 1, -1]);
});

test('what only the catalogue or only the graph knows has no neighbours and is none', () => {
  const graph = new CatalogGraph(camping, catalogOf('lamp', 'tent', 'mat'));
  expect([graph.neighbours(0), graph.popularity(0), graph.trend(0)]).toEqual([[], undefined, 0]);
  expect(graph.neighbours(1).map(({ row }) => row)).toEqual([2]);
  expect(graph.neighbours(99)).toEqual([]);
});

test('a product that the shop adds later takes its place in the lists', () => {
  const catalog = catalogOf('tent', 'mat');
  const graph = new CatalogGraph(camping, catalog);
  expect(graph.neighbours(0).map(({ row }) => row)).toEqual([1]);
  catalog.update([{ id: 'lamp', title: 'Lamp' }, ...products('stove'), { id: 'tent', price: 9 }]);
  expect(graph.neighbours(0).map(({ row }) => row)).toEqual([3, 1]);
  expect(graph.known).toBe(3);
});

test('a graph is foreign where the smaller side knows less than a tenth of the other', () => {
  const ids = Array.from({ length: 40 }, (_, index) => `item ${index}`);
  const graph = smallGraph(Object.fromEntries(ids.map((id) => [id, {}])));
  const foreign = (...catalog: string[]) =>
    new CatalogGraph(graph, catalogOf(...catalog)).isForeign;
  const others = Array.from({ length: 40 }, (_, index) => `other ${index}`);
  expect(foreign(...others)).toBe(true);
  expect(foreign(...others, ...ids.slice(0, 3))).toBe(true);
  expect(foreign(...others, ...ids.slice(0, 4))).toBe(false);
  // A shop may show a part of what it sells.
  expect(foreign(...ids.slice(0, 1))).toBe(false);
  expect(foreign()).toBe(false);
});
