import type { Catalog } from '../catalog/index.js';
import { type ErrorReport, report } from '../errors.js';
import { categoryKey, categoryKeys } from '../shared/names.js';
import { createSerialQueue } from '../shared/serial-queue.js';
import type { History } from '../storage/index.js';
import type { Receipt } from '../types.js';
import { ItemNames } from './item-names.js';

interface Parts {
  catalog: Catalog;
  history(): History;
  /** Waits a little for products on their way that `names` may mean. */
  expect(names: readonly unknown[]): Promise<void>;
  sensitiveCategories: readonly string[];
}

/** What becomes of interactions on their way to the history: whose item it is, and whether it may be kept. */
export class Recording {
  readonly #parts: Parts;
  readonly #names: ItemNames;
  readonly #sensitive: ReadonlySet<string>;
  readonly #queue = createSerialQueue();
  #awaited: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#names = new ItemNames(parts.catalog);
    this.#sensitive = new Set(parts.sensitiveCategories.map(categoryKey).filter(Boolean));
  }

  record(interactions: readonly unknown[], again?: boolean): Promise<Receipt> {
    return this.#queue.run(async () => {
      await this.#expectItems(interactions);
      const named = interactions.map((given) => this.#named(given));
      return this.#parts.history().append(named, again);
    });
  }

  /** Resolves once the history holds all that was recorded before. */
  settled(): Promise<void> {
    return this.#queue.run(() => this.#parts.history().settled());
  }

  /** Why an interaction is not kept. */
  readonly refuse = (input: unknown): ErrorReport | undefined => {
    const { type, item, aliases } = fieldsOf(input);
    if (item === undefined || type === 'dismiss' || type === 'restore') return undefined;
    const id = String(item).trim();
    if (aliases !== undefined && !this.#parts.catalog.get(id)) {
      return report('ITEM_UNKNOWN', { item: id });
    }
    return this.#isSensitive(id) ? report('CATEGORY_EXCLUDED', { item: id }) : undefined;
  };

  /** To be called when products came or changed. */
  catalogChanged(): void {
    this.#names.changed();
  }

  /** Removes what was recorded before its category was sensitive. */
  async forgetSensitive(): Promise<void> {
    const isSensitive = (id: string) => this.#parts.catalog.get(id) && this.#isSensitive(id);
    if (this.#sensitive.size === 0) return;
    await this.#parts.history().forget((row) => {
      if (row.type === 'dismiss' || row.type === 'restore' || !('item' in row)) return false;
      return Boolean(isSensitive(row.item));
    });
  }

  // One wait for all: calls that each waited would outlast their deadline.
  async #expectItems(interactions: readonly unknown[]): Promise<void> {
    const unknown = interactions.flatMap((given) => {
      const { item, aliases } = fieldsOf(given);
      const isAsked = aliases !== undefined || this.#sensitive.size > 0;
      return isAsked && item !== undefined && !this.#find(given) ? [item] : [];
    });
    if (unknown.length === 0) return;
    this.#awaited ??= this.#parts.expect(unknown).then(() => this.#names.changed());
    await this.#awaited;
  }

  #named(given: unknown): unknown {
    if (fieldsOf(given).aliases === undefined) return given;
    const item = this.#find(given);
    return item === undefined ? given : { ...(given as object), item };
  }

  #find(given: unknown): string | undefined {
    const { item, aliases } = fieldsOf(given);
    return this.#names.find([item, ...(Array.isArray(aliases) ? aliases : [])]);
  }

  #isSensitive(id: string): boolean {
    if (this.#sensitive.size === 0) return false;
    const product = this.#parts.catalog.get(id);
    if (!product) return true;
    const keys = (product.categories ?? []).flatMap(categoryKeys);
    return keys.some((key) => this.#sensitive.has(key));
  }
}

function fieldsOf(given: unknown): { type?: unknown; item?: unknown; aliases?: unknown } {
  return typeof given === 'object' && given !== null ? given : {};
}
