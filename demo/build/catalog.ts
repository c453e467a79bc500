import { readdirSync, readFileSync } from 'node:fs';
import type { Product } from '../../src/types.js';

/** A product family as it is written in `demo/catalog/<department>.json`. */
interface Family {
  id: string;
  title: string;
  brand: string;
  category: string;
  kind: string;
  price: number;
  listPrice?: number;
  description: string;
  attributes: Record<string, string>;
  availability?: string;
  popularity: number;
  addedAt: string;
  variants?: Variant[];
}

interface Variant {
  color?: string;
  size?: string;
  price?: number;
  listPrice?: number;
  availability?: string;
}

/** A row of the shop's catalogue, with what its picture is drawn from. */
export interface ShopRow {
  product: Product;
  kind: string;
  color: string;
}

const folder = new URL('../catalog/', import.meta.url);

/** The whole shop: every family, its variants as rows of their own with a common `groupId`. */
export function readShop(): ShopRow[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => {
    const families = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Family[];
    return families.flatMap(rowsOf);
  });
}

function rowsOf(family: Family): ShopRow[] {
  const variants = family.variants ?? [];
  if (variants.length < 2) return [rowOf(family, family.id, {})];
  const taken = new Set<string>();
  return variants.map((variant, place) => {
    const label = [variant.color, variant.size].filter(Boolean).join(' ');
    const slug = label.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const id =
      place === 0 || !slug || taken.has(slug)
        ? `${family.id}${place || ''}`
        : `${family.id}-${slug}`;
    taken.add(slug);
    const row = rowOf(family, id, variant);
    row.product.groupId = family.id;
    if (label)
      row.product.title = `${family.title}, ${[variant.color, variant.size].filter(Boolean).join(', ')}`;
    // A colour that is not the first one shown sells less.
    row.product.popularity = Math.round(family.popularity / (place + 1));
    return row;
  });
}

function rowOf(family: Family, id: string, variant: Variant): ShopRow {
  const attributes = { ...family.attributes };
  if (variant.color) attributes.color = variant.color;
  if (variant.size) attributes.size = variant.size;
  const price = variant.price ?? family.price;
  const listPrice =
    variant.listPrice ?? (variant.price === undefined ? family.listPrice : undefined);
  const product: Product = {
    id,
    title: family.title,
    description: family.description,
    brand: family.brand,
    categories: [family.category],
    price,
    currency: 'USD',
    url: `/product/${id}`,
    image: `/pictures/${id}.svg`,
    availability: availabilityOf(variant.availability ?? family.availability),
    attributes,
    popularity: family.popularity,
    addedAt: family.addedAt,
  };
  if (listPrice !== undefined && listPrice > price) product.listPrice = listPrice;
  return { product, kind: family.kind, color: attributes.color ?? 'Grey' };
}

function availabilityOf(written: string | undefined): Product['availability'] & string {
  if (written === 'out_of_stock') return 'out-of-stock';
  if (written === 'preorder') return 'pre-order';
  return written === 'limited' ? 'limited' : 'in-stock';
}
