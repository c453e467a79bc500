import type { Product } from '../../types.js';
import { randomFor } from './draw.js';
import type { ShopItem } from './generate-shop.js';
import { parameters } from './parameters.js';
import { createShopper, type drawSegments } from './shopper.js';

/** The shop's products with the `popularity` that shoppers before the simulated ones gave them. */
export function withPopularity(
  shop: readonly ShopItem[],
  segments: ReturnType<typeof drawSegments>,
  seed: number,
): Product[] {
  const counts = new Uint32Array(shop.length);
  const random = randomFor(seed, 'earlier clicks');
  for (let index = 0; index < parameters.earlierShoppers; index++) {
    const name = `${seed}/earlier shopper ${index}`;
    const shopper = createShopper(name, segments, shop, { driftEvery: Number.POSITIVE_INFINITY });
    for (const [item, appeal] of shopper.appealAt(0).entries()) {
      if (random() < appeal) counts[item]!++;
    }
  }
  return shop.map(({ product }, item) => ({ ...product, popularity: counts[item]! }));
}
