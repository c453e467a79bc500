import { describe, expect, it } from 'vitest';
import { readShop } from '../../../demo/build/catalog.ts';
import { kinds } from '../../../demo/pictures/picture.ts';
import { parseProduct } from '../../../src/catalog/product-row.js';

const rows = readShop();
const products = rows.map(({ product }) => product);
/** One product a family: variants share their words on purpose. */
const families = [
  ...new Map(products.map((product) => [product.groupId ?? product.id, product])).values(),
];
const words = (title: string) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu));

describe('the shop’s catalogue', () => {
  it('holds at least 1,200 products that are no variants of each other, in 12 or more departments', () => {
    expect(families.length).toBeGreaterThanOrEqual(1_200);
    const departments = new Set(products.map(({ categories }) => categories?.[0]?.split(' > ')[0]));
    expect(departments.size).toBeGreaterThanOrEqual(12);
  });

  it('no two titles share more than half of their words, unless they are variants', () => {
    const titles = families.map(({ title, groupId }) => {
      // A variant's title ends with its colour or size, which is no word of the name.
      const name = groupId === undefined ? title : title.replace(/, [^,]+$/, '');
      return { title, words: words(name) };
    });
    const alike: string[] = [];
    for (const [index, one] of titles.entries()) {
      for (const other of titles.slice(index + 1)) {
        const shared = [...one.words].filter((word) => other.words.has(word)).length;
        if (shared > Math.min(one.words.size, other.words.size) / 2) {
          alike.push(`${one.title} / ${other.title}`);
        }
      }
    }
    expect(alike).toEqual([]);
  });

  it('every row is whole: nothing is dropped when the library reads it', () => {
    for (const [index, product] of products.entries()) {
      expect(parseProduct(product, index)).toEqual({ product, problems: [] });
    }
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
  });

  it('every product has a price, a description, a picture of its kind and a past', () => {
    const known = new Set(kinds);
    for (const { product, kind } of rows) {
      expect(product.price, product.id).toBeGreaterThan(0);
      expect(product.description?.split(' ').length, product.id).toBeGreaterThan(11);
      expect(known.has(kind), `${product.id} is a ${kind}`).toBe(true);
      expect(Date.parse(product.addedAt ?? ''), product.id).toBeLessThan(Date.parse('2026-11-24'));
      expect(product.categories?.[0]?.split(' > '), product.id).toHaveLength(3);
    }
  });

  it('some are reduced, some sold out, many come in variants', () => {
    const share = (count: number) => count / products.length;
    expect(share(products.filter(({ listPrice }) => listPrice).length)).toBeGreaterThan(0.08);
    const soldOut = products.filter(({ availability }) => availability === 'out-of-stock').length;
    expect(share(soldOut)).toBeGreaterThan(0.02);
    expect(share(products.filter(({ groupId }) => groupId).length)).toBeGreaterThan(0.2);
  });
});
