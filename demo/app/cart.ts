import type { Product } from '../../src/index.js';
import { deviceStorage } from './device-storage.ts';
import { shop } from './shop.ts';
import { trailOf } from './slate-trail.ts';
import { createSubscribers } from './subscribers.ts';

export interface CartLine {
  item: string;
  quantity: number;
}

/** The most pieces of one product. */
export const maxQuantity = 20;

const slot = 'cart';
const changes = createSubscribers<readonly CartLine[]>();
let mayKeep = shop.status().consent === 'granted';
let lines: readonly CartLine[] = mayKeep ? read() : [];

/** What the visitor wants to buy. Kept on the device only while they allow it. */
export const cart = {
  lines: (): readonly CartLine[] => lines,
  count: (): number => lines.reduce((sum, { quantity }) => sum + quantity, 0),
  quantityOf: (item: string): number => lines.find((line) => line.item === item)?.quantity ?? 0,
  /** Calls `listener` after every change, in this tab or another; the function that comes back ends it. */
  onChange: changes.add,

  /** Sets how many pieces of a product are wanted; 0 takes it out, and `place` says where a new line stands. */
  set(product: Product, wanted: number, place = lines.length): void {
    const before = cart.quantityOf(product.id);
    const quantity = Math.max(0, Math.min(maxQuantity, Math.round(wanted)));
    if (quantity === before) return;
    if (quantity === 0) change(lines.filter(({ item }) => item !== product.id));
    else if (before === 0) change(lines.toSpliced(place, 0, { item: product.id, quantity }));
    else
      change(
        lines.map((line) => (line.item === product.id ? { item: line.item, quantity } : line)),
      );
    recordDifference(product, quantity - before);
  },

  add(product: Product): void {
    cart.set(product, cart.quantityOf(product.id) + 1);
  },

  /** Records every line as bought and empties the cart. */
  checkOut(productOf: (item: string) => Product | undefined): void {
    const bought = lines;
    change([]);
    void shop.record(
      bought.map(({ item, quantity }) => ({
        type: 'purchase',
        item,
        quantity,
        value: (productOf(item)?.price ?? 0) * quantity,
      })),
    );
  },
};

shop.subscribe(({ consent }) => {
  const may = consent === 'granted';
  if (may === mayKeep) return;
  mayKeep = may;
  if (may) deviceStorage.set(slot, lines);
  else deviceStorage.remove(slot);
});

deviceStorage.onChange(slot, () => {
  if (!mayKeep) return;
  lines = read();
  changes.notify(lines);
});

function change(next: readonly CartLine[]): void {
  lines = next;
  if (mayKeep) deviceStorage.set(slot, lines);
  changes.notify(lines);
}

function recordDifference(product: Product, difference: number): void {
  const quantity = Math.abs(difference);
  const traded = { item: product.id, quantity, value: (product.price ?? 0) * quantity };
  if (difference < 0) void shop.record({ type: 'remove-from-cart', ...traded });
  else void shop.record({ type: 'cart', ...traded, ...trailOf(product.id) });
}

function read(): CartLine[] {
  const kept = deviceStorage.get(slot);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((line: Partial<CartLine> | null) => {
    const { item, quantity } = line ?? {};
    const usable = typeof item === 'string' && Number.isInteger(quantity) && quantity! > 0;
    return usable ? [{ item, quantity: Math.min(maxQuantity, quantity!) }] : [];
  });
}
