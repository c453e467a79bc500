import type { Source } from '../report.js';
import { namesOf } from '../values.js';

const product = '[itemscope][itemtype*="schema.org/Product" i]';
const ids = [
  'sku',
  'productID',
  'mpn',
  'gtin',
  'gtin13',
  'gtin12',
  'gtin14',
  'gtin8',
  'isbn',
  'url',
];

/** schema.org as microdata: the one product that stands by itself on the page. */
export const microdataSource: Source = {
  read() {
    const [found, second] = Array.from(document.querySelectorAll(product)).filter(isTop);
    if (!found || second) return [];
    const names = namesOf(...ids.map((name) => propertyOf(found, name)));
    return names.length > 0 ? [{ source: 'microdata', type: 'view', lines: [{ names }] }] : [];
  },
};

/** Not the property of a list, or of another product; of the page it may be. */
function isTop(element: Element): boolean {
  const owner = element.parentElement?.closest('[itemscope]');
  return !owner || /schema\.org\/(\w*Page)\b/i.test(owner.getAttribute('itemtype') ?? '');
}

// https://html.spec.whatwg.org/multipage/microdata.html#values
function propertyOf(scope: Element, name: string): string | undefined {
  const properties = Array.from(scope.querySelectorAll(`[itemprop~="${name}"]`));
  const own = properties.find((one) => one.parentElement?.closest('[itemscope]') === scope);
  if (!own) return undefined;
  const given = ['content', 'href', 'src', 'datetime', 'value'].map((from) =>
    own.getAttribute(from),
  );
  return given.find((value) => value !== null) ?? own.textContent ?? undefined;
}
