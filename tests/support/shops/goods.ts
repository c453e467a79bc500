import type { Product } from '../../../src/index.js';

/** What all shops sell. `post` and `variant` are the numbers that shop systems give it. */
export interface Good {
  sku: string;
  title: string;
  handle: string;
  price: number;
  post: number;
  variant: number;
}

export const goods: readonly Good[] = [
  {
    sku: 'SHOE-42',
    title: 'Trail shoe',
    handle: 'trail-shoe',
    price: 129,
    post: 11,
    variant: 2011,
  },
  {
    sku: 'TENT-2',
    title: 'Tent for two',
    handle: 'tent-for-two',
    price: 349,
    post: 12,
    variant: 2012,
  },
  // A title that would end the block it is printed into, were it not written with care.
  { sku: 'LAMP-1', title: 'Lamp </script>', handle: 'lamp', price: 19.5, post: 13, variant: 2013 },
];

/** The catalogue knows products by SKU and address; what the pages call them is up to each shop. */
export function catalogOf(root: string): Product[] {
  return goods.map(({ sku, title, handle, price }) => ({
    id: sku,
    title,
    price,
    currency: 'EUR',
    url: `${root}/products/${handle}`,
  }));
}

/** Data as it may stand inside a script element. */
export function printed(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** Text as it may stand in markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
