import type { Field, Mapping } from './columns.ts';
import { type FileRecord, isRecord } from './json-records.ts';
import { parseMoney } from './money.ts';

/** A row as it goes to the library, which does the judging: nothing here refuses anything. */
export type ProductRow = Partial<Record<Field, unknown>>;

/**
 * The rows of a file as the library's products, by `mapping`.
 *
 * @param from place of the first record in the file.
 */
export function toProductRows(
  records: readonly FileRecord[],
  mapping: Mapping,
  from = 0,
): ProductRow[] {
  return records.map((record, index) => toProductRow(record, mapping, from + index));
}

function toProductRow(record: FileRecord, mapping: Mapping, index: number): ProductRow {
  const take = (field: Field) => {
    const column = mapping[field];
    return column === undefined ? undefined : record[column];
  };
  const price = moneyOf(take('price'));
  const listPrice = moneyOf(take('listPrice'));
  // Of a sale price that is missing or not lower, the plain price counts.
  const selling = price ?? listPrice;
  const row: ProductRow = {
    id: mapping.id === undefined ? `row-${index + 1}` : textOf(take('id')),
    title: textOf(take('title')),
    description: plainText(textOf(take('description'))),
    brand: textOf(take('brand')),
    categories: categoriesOf(take('categories')),
    price: selling?.amount ?? (textOf(take('price')) || undefined),
    currency: textOf(take('currency'))?.toUpperCase() || selling?.currency,
    listPrice: price && listPrice && listPrice.amount > price.amount ? listPrice.amount : undefined,
    url: textOf(take('url')),
    image: textOf(take('image')),
    availability: availabilityOf(take('availability')),
    groupId: textOf(take('groupId')),
    popularity: numberOf(take('popularity')),
    addedAt: dateOf(take('addedAt')),
  };
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && value !== ''),
  );
}

function moneyOf(value: unknown) {
  if (!isRecord(value)) return parseMoney(value);
  const amount = parseMoney(value.amount ?? value.value ?? value.price);
  const currency = value.currencyCode ?? value.currency;
  return amount && typeof currency === 'string' ? { ...amount, currency } : amount;
}

/** The text of a value; of a list the first entry, of an object its name or address. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return textOf(value[0]);
  if (!isRecord(value)) return undefined;
  return textOf(value.name ?? value.title ?? value.src ?? value.url ?? value.href ?? value.id);
}

function categoriesOf(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : splitPaths(textOf(value) ?? '');
  const paths = list.map((entry) =>
    (textOf(entry) ?? '').replace(/\s*(?:\/{1,2}|»|›|→)\s*/g, ' > '),
  );
  return paths.some(Boolean) ? paths.filter(Boolean).slice(0, 10) : undefined;
}

// WooCommerce joins paths with commas, others with bars or semicolons; a comma in a single path's
// name ("Hats, gloves") is kept.
function splitPaths(text: string): string[] {
  const parts = text.split(/[|;]/);
  if (parts.length > 1) return parts.map((part) => part.trim());
  return text.includes('>') && text.includes(',')
    ? text.split(',').map((part) => part.trim())
    : [text];
}

function availabilityOf(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'in-stock' : 'out-of-stock';
  const text = (textOf(value) ?? '').toLowerCase().replace(/^https?:\/\/schema\.org\//, '');
  if (/^-?\d+([.,]\d+)?$/.test(text))
    return Number.parseFloat(text) > 0 ? 'in-stock' : 'out-of-stock';
  const plain = text.replace(/[^\p{L}]+/gu, '');
  if (
    /^(outofstock|soldout|false|no|nein|unavailable|discontinued|ausverkauft|缺货)$/.test(plain)
  ) {
    return 'out-of-stock';
  }
  if (/^(preorder|presale)$/.test(plain)) return 'pre-order';
  if (/^(backorder|onbackorder)$/.test(plain)) return 'back-order';
  if (/^(limited|limitedavailability|lowstock|fewleft)$/.test(plain)) return 'limited';
  // Whatever else a status column says ("active", "draft"), the library's default serves.
  return undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : parseMoney(textOf(value))?.amount;
}

function dateOf(value: unknown): string | undefined {
  const text = textOf(value);
  if (!text) return undefined;
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text;
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/.exec(text);
  if (german) return `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`;
  return undefined;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** HTML of a description as plain text. Only ever shown as text, so this need not be a sanitizer. */
function plainText(html: string | undefined): string | undefined {
  if (html === undefined || !/[<&]/.test(html)) return html;
  return html
    .slice(0, 50_000)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/&(\w+|#\d{1,7});/g, (whole, name: string) => {
      if (!name.startsWith('#')) return entities[name] ?? whole;
      const code = Number(name.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, ' ')
    .trim();
}
