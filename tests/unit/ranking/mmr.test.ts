import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diversify } from '../../../src/ranking/mmr.js';

interface Candidate {
  row: number;
  score: number;
}
type Similarity = (one: number, other: number) => number;

/**
 * Maximal marginal relevance as the paper writes it, everything computed anew for each place. Where all
 * scores are above 0 their ratios count: twice the odds are as far ahead, however likely both are.
 */
function textbook(
  candidates: readonly Candidate[],
  limit: number,
  diversity: number,
  similarity: Similarity,
): Candidate[] {
  const ratios = candidates.every(({ score }) => score > 0);
  const scaled = (score: number) => (ratios ? Math.log(score) : score);
  const scores = candidates.map(({ score }) => scaled(score));
  const [low, high] = [Math.min(...scores), Math.max(...scores)];
  const picked: Candidate[] = [];
  while (picked.length < Math.min(limit, candidates.length)) {
    let best: { candidate: Candidate; value: number } | undefined;
    for (const candidate of candidates) {
      if (picked.includes(candidate)) continue;
      const relevance = (scaled(candidate.score) - low) / (high - low || 1);
      const closest = Math.max(0, ...picked.map(({ row }) => similarity(row, candidate.row)));
      const value = (1 - diversity) * relevance - diversity * closest;
      if (!best || value > best.value) best = { candidate, value };
    }
    picked.push(best!.candidate);
  }
  return picked;
}

const setting = fc.record({
  scores: fc.array(
    fc.integer({ min: -50, max: 50 }).map((score) => score / 10),
    {
      maxLength: 15,
    },
  ),
  limit: fc.nat(18),
  diversity: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  seed: fc.nat(),
});

/** Best first, as retrieval hands them over; row numbers of their own. */
const candidatesOf = (scores: readonly number[]): Candidate[] =>
  scores
    .map((score, index) => ({ row: index * 7, score }))
    .sort((one, other) => other.score - one.score || one.row - other.row);

/** Symmetric numbers from 0 to 1 without any pattern. */
const similarityOf =
  (seed: number): Similarity =>
  (one, other) =>
    Math.abs(Math.sin((one + 1) * (other + 1) * (1 + (seed % 97))));

test('it picks what the textbook picks', () => {
  fc.assert(
    fc.property(setting, ({ scores, limit, diversity, seed }) => {
      const candidates = candidatesOf(scores);
      const similarity = similarityOf(seed);
      const expected =
        diversity === 0
          ? candidates.slice(0, limit)
          : textbook(candidates, limit, diversity, similarity);
      expect([...diversify(candidates, limit, diversity, similarity)]).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('without diversity the order of relevance stands', () => {
  fc.assert(
    fc.property(setting, ({ scores, limit, seed }) => {
      const candidates = candidatesOf(scores);
      expect([...diversify(candidates, limit, 0, similarityOf(seed))]).toEqual(
        candidates.slice(0, limit),
      );
    }),
  );
});

test('it picks from the candidates, each once, as many as asked for', () => {
  fc.assert(
    fc.property(setting, ({ scores, limit, diversity, seed }) => {
      const candidates = candidatesOf(scores);
      const picked = [...diversify(candidates, limit, diversity, similarityOf(seed))];
      expect(picked).toHaveLength(Math.min(limit, candidates.length));
      expect(new Set(picked).size).toBe(picked.length);
      for (const one of picked) expect(candidates).toContain(one);
    }),
  );
});

test('the most relevant comes first whatever the diversity below 1', () => {
  fc.assert(
    fc.property(setting, ({ scores, diversity, seed }) => {
      fc.pre(scores.length > 0 && diversity < 1);
      const candidates = candidatesOf(scores);
      const [first] = diversify(candidates, 3, diversity, similarityOf(seed));
      expect(first).toBe(candidates[0]);
    }),
  );
});

test('a near-copy gives way to something else that is nearly as good', () => {
  const [red, blue, tent] = [
    { row: 0, score: 1 },
    { row: 1, score: 0.99 },
    { row: 2, score: 0.8 },
  ];
  const alike: Similarity = (one, other) => (one < 2 && other < 2 ? 0.98 : 0.1);
  const rows = (diversity: number) =>
    [...diversify([red!, blue!, tent!], 2, diversity, alike)].map(({ row }) => row);
  expect(rows(0)).toEqual([0, 1]);
  expect(rows(0.6)).toEqual([0, 2]);
});

test('what is not asked for, or cannot come next, is not compared', () => {
  const compared: number[][] = [];
  const picking = diversify(candidatesOf([0.9, 0.85, 0.1]), 3, 0.2, (...rows) => {
    compared.push(rows);
    return 0.5;
  });
  expect(picking.next().value).toMatchObject({ row: 0 });
  expect(compared).toEqual([]);
  // The last one is too far behind to come second.
  expect(picking.next().value).toMatchObject({ row: 7 });
  expect(compared).toEqual([[0, 7]]);
});

test('candidates keep whatever else they carry', () => {
  const given = [
    { row: 0, score: 2, reason: 'a' },
    { row: 1, score: 1, reason: 'b' },
  ];
  expect([...diversify(given, 2, 0.5, () => 0)]).toEqual(given);
});
