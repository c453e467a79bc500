import { expect, test } from 'vitest';
import { bm25 } from '../../../src/evaluation/next-item/baselines/bm25.js';
import { itemKnn } from '../../../src/evaluation/next-item/baselines/item-knn.js';
import { popular, recentPopular } from '../../../src/evaluation/next-item/baselines/popular.js';
import { random } from '../../../src/evaluation/next-item/baselines/random.js';
import { sessionKnn } from '../../../src/evaluation/next-item/baselines/session-knn.js';
import type { System } from '../../../src/evaluation/next-item/system.js';

const items = [
  { id: 'tent', title: 'Tent for two' },
  { id: 'stove', title: 'Camping stove' },
  { id: 'gas', title: 'Gas for a camping stove' },
  { id: 'pan', title: 'Cast iron pan' },
  { id: 'lid', title: 'Lid for a pan' },
];

// Two campers, then two cooks; the pan is everybody's, and the lid is what came last twice.
const past = new Map([
  ['u1', ['tent', 'stove', 'gas', 'pan']],
  ['u2', ['pan', 'stove', 'gas']],
  ['u3', ['pan', 'stove', 'tent', 'lid']],
  ['u4', ['pan', 'tent', 'lid', 'lid']],
]);

const others = async (system: System, ...history: string[]) =>
  (await system.rank({ history, limit: 10 })).filter((item) => !history.includes(item));

test('popular counts users; recent-popular their two newest dealings', async () => {
  expect((await others(popular(items, past)))[0]).toBe('pan');
  const recent = await others(recentPopular(items, past));
  // Gas closed two pasts, as did the lid; the pan closed one.
  expect(recent.slice(0, 2).sort()).toEqual(['gas', 'lid']);
});

test('item-knn adds cosines: gas shares both its users with the stove, which has three', async () => {
  const [first] = await others(itemKnn(items, past), 'stove');
  // Gas 2 / sqrt(3 · 2) = .82, pan 3 / sqrt(3 · 4) = .87.
  expect(first).toBe('pan');
  expect((await others(itemKnn(items, past), 'stove', 'tent', 'pan'))[0]).toBe('gas');
});

test('session-knn asks the users with most in common, which two things together decide', async () => {
  expect((await others(sessionKnn(items, past), 'stove', 'gas'))[0]).toBe('pan');
});

test('bm25 finds what shares words with the last item', async () => {
  expect(await others(bm25(items), 'tent', 'stove')).toEqual(['gas']);
});

test('random answers the same question alike, and others differently', async () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ id: `item ${index}` }));
  const system = random(many, 1);
  const one = await others(system, 'item 1');
  expect(one.length).toBeGreaterThan(8);
  expect(new Set(one).size).toBe(one.length);
  expect(await others(system, 'item 1')).toEqual(one);
  expect(await others(system, 'item 2')).not.toEqual(one);
});

test('what users come back to may stand in a list', async () => {
  const list = await popular(items, past).rank({ history: ['pan'], limit: 10 });
  expect(list[0]).toBe('pan');
});
