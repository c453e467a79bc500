import { expect, test } from 'vitest';
import { LiveFacts } from '../../../src/engine/live-facts.js';

test('facts of one product come together, the latest of each', () => {
  const facts = new LiveFacts();
  facts.add([
    { id: 'a', price: 1, title: 'A' },
    { id: 7, price: 2 },
  ]);
  facts.add([{ id: 'a', price: 3 }]);
  facts.add([{ id: '7', availability: 'out-of-stock' }]);
  expect(facts.rows).toEqual([
    { id: 'a', price: 3, title: 'A' },
    { id: '7', price: 2, availability: 'out-of-stock' },
  ]);
});

test('a day of stock reports for one product is kept as one row', () => {
  const facts = new LiveFacts();
  for (let round = 0; round < 10_000; round++) facts.add([{ id: 'a', price: round }]);
  expect(facts.rows).toEqual([{ id: 'a', price: 9_999 }]);
});

test('what is no row is passed over, and odd ids do no harm', () => {
  const facts = new LiveFacts();
  facts.add([null, 7, 'row', undefined, JSON.parse('{"id":"__proto__","__proto__":{"x":1}}')]);
  expect(facts.rows).toHaveLength(1);
  expect(({} as { x?: number }).x).toBeUndefined();
});
