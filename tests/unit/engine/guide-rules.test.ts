import { expect, test } from 'vitest';
import type { RecommendRequest, Slate } from '../../../src/types.js';
import { idsOf, listWorld } from '../../support/list-world.js';
import { codeBlocks } from '../../support/readme.js';

test('the rules that the guide shows are understood, every one', async () => {
  const code = codeBlocks('docs/rules.md', 'js').find((block) => block.includes('maxPerBrand'))!;
  const { slate } = listWorld({
    items: [
      { id: 'trail-gaiter', title: 'Gaiter', categories: ['Running'], price: 30 },
      { id: 'fell', title: 'Fell', categories: ['Running'], price: 90 },
    ].map((item) => ({ ...item, brand: 'Northfell', attributes: { color: 'Rust' } })),
  });
  const slates: Slate[] = [];
  const shop = {
    recommend: async (request: RecommendRequest) => void slates.push(slate(request)),
  };
  await new Function('shop', `return (async () => { ${code} })();`)(shop);
  expect(slates.map(({ error }) => error)).toEqual([undefined]);
  expect(idsOf(slates[0]!)).toEqual(['trail-gaiter', 'fell']);
});
