import type { Product } from '../../src/index.js';

/** The product's name without colour and size, for sentences that name it in passing. */
export function productName(product: Product): string {
  if (product.groupId === undefined) return product.title;
  let name = product.title;
  for (const variant of [product.attributes?.size, product.attributes?.color]) {
    if (variant && name.endsWith(`, ${variant}`)) name = name.slice(0, -variant.length - 2);
  }
  return name;
}

/** What tells a variant from its siblings: "Rust, 42". */
export function variantLabel(product: Product): string {
  return product.title.slice(productName(product).length).replace(/^, /, '') || product.title;
}
