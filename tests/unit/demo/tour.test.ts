import { describe, expect, it } from 'vitest';
import { shoppers } from '../../../demo/app/tour/shoppers.ts';
import { readShop } from '../../../demo/build/catalog.ts';

const products = new Map(readShop().map(({ product }) => [product.id, product]));

describe.each(shoppers)('the shopper $name', ({ steps }) => {
  it('has 6 to 8 steps', () => {
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps.length).toBeLessThanOrEqual(8);
  });

  it('touches only products that the shop has and can sell', () => {
    for (const step of steps) {
      if (!('item' in step)) continue;
      expect(products.has(step.item), step.item).toBe(true);
      expect(products.get(step.item)?.availability).not.toBe('out-of-stock');
    }
  });

  it('puts in the cart and buys only what was looked at', () => {
    const seen = new Set<string>();
    for (const step of steps) {
      if (step.do === 'look') seen.add(step.item);
      if (step.do === 'cart' || step.do === 'purchase') expect(seen).toContain(step.item);
    }
  });
});
