import { schemaTypes } from '../../shared/json-ld.js';
import { plainText } from './plain-text.js';
import { type Fields, fieldsOf, firstOf, isObject, listOf, textOf } from './value.js';

/** Where products stand in things that are none themselves. */
const ways = ['@graph', 'mainEntity', 'itemListElement', 'item', 'itemOffered', 'hasPart', 'about'];

/** Deeper nesting than this is nobody's catalogue. */
const depthLimit = 12;

/** Steps to a breadcrumb that stand for the shop itself. */
const home = /^(home|homepage|start|startseite|accueil|inicio|首页|首頁|ホーム)$/i;

/** The things in a JSON-LD document: products, in their order, and breadcrumbs. */
export class JsonLdGraph {
  readonly breadcrumbs: Fields[] = [];
  readonly #found = new Set<Fields>();
  readonly #taken = new Set<unknown>();
  readonly #byId = new Map<unknown, Fields>();

  constructor(value: unknown) {
    this.#walk(value, 0);
  }

  /** Products that no group has taken as its own, groups first: they do that. */
  get products(): Fields[] {
    const all = [...this.#found];
    for (const group of all) {
      for (const variant of listOf(group.hasVariant)) this.take(this.resolve(variant));
    }
    return all.filter((product) => !this.#taken.has(product));
  }

  /** `value`, or the thing that it names by its `@id`. */
  resolve(value: unknown): Fields {
    const fields = typeof value === 'string' ? { '@id': value } : fieldsOf(value);
    const isReference = Object.keys(fields).every((key) => key === '@id' || key === '@type');
    return (isReference ? this.#byId.get(fields['@id']) : undefined) ?? fields;
  }

  take(product: Fields): void {
    this.#taken.add(product);
  }

  #walk(value: unknown, depth: number): void {
    if (depth > depthLimit) return;
    if (Array.isArray(value)) for (const entry of value) this.#walk(entry, depth + 1);
    if (!isObject(value)) return;
    const isReference = Object.keys(value).length === 1;
    if (value['@id'] !== undefined && !isReference) this.#byId.set(value['@id'], value);
    const types = schemaTypes(value['@type']);
    if (types.has('BreadcrumbList')) this.breadcrumbs.push(value);
    else if (types.has('Product') || types.has('ProductGroup')) {
      this.#found.add(value);
      for (const variant of listOf(value.hasVariant)) {
        if (isObject(variant) && variant['@id'] !== undefined && Object.keys(variant).length > 2) {
          this.#byId.set(variant['@id'], variant);
        }
      }
    } else if (types.has('Offer') && isObject(value.itemOffered)) {
      // A catalogue of offers: the price stands around the product.
      const { itemOffered, ...offer } = value;
      this.#walk({ offers: offer, ...(itemOffered as Fields) }, depth + 1);
    } else for (const way of ways) this.#walk(value[way], depth + 1);
  }
}

/** `Shoes > Trail`, from the page's breadcrumbs without the shop and without the product itself. */
export function breadcrumbPath({ breadcrumbs }: JsonLdGraph): string[] | undefined {
  const steps = listOf(breadcrumbs[0]?.itemListElement)
    .filter(isObject)
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map(({ name, item }) => plainText(firstOf(name, fieldsOf(item).name)))
    .filter((name): name is string => typeof name === 'string' && name !== '');
  const path = steps.slice(home.test(steps[0] ?? '') ? 1 : 0, -1);
  return path.length > 0 ? [path.join(' > ')] : undefined;
}

function placeOf({ position }: Fields): number {
  return Number(textOf(position) ?? 0);
}
