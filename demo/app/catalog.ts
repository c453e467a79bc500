import type { Product } from '../../src/index.js';

/** A department, as it stands in the first part of the products' categories. */
export interface Department {
  /** For the address: `camping-hiking`. */
  slug: string;
  /** English name, as in the catalogue. */
  name: string;
  /** Second parts of the categories, most products first. */
  categories: string[];
  /** One of each product's variants, most popular first. */
  products: Product[];
}

/** The shop's products, for the pages. */
export interface Catalog {
  products: readonly Product[];
  departments: readonly Department[];
  get(id: string): Product | undefined;
  department(slug: string): Department | undefined;
  /** The product and its variants, in the catalogue's order. */
  variantsOf(product: Product): readonly Product[];
}

let loading: Promise<Catalog> | undefined;
let loaded: Catalog | undefined;

/** The catalogue, which is there before any page is opened. */
export function catalog(): Catalog {
  if (!loaded) throw new Error('The catalogue was asked for before it was there.');
  return loaded;
}

/** The catalogue, fetched once; a failed attempt is forgotten, so that asking again tries again. */
export function loadCatalog(): Promise<Catalog> {
  loading ??= fetchCatalog().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** Parts of the product's main category, wide to narrow. */
export function categoryParts(product: Product): string[] {
  return (product.categories?.[0] ?? '').split(' > ').filter(Boolean);
}

/** What goes into addresses for a name: `Camping & Hiking` becomes `camping-hiking`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

async function fetchCatalog(): Promise<Catalog> {
  const answer = await fetch('/catalog.json');
  if (!answer.ok) throw new Error(`catalogue: status ${answer.status}`);
  loaded = arrange((await answer.json()) as Product[]);
  return loaded;
}

function arrange(products: readonly Product[]): Catalog {
  const byId = new Map(products.map((product) => [product.id, product]));
  const groups = groupBy(products, keyOf);
  const heads = [...groups.values()].map((group) => group[0]!).sort(morePopular);
  const byDepartment = groupBy(heads, (product) => categoryParts(product)[0] ?? 'More');
  const departments = [...byDepartment]
    .map(([name, rows]) => ({
      slug: slugOf(name),
      name,
      categories: namesByCount(rows),
      products: rows,
    }))
    .sort((one, other) => one.name.localeCompare(other.name));
  return {
    products,
    departments,
    get: (id) => byId.get(id),
    department: (slug) => departments.find((department) => department.slug === slug),
    variantsOf: (product) => groups.get(keyOf(product)) ?? [product],
  };
}

function keyOf(product: Product): string {
  return product.groupId ?? product.id;
}

function morePopular(one: Product, other: Product): number {
  return (other.popularity ?? 0) - (one.popularity ?? 0) || (one.id < other.id ? -1 : 1);
}

function namesByCount(products: readonly Product[]): string[] {
  const counts = groupBy(products, (product) => categoryParts(product)[1] ?? '');
  return [...counts]
    .filter(([name]) => name !== '')
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([name]) => name);
}

function groupBy(
  products: readonly Product[],
  keyFor: (product: Product) => string,
): Map<string, Product[]> {
  const groups = new Map<string, Product[]>();
  for (const product of products) {
    const key = keyFor(product);
    const group = groups.get(key);
    if (group) group.push(product);
    else groups.set(key, [product]);
  }
  return groups;
}
