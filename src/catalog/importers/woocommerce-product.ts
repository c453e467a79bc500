import { parseUrl } from '../../shared/parse-url.js';
import { readLink } from './link.js';
import { plainText } from './plain-text.js';
import { type Fields, fieldsOf, firstOf, isObject, listOf, textOf } from './value.js';

/** Whether `value` is a product as WooCommerce's Store API gives it out. */
export function isWoocommerceProduct(value: unknown): value is Fields {
  return isObject(value) && isObject(value.prices) && value.permalink !== undefined;
}

/**
 * The row of a product of `/wp-json/wc/store/v1/products`. Prices are text in minor units; names are
 * escaped for HTML. The products that the shop sells with it (cross-sells) stand in `_links`, from
 * WooCommerce 10.6 on.
 */
export function woocommerceRow(product: Fields, url: string | undefined): Record<string, unknown> {
  const prices = fieldsOf(product.prices);
  const price = minorUnits(prices.price, prices.currency_minor_unit);
  const regular = minorUnits(prices.regular_price, prices.currency_minor_unit);
  const isReduced = typeof price === 'number' && typeof regular === 'number' && regular > price;
  return {
    id: product.id,
    title: plainText(product.name),
    description: plainText(firstOf(product.description, product.short_description)),
    brand: plainText(fieldsOf(listOf(product.brands)[0]).name),
    categories: namesOf(product.categories),
    price,
    currency: prices.currency_code,
    listPrice: isReduced ? regular : undefined,
    url: readLink(product.permalink, url),
    image: readLink(fieldsOf(listOf(product.images)[0]).src, url),
    availability: availabilityOf(product),
    groupId: product.parent ? textOf(product.parent) : undefined,
    attributes: attributesOf(product.attributes),
    goesWith: crossSells(product),
  };
}

/** `"1299"` with two decimals as 12.99. What is no whole number comes back as it is. */
function minorUnits(value: unknown, decimals: unknown): unknown {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) return firstOf(value);
  const places = typeof decimals === 'number' && decimals >= 0 && decimals <= 4 ? decimals : 2;
  return Number(text) / 10 ** places;
}

function availabilityOf(product: Fields): string | undefined {
  if (product.is_on_backorder === true) return 'back-order';
  if (product.is_in_stock === false) return 'out-of-stock';
  if (typeof product.low_stock_remaining === 'number') return 'limited';
  return product.is_in_stock === true ? 'in-stock' : undefined;
}

function namesOf(terms: unknown): unknown[] | undefined {
  const names = listOf(terms).map((term) => plainText(fieldsOf(term).name));
  return names.length > 0 ? names.filter((name) => name !== undefined) : undefined;
}

function attributesOf(attributes: unknown) {
  const facts = listOf(attributes).flatMap((attribute): [string, string][] => {
    const { name, terms } = fieldsOf(attribute);
    const values = namesOf(terms)
      ?.filter((value) => typeof value === 'string')
      .join(', ');
    const key = plainText(name);
    return typeof key === 'string' && values ? [[key.toLowerCase(), values]] : [];
  });
  return facts.length > 0 ? Object.fromEntries(facts) : undefined;
}

function crossSells({ _links: links, _embedded: embedded, cross_sell_ids: ids }: Fields) {
  const linked = listOf(fieldsOf(links).cross_sells).flatMap((link) =>
    includedIn(fieldsOf(link).href),
  );
  const whole = listOf(fieldsOf(embedded).cross_sells)
    .flat()
    .map((other) => fieldsOf(other).id);
  const found = [...listOf(ids), ...linked, ...whole].filter(
    (id) => typeof id === 'number' || (typeof id === 'string' && id !== ''),
  );
  return found.length > 0 ? [...new Set(found.map(String))] : undefined;
}

/** The ids of `…/products?include=12,13`. */
function includedIn(href: unknown): string[] {
  const parameters = typeof href === 'string' ? parseUrl(href)?.searchParams : undefined;
  const lists = [...(parameters ?? [])].filter(([name]) => /^include(\[\d*\])?$/.test(name));
  return lists.flatMap(([, ids]) => ids.split(',')).filter((id) => /^\d+$/.test(id));
}
