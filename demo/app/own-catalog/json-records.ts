/** A row of somebody's file: names as they stand there. */
export type FileRecord = Record<string, unknown>;

/** Keys under which files keep their list. */
const listKeys = ['products', 'items', 'data', 'results', 'rows', 'catalog', 'catalogue', 'nodes'];

/**
 * The list of records in a JSON text: an array, an object that holds one, or one object a line.
 * `undefined` where there is none.
 */
export function readJsonRecords(text: string): FileRecord[] | undefined {
  const value = parse(text) ?? parseLines(text);
  const list = findList(value, 0);
  return list?.map((entry) => (isRecord(entry) ? flatten(entry) : { value: entry }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseLines(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map(parse);
  return rows.length > 0 && rows.every(isRecord) ? rows : undefined;
}

function findList(value: unknown, depth: number): unknown[] | undefined {
  if (Array.isArray(value)) {
    // GraphQL lists wrap each row once more.
    return value.map((entry) => (isRecord(entry) && isRecord(entry.node) ? entry.node : entry));
  }
  if (!isRecord(value) || depth > 3) return undefined;
  for (const key of [...listKeys, 'edges']) {
    const list = findList(value[key], depth + 1);
    if (list) return list;
  }
  return Object.values(value).find(
    (entry): entry is unknown[] => Array.isArray(entry) && entry.some(isRecord),
  );
}

/** Lifts what the common shop systems keep in nested objects to the names a CSV file would use. */
function flatten(record: FileRecord): FileRecord {
  const flat: FileRecord = { ...record };
  const { prices, offers, variants } = record;
  if (isRecord(prices)) {
    // WooCommerce: amounts in the smallest coin.
    const coin = 10 ** Number(prices.currency_minor_unit ?? 0);
    flat.price = Number(prices.price) / coin;
    flat.regular_price = Number(prices.regular_price) / coin;
    flat.currency = prices.currency_code;
  }
  const offer = Array.isArray(offers) ? offers[0] : offers;
  if (isRecord(offer)) {
    flat.price ??= offer.price ?? offer.lowPrice;
    flat.currency ??= offer.priceCurrency;
    flat.availability ??= offer.availability;
  }
  const variant = Array.isArray(variants) ? variants[0] : undefined;
  if (isRecord(variant)) {
    for (const name of ['price', 'compare_at_price', 'available', 'sku']) {
      flat[name] ??= variant[name];
    }
  }
  if ('price_varies' in record) {
    // Shopify's `.js` shape: integer cents.
    for (const name of ['price', 'compare_at_price']) {
      if (typeof flat[name] === 'number') flat[name] = flat[name] / 100;
    }
  }
  return flat;
}

export function isRecord(value: unknown): value is FileRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
