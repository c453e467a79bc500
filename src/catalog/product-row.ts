import { type ErrorReport, report } from '../errors.js';
import type { Availability, Product } from '../types.js';
import { readCategories } from './category-path.js';
import {
  readAddress,
  readAttributes,
  readDate,
  readId,
  readIds,
  readName,
  readNumber,
  readText,
} from './field.js';
import { intern } from './intern.js';

export interface ParsedRow {
  /** Missing where the row cannot be used at all. */
  product?: Product;
  problems: ErrorReport[];
}

/**
 * A product from an untrusted row. Fields are read by name into a fresh object, so keys such as
 * `__proto__` have no effect; a field that cannot be used is dropped and reported, and only a row
 * without `id` or `title` is refused.
 */
export function parseProduct(row: unknown, index: number): ParsedRow {
  const problems: ErrorReport[] = [];
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    return { problems: [report('PRODUCT_NOT_AN_OBJECT', { row: index })] };
  }
  const fields = row as Record<string, unknown>;
  const id = readId(fields.id);
  if (!id) return { problems: [report('PRODUCT_WITHOUT_ID', { row: index })] };
  const title = readText(fields.title, 500);
  if (!title) return { problems: [report('PRODUCT_WITHOUT_TITLE', { id, row: index })] };

  const product: Product = { id, title };
  const take = <K extends keyof Product>(field: K, value: Product[K] | undefined): void => {
    if (value !== undefined) product[field] = value;
    else if (fields[field] !== undefined && fields[field] !== null && fields[field] !== '') {
      problems.push(report('PRODUCT_FIELD_DROPPED', { id, field, row: index }));
    }
  };
  take('description', readText(fields.description, 5000));
  take('brand', readName(fields.brand, 200));
  take('categories', readCategories(fields.categories));
  take('price', readNumber(fields.price));
  take('currency', readCurrency(fields.currency));
  const listPrice = readNumber(fields.listPrice);
  take('listPrice', isAbove(listPrice, product.price) ? listPrice : undefined);
  take('url', readAddress(fields.url));
  take('image', readAddress(fields.image));
  take('availability', readAvailability(fields.availability));
  take('groupId', readText(fields.groupId, 200));
  take('goesWith', readIds(fields.goesWith));
  take('attributes', readAttributes(fields.attributes));
  take('popularity', readNumber(fields.popularity));
  take('addedAt', readDate(fields.addedAt));
  return { product, problems };
}

function isAbove(listPrice: number | undefined, price: number | undefined): boolean {
  return listPrice !== undefined && price !== undefined && listPrice > price;
}

function readCurrency(value: unknown): string | undefined {
  const code = readText(value, 10)?.toUpperCase();
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? intern(code) : undefined;
}

const availabilities: readonly Availability[] = [
  'in-stock',
  'limited',
  'pre-order',
  'back-order',
  'out-of-stock',
];

function readAvailability(value: unknown): Availability | undefined {
  return availabilities.find((one) => one === value);
}
