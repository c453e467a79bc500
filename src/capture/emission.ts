import type { Slate } from '../types.js';
import { fieldOf, globalOf, textOf } from './values.js';

/** Lists remembered for what is said of them later. */
const remembered = 50;

/** Tells GA4 of the library's own lists: which was seen, once each, and what was chosen from it. */
export class Emission {
  readonly #layer: string;
  readonly #slates = new Map<string, Slate>();
  readonly #seen = new Set<string>();

  /** @param layer name of the global array. */
  constructor(layer: string) {
    this.#layer = layer;
  }

  composed(slates: readonly Slate[]): void {
    for (const slate of slates) this.#slates.set(slate.slate, slate);
    for (const id of [...this.#slates.keys()].slice(0, -remembered)) this.#slates.delete(id);
  }

  /** An interaction that was recorded. */
  recorded(interaction: unknown): void {
    const type = fieldOf(interaction, 'type');
    const item = textOf(fieldOf(interaction, 'item'));
    const slate = this.#slates.get(textOf(fieldOf(interaction, 'slate')));
    if (!slate) return;
    if (type === 'click') this.#push('select_item', slate, item);
    if (type !== 'impression' || this.#seen.has(slate.slate)) return;
    this.#seen.add(slate.slate);
    this.#push('view_item_list', slate);
  }

  #push(event: string, slate: Slate, only?: string): void {
    const items = slate.items.flatMap(({ item, product }, index) => {
      if (only !== undefined && item !== only) return [];
      const { title, brand, price, currency } = product;
      const facts = { item_id: item, item_name: title, item_brand: brand, price, currency, index };
      return [Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))];
    });
    const list = { item_list_id: `rec_${slate.strategy}`, item_list_name: slate.strategy };
    const layer = globalOf(this.#layer);
    if (!Array.isArray(layer) || items.length === 0) return;
    try {
      layer.push({ ecommerce: null });
      layer.push({ event, ecommerce: { ...list, items } });
    } catch (error) {
      // What a tag does with it is the page's own matter.
      console.error(error);
    }
  }
}
