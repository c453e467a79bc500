import { readAvailability } from './availability.js';
import type { ImportContext } from './importer.js';
import { readLink } from './link.js';
import { readMoney } from './money.js';
import { plainText } from './plain-text.js';
import { firstOf, listOf, textOf } from './value.js';

/** Values of an item by attribute name without `g:`, with underscores; a list where it is repeated. */
export type MerchantItem = Record<string, unknown>;

/** Attributes that describe the product itself. */
const facts = ['color', 'size', 'material', 'pattern', 'gender', 'age_group'] as const;

/** The attributes that a row is made of; others are not looked at. */
export const merchantAttributes: ReadonlySet<string> = new Set([
  ...['id', 'title', 'description', 'brand', 'product_type', 'google_product_category'],
  ...['price', 'sale_price', 'sale_price_effective_date', 'availability', 'item_group_id'],
  ...['link', 'image_link', 'additional_image_link', 'product_detail', ...facts],
]);

/**
 * The row of an item of a Google Merchant feed (support.google.com/merchants/answer/7052112). A
 * `sale_price` is the price while its effective dates hold, and `price` then stands as list price.
 */
export function merchantRow(
  item: MerchantItem,
  { url, now }: ImportContext,
): Record<string, unknown> {
  const regular = readMoney(one(item.price));
  const sale = isOnSale(one(item.sale_price_effective_date), now)
    ? readMoney(one(item.sale_price))
    : undefined;
  const isReduced = sale !== undefined && (regular === undefined || sale.amount < regular.amount);
  const paid = isReduced ? sale : regular;
  return {
    id: one(item.id),
    title: plainText(one(item.title)),
    description: plainText(one(item.description)),
    brand: plainText(one(item.brand)),
    categories: categoriesOf(item),
    // What cannot be read goes on as it is: the catalogue reports it.
    price: paid?.amount ?? firstOf(one(item.price)),
    currency: paid?.currency,
    listPrice: isReduced ? regular?.amount : undefined,
    url: readLink(one(item.link), url),
    image: readLink(firstOf(one(item.image_link), one(item.additional_image_link)), url),
    availability: readAvailability(firstOf(one(item.availability))),
    groupId: one(item.item_group_id),
    attributes: attributesOf(item),
  };
}

function one(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** The shop's own paths; Google's, unless it is a number. */
function categoriesOf({ product_type: own, google_product_category: google }: MerchantItem) {
  if (own !== undefined && own !== '') return texts(own);
  const path = one(google);
  return typeof path === 'string' && /\D/.test(path) ? texts(path) : undefined;
}

function texts(value: unknown): unknown[] {
  return (Array.isArray(value) ? value : [value]).map(plainText);
}

function attributesOf(item: MerchantItem): Record<string, unknown> | undefined {
  const found: [string, unknown][] = [];
  for (const name of facts) {
    const value = item[name];
    if (value !== undefined && value !== '') found.push([name, plainText(one(value))]);
  }
  for (const detail of listOf(item.product_detail)) {
    // Section, name, value; the section may be missing, and the value may hold colons.
    const parts = (textOf(plainText(detail)) ?? '').split(':');
    const name = parts.length > 2 ? parts[1] : parts[0];
    found.push([
      name!,
      parts
        .slice(parts.length > 2 ? 2 : 1)
        .join(':')
        .trim(),
    ]);
  }
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** Whether `now` lies in `2026-11-01T00:00+0100/2026-11-30T23:59+0100`; true where no dates are given. */
function isOnSale(dates: unknown, now: number): boolean {
  if (typeof dates !== 'string' || dates === '') return true;
  const [begins, ends] = dates.split('/').map((date) => {
    // ISO 8601 in its basic form, which `Date.parse` need not read.
    return Date.parse(date.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  });
  return begins! <= now && now <= ends!;
}
