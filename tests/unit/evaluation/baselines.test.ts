import { expect, test } from 'vitest';
import { bm25 } from '../../../src/evaluation/next-item/baselines/bm25.js';
import { itemKnn } from '../../../src/evaluation/next-item/baselines/item-knn.js';
import { popular, recentPopular } from '../../../src/evaluation/next-item/baselines/popular.js';
import { random } from '../../../src/evaluation/next-item/baselines/random.js';
import { sessionKnn } from '../../../src/evaluation/next-item/baselines/session-knn.js';
import type { Question } from '../../../src/evaluation/next-item/system.js';

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

const ask = (history: string[], rest: Partial<Question> = {}): Question => {
  return { history, repeats: 'exclude', limit: 10, ...rest };
};

test('popular counts users; recent-popular their two newest dealings', async () => {
  expect((await popular(items, past).rank(ask([])))[0]).toBe('pan');
  const recent = await recentPopular(items, past).rank(ask([]));
  // Gas closed two pasts, as did the lid; the pan closed one.
  expect(recent.slice(0, 2).sort()).toEqual(['gas', 'lid']);
});

test('item-knn adds cosines: gas shares both its users with the stove, which has three', async () => {
  const [first] = await itemKnn(items, past).rank(ask(['stove']));
  // Gas 2 / sqrt(3 · 2) = .82, pan 3 / sqrt(3 · 4) = .87.
  expect(first).toBe('pan');
  expect((await itemKnn(items, past).rank(ask(['stove', 'tent', 'pan'])))[0]).toBe('gas');
});

test('session-knn asks the users with most in common, which two things together decide', async () => {
  expect((await sessionKnn(items, past).rank(ask(['stove', 'gas'])))[0]).toBe('pan');
});

test('bm25 finds what shares words with the last item', async () => {
  expect(await bm25(items).rank(ask(['tent', 'stove']))).toEqual(['gas']);
});

test('random answers the same question alike, and others differently', async () => {
  const many = Array.from({ length: 500 }, (_, index) => ({ id: `item ${index}` }));
  const system = random(many, 1);
  const one = await system.rank(ask(['item 1']));
  expect(one).toHaveLength(10);
  expect(new Set(one).size).toBe(10);
  expect(await system.rank(ask(['item 1']))).toEqual(one);
  expect(await system.rank(ask(['item 2']))).not.toEqual(one);
});

test('every baseline leaves the history out where it should, and lets it in where it may', async () => {
  for (const system of [popular(items, past), itemKnn(items, past), sessionKnn(items, past)]) {
    const history = ['pan', 'stove'];
    expect(await system.rank(ask(history)), system.name).not.toContain('pan');
    expect(await system.rank(ask(history, { repeats: 'allow' })), system.name).toContain('pan');
  }
});
