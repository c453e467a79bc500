import { parseUrl } from '../../shared/parse-url.js';
import type { Line, Report, Source } from '../report.js';
import { watchForms, watchRequests } from '../requests.js';
import { amountOf, fieldOf, globalOf, listOf, namesOf, recordOf, textOf } from '../values.js';

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
    const hear = (path: string, fields: Record<string, unknown>): void => {
      for (const report of readCartRequest(path, fields)) tell({ source: 'shopify', ...report });
    };
    const undo = [
      watchRequests(({ url, fields }) => hear(url.pathname, fields)),
      watchForms((form, fields) => hear(actionOf(form), fields)),
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
  const [, action] = /\/cart\/(add|change|update)(?:\.js)?\/?$/.exec(path) ?? [];
  if (action === undefined) return [];
  const { id, quantity, updates } = fields;
  // Quantities in a list go by the order of the cart, and name nothing.
  const updated = Array.isArray(updates) ? [] : Object.entries(recordOf(updates));
  const given =
    action === 'add'
      ? addedLines(fields)
      : removedLines(action === 'change' ? [[id, quantity]] : updated);
  const lines = given.filter(({ names }) => names.length > 0);
  return lines.length > 0 ? [{ type: action === 'add' ? 'cart' : 'remove-from-cart', lines }] : [];
}

/** One product, or `items`: a list in JSON, fields by number in a form. */
function addedLines(fields: Record<string, unknown>): Line[] {
  const items = fields.items === undefined ? [fields] : Object.values(recordOf(fields.items));
  return items.map((item) => {
    const line: Line = { names: namesOfVariant(fieldOf(item, 'id')) };
    const quantity = amountOf(fieldOf(item, 'quantity'));
    return quantity === undefined ? line : { ...line, quantity };
  });
}

/** Of a quantity that is set, 0 alone tells what was done: nobody knows the one before. */
function removedLines(quantities: readonly (readonly [unknown, unknown])[]): Line[] {
  return quantities
    .filter(([, quantity]) => textOf(quantity) === '0')
    .map(([key]) => ({ names: namesOfVariant(key) }));
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
  return parseUrl(action, document.baseURI)?.pathname ?? '';
}
