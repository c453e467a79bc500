import { isHere } from '../page-address.js';
import type { Report, Source } from '../report.js';
import { fieldOf, listOf, namesOf, parseJson, textOf } from '../values.js';

/** Blocks longer than this, in characters, describe no page. */
const blockLimit = 500_000;
const depthLimit = 6;

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
  const products = blocks
    .filter((block) => block.length <= blockLimit)
    .flatMap((block) => topProducts(parseJson(bare(block)), 0));
  const here = products.filter((product) => isOf(product, isHere));
  const meant = products.length > 1 && here.length > 0 ? here : products;
  const groups = meant.filter((product) => isType(product, 'ProductGroup'));
  const [product, ...others] = groups.length > 0 ? groups : meant;
  return others.every((other) => areSame(product, other))
    ? namesOf(...[product, ...others].flatMap((same) => namesOfProduct(same, isHere)))
    : [];
}

/** Whether two blocks describe one product: a theme has one, and an app for reviews another. */
function areSame(one: unknown, other: unknown): boolean {
  const [ids, others] = [identityOf(one), identityOf(other)];
  if (ids.some((id) => others.includes(id))) return true;
  const isTold = textOf(fieldOf(one, 'sku')) !== '' && textOf(fieldOf(other, 'sku')) !== '';
  return !isTold && fieldOf(one, 'name') === fieldOf(other, 'name');
}

function identityOf(product: unknown): string[] {
  return namesOf(...['sku', 'productID', '@id', 'url'].map((field) => fieldOf(product, field)));
}

/** Some systems wrap the block in a comment or CDATA. */
function bare(block: string): string {
  return block
    .trim()
    .replace(/^(<!--|(\/\/\s*)?<!\[CDATA\[)/, '')
    .replace(/((\/\/\s*)?\]\]>|-->)$/, '');
}

/** Products that stand by themselves: not those of a list, nor those that another one is related to. */
function topProducts(node: unknown, depth: number): unknown[] {
  if (depth > depthLimit) return [];
  if (Array.isArray(node)) return listOf(node).flatMap((one) => topProducts(one, depth + 1));
  if (isType(node, 'Product') || isType(node, 'ProductGroup')) return [node];
  return ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((field) => {
    const inner = fieldOf(node, field);
    return typeof inner === 'object' ? topProducts(inner, depth + 1) : [];
  });
}

function isType(node: unknown, name: string): boolean {
  return listOf(fieldOf(node, '@type')).some(
    (type) => typeof type === 'string' && type.replace(/^.*[/:#]/, '') === name,
  );
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
