import type { RecommendRequest } from '../../src/index.js';

/** Lists between two interactions of the visitor. */
const listsPerView = 4;

/**
 * Milliseconds of each of `count` calls of `recommend()`, for a visitor who looks at one of `items` now and
 * then: from the call to the answer, the way to the worker and back included.
 */
export async function timeRecommend(
  request: RecommendRequest,
  items: readonly string[],
  count: number,
): Promise<number[]> {
  const times: number[] = [];
  for (let call = 0; call < count; call++) {
    if (call % listsPerView === 0) {
      await globalThis.shop.record({
        type: 'view',
        item: items[(call / listsPerView) % items.length]!,
      });
    }
    const began = performance.now();
    const slate = await globalThis.shop.recommend(request);
    times.push(performance.now() - began);
    if (slate.items.length === 0) throw new Error(`an empty list: ${JSON.stringify(slate.error)}`);
  }
  return times;
}

/** Milliseconds of each search, the first of which may load what the others use. */
export async function timeSearch(texts: readonly string[], passes: number): Promise<number[]> {
  const times: number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    for (const text of texts) {
      const began = performance.now();
      const answer = await globalThis.shop.search(text);
      times.push(performance.now() - began);
      if (answer.items.length === 0) throw new Error(`nothing found for "${text}"`);
    }
  }
  return times;
}
