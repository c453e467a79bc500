import type { ActionType, Line, Report, Source } from '../report.js';
import { watchForms, watchRequests } from '../requests.js';
import { amountOf, fieldOf, globalOf, listOf, namesOf, textOf } from '../values.js';

/** A shop of Shopify: the globals of its analytics, and the Cart AJAX API or the cart's form. */
export const shopifySource: Source = {
  read() {
    const meta = pageMeta();
    const product = fieldOf(meta, 'product');
    if (fieldOf(fieldOf(meta, 'page'), 'pageType') !== 'product') return [];
    const chosen =
      new URLSearchParams(location.search).get('variant') ?? fieldOf(meta, 'selectedVariantId');
    const names = namesOfProduct(product, chosen);
    return names.length > 0 ? [{ source: 'shopify', type: 'view', lines: [{ names }] }] : [];
  },
  follow(tell) {
    if (typeof globalOf('Shopify') !== 'object' && !pageMeta()) return undefined;
    const send = (type: ActionType, lines: Line[]) => {
      const named = lines.filter(({ names }) => names.length > 0);
      if (named.length > 0) tell({ source: 'shopify', type, lines: named });
    };
    const undo = [
      watchRequests(({ url, fields }) => {
        for (const { type, lines } of readCartRequest(url.pathname, fields)) send(type, lines);
      }),
      watchForms((form, fields) => {
        if (/\/cart\/add\/?$/.test(actionOf(form))) send('cart', addedLines(fields));
      }),
    ];
    return () => {
      for (const one of undo) one();
    };
  },
};

/** What an accepted request to the cart did (https://shopify.dev/docs/api/ajax/reference/cart). */
export function readCartRequest(
  path: string,
  fields: Record<string, unknown>,
): Pick<Report, 'type' | 'lines'>[] {
  const [, verb] = /\/cart\/(add|change|update)(?:\.js)?$/.exec(path) ?? [];
  if (verb === 'add') return [{ type: 'cart', lines: addedLines(fields) }];
  const changes: [unknown, unknown][] =
    verb === 'change' ? [[fields.id, fields.quantity]] : verb === 'update' ? updatesOf(fields) : [];
  const removed = changes.filter(([, quantity]) => Number(quantity) === 0 && quantity !== '');
  if (removed.length === 0) return [];
  const lines = removed.map(([key]) => ({ names: namesOfVariant(key) }));
  return [{ type: 'remove-from-cart', lines }];
}

/** Quantities by line, as JSON or as the fields `updates[41]` of a form; those of a list name no line. */
function updatesOf(fields: Record<string, unknown>): [string, unknown][] {
  const { updates } = fields;
  if (typeof updates === 'object' && updates !== null && !Array.isArray(updates)) {
    return Object.entries(updates);
  }
  return Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    const key = /^updates\[(.+)\]$/.exec(name)?.[1];
    return key === undefined ? [] : [[key, value]];
  });
}

/** Several at once come as JSON, or as the fields `items[0][id]` of a form. */
function itemsOf(fields: Record<string, unknown>): unknown[] {
  if (fields.items !== undefined) return listOf(fields.items);
  const items = new Map<string, Record<string, unknown>>();
  for (const [name, value] of Object.entries(fields)) {
    const [, at, field] = /^items\[(\d+)\]\[(id|quantity)\]$/.exec(name) ?? [];
    if (at !== undefined) items.set(at, { ...items.get(at), [field!]: value });
  }
  return items.size > 0 ? [...items.values()] : [fields];
}

function addedLines(fields: Record<string, unknown>): Line[] {
  return itemsOf(fields).map((item) => {
    const line: Line = { names: namesOfVariant(fieldOf(item, 'id')) };
    const quantity = amountOf(fieldOf(item, 'quantity'));
    return quantity === undefined ? line : { ...line, quantity };
  });
}

/** A line's key is its variant with a hash behind it. */
function namesOfVariant(key: unknown): string[] {
  const [id] = namesOf(key);
  if (id === undefined) return [];
  const variant = id.split(':')[0]!;
  const product = fieldOf(pageMeta(), 'product');
  const isOfPage = variantsOf(product).some((one) => textOf(fieldOf(one, 'id')) === variant);
  return isOfPage ? namesOfProduct(product, variant) : [variant];
}

/** Variant, product, SKU, handle, and the id that Shopify's own feeds for Google make of them. */
function namesOfProduct(product: unknown, chosen: unknown): string[] {
  const id = fieldOf(product, 'id');
  const variants = variantsOf(product);
  const variant =
    variants.find((one) => textOf(fieldOf(one, 'id')) === textOf(chosen)) ?? variants[0];
  const variantId = fieldOf(variant, 'id');
  const country = fieldOf(globalOf('Shopify'), 'country');
  const feed = [textOf(country), 'ZZ'].map((where) =>
    ['shopify', where, textOf(id), textOf(variantId)].join('_'),
  );
  const others = variants.slice(0, 20).flatMap((one) => [fieldOf(one, 'id'), fieldOf(one, 'sku')]);
  return namesOf(
    variantId,
    id,
    fieldOf(variant, 'sku'),
    fieldOf(product, 'handle'),
    ...(id && variantId ? feed : []),
    fieldOf(product, 'gid'),
    ...others,
  );
}

function variantsOf(product: unknown): unknown[] {
  return listOf(fieldOf(product, 'variants'));
}

function pageMeta(): unknown {
  return fieldOf(globalOf('ShopifyAnalytics'), 'meta') ?? globalOf('meta');
}

function actionOf(form: HTMLFormElement): string {
  // A field named `action` hides the property.
  const action = form.getAttribute('action') ?? '';
  return URL.canParse(action, document.baseURI) ? new URL(action, document.baseURI).pathname : '';
}
