import { schemaTypes, unwrapJson } from '../../shared/json-ld.js';
import { isHere } from '../page-address.js';
import type { Report, Source } from '../report.js';
import { fieldOf, listOf, namesOf, parseJson, recordOf } from '../values.js';

/** Blocks longer than this, in characters, describe no page. */
const blockLimit = 500_000;
const depthLimit = 6;

type Product = Readonly<Record<string, unknown>>;

/** schema.org in `<script type="application/ld+json">`: the product that the page is about. */
export const jsonLdSource: Source = {
  read() {
    const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
    const blocks = Array.from(scripts, ({ textContent }) => textContent ?? '');
    const names = productNames(blocks, isHere);
    return names.length > 0 ? [{ source: 'json-ld', type: 'view', lines: [{ names }] }] : [];
  },
};

/**
 * Names of the one product that `blocks` are about; none where they are about several, or a list.
 *
 * @param isHere whether an address is that of the page.
 */
export function productNames(
  blocks: readonly string[],
  isHere: (address: string) => boolean,
): Report['lines'][0]['names'] {
  const products = merged(
    blocks
      .filter((block) => block.length <= blockLimit)
      .flatMap((block) => topProducts(parseJson(unwrapJson(block)), 0)),
  );
  const one = products.length > 1 ? products.filter((product) => isOf(product, isHere)) : products;
  const groups = one.filter((product) => schemaTypes(product['@type']).has('ProductGroup'));
  const [product, second] = groups.length === 1 ? groups : one;
  return product === undefined || (second !== undefined && !groups.length)
    ? []
    : namesOfProduct(product, isHere);
}

/** One product where several blocks tell of the same: the theme's, say, and that of an app for reviews. */
function merged(products: readonly Product[]): Product[] {
  const found: Product[] = [];
  for (const product of products) {
    const at = found.findIndex((other) => isSame(other, product));
    if (at < 0) found.push(product);
    else found[at] = { ...product, ...found[at] };
  }
  return found;
}

/** Variants may share an address: an SKU tells them apart. */
function isSame(one: Product, other: Product): boolean {
  const [[sku], [otherSku]] = [namesOf(one.sku), namesOf(other.sku)];
  if (sku !== undefined && otherSku !== undefined) return sku === otherSku;
  if (typeof one.name === 'string' && one.name === other.name) return true;
  const addresses = namesOf(one.url, one['@id']);
  return namesOf(other.url, other['@id']).some((address) => addresses.includes(address));
}

/** Products that stand by themselves: not those of a list, nor those that another one is related to. */
function topProducts(node: unknown, depth: number): Product[] {
  if (depth > depthLimit) return [];
  if (Array.isArray(node)) return listOf(node).flatMap((one) => topProducts(one, depth + 1));
  const product = recordOf(node);
  const types = schemaTypes(product['@type']);
  if (types.has('Product') || types.has('ProductGroup')) return [product];
  return ['@graph', 'mainEntity', 'mainEntityOfPage', 'about'].flatMap((field) => {
    const inner = fieldOf(node, field);
    return typeof inner === 'object' ? topProducts(inner, depth + 1) : [];
  });
}

function addressesOf(product: unknown): string[] {
  const offers = listOf(fieldOf(product, 'offers')).map((offer) => fieldOf(offer, 'url'));
  return namesOf(fieldOf(product, 'url'), fieldOf(product, '@id'), ...offers);
}

function isOf(product: unknown, isHere: (address: string) => boolean): boolean {
  return addressesOf(product).some(isHere);
}

/** Of a group the variant at the page's address, then the group, then any other: it stands for all. */
function namesOfProduct(product: unknown, isHere: (address: string) => boolean): string[] {
  const variants = listOf(fieldOf(product, 'hasVariant'));
  const shown = variants.filter((variant) => isOf(variant, isHere));
  const others = variants.filter((variant) => !shown.includes(variant)).slice(0, 20);
  return namesOf(
    ...shown.flatMap(idsOf),
    ...idsOf(product),
    ...others.flatMap(idsOf),
    ...addressesOf(product),
  );
}

function idsOf(product: unknown): unknown[] {
  const fields = ['sku', 'productID', 'productGroupID', 'inProductGroupWithID', 'mpn', 'gtin'];
  const more = ['gtin13', 'gtin12', 'gtin14', 'gtin8', 'isbn'];
  const group = fieldOf(fieldOf(product, 'isVariantOf'), 'productGroupID');
  return [...[...fields, ...more].map((field) => fieldOf(product, field)), group];
}
