import { parseUrl } from '../../shared/parse-url.js';
import { readLink } from './link.js';
import { readMoney } from './money.js';
import { plainText } from './plain-text.js';
import { type Fields, fieldsOf, firstOf, isObject, listOf } from './value.js';

/** Whether `value` is a product as Shopify gives it out. */
export function isShopifyProduct(value: unknown): value is Fields {
  return isObject(value) && Array.isArray(value.variants) && value.handle !== undefined;
}

/**
 * The row of a product of `/products.json` or `/products/<handle>.js`. The first writes prices as decimal
 * text, the second as whole hundredths in any currency; what is recommended is the product, at the
 * price of its cheapest variant that can be bought. Neither names the currency.
 */
export function shopifyRow(product: Fields, url: string | undefined): Record<string, unknown> {
  const variants = listOf(product.variants).filter(isObject);
  const offered = variants.filter(({ available }) => available !== false);
  const { price, listPrice } = cheapest(offered.length > 0 ? offered : variants, product);
  return {
    id: product.id,
    title: plainText(product.title),
    description: plainText(firstOf(product.body_html, product.description)),
    brand: plainText(product.vendor),
    categories: plainText(firstOf(product.product_type, product.type)),
    price,
    listPrice,
    url: firstOf(product.url, pathOf(product.handle, url)),
    image: readLink(imageOf(product), undefined),
    availability: availabilityOf(product, variants),
    attributes: attributesOf(product, variants),
    addedAt: firstOf(product.published_at, product.created_at),
  };
}

function cheapest(variants: readonly Fields[], product: Fields) {
  let best: { price: unknown; listPrice: unknown } | undefined;
  for (const { price, compare_at_price: compared } of [
    ...variants,
    ...(variants.length ? [] : [product]),
  ]) {
    const amount = amountOf(price);
    if (typeof amount !== 'number') best ??= { price: amount, listPrice: undefined };
    else if (typeof best?.price !== 'number' || amount < best.price) {
      const before = amountOf(compared);
      // Shops leave an old price standing that is no longer above the new one.
      const isReduced = typeof before === 'number' && before > amount;
      best = { price: amount, listPrice: isReduced ? before : undefined };
    }
  }
  return best ?? { price: undefined, listPrice: undefined };
}

/** Text is decimal, a number is in hundredths. What is neither comes back as it is. */
function amountOf(price: unknown): unknown {
  if (typeof price === 'number') return Number.isFinite(price) ? price / 100 : price;
  return readMoney(price)?.amount ?? firstOf(price);
}

function availabilityOf({ available }: Fields, variants: readonly Fields[]): string | undefined {
  const told = [available, ...variants.map((variant) => variant.available)].filter(
    (value) => typeof value === 'boolean',
  );
  if (told.length === 0) return undefined;
  return told.includes(true) ? 'in-stock' : 'out-of-stock';
}

function imageOf({ featured_image: featured, image, images }: Fields): unknown {
  const first = firstOf(featured, image, listOf(images)[0]);
  return isObject(first) ? firstOf(first.src, first.url) : first;
}

/** The page's path: a shop answers to several hosts, and the catalogue's need not be the visitor's. */
function pathOf(handle: unknown, url: string | undefined): string | undefined {
  if (typeof handle !== 'string' || handle === '') return undefined;
  const path = (url !== undefined && parseUrl(url)?.pathname) || '';
  const root = /^(.*?)\/(?:collections\/[^/]+\/)?products(?:\.json|\/)/.exec(path)?.[1] ?? '';
  return `${root}/products/${encodeURIComponent(handle.replace(/\p{Cs}/gu, ''))}`;
}

/** What all or the only variant has; of an option with several values all of them. */
function attributesOf({ options }: Fields, variants: readonly Fields[]) {
  const facts = listOf(options).flatMap((option, place): [string, string][] => {
    const { name = option, values } = fieldsOf(option);
    const own = variants.map((variant) => variant[`option${place + 1}`]);
    const texts = (listOf(values).length > 0 ? listOf(values) : own).filter(isText);
    const isDefault = texts.length === 1 && texts[0] === 'Default Title';
    if (!isText(name) || texts.length === 0 || isDefault) return [];
    return [[name.toLowerCase(), [...new Set(texts)].join(', ')]];
  });
  return facts.length > 0 ? Object.fromEntries(facts) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
