/** A match counts by the strength of its item to this power: mildly, so that small interests live. */
const strengthPower = 0.25;

/** An item the visitor wanted; its strength is its weight as a share of the strongest item's, 0 to 1. */
export interface WantedItem {
  item: string;
  row: number;
  /** Missing where the item has none. */
  vector: Float32Array | undefined;
  strength: number;
}

/** How well the best of `wanted` fits, 0 to 1, and which one it is: something the visitor remembers. */
export function bestMatch(
  wanted: readonly WantedItem[],
  cosine: (vector: Float32Array) => number,
): { match: number; anchor: WantedItem | undefined } {
  let match = Number.NEGATIVE_INFINITY;
  let anchor: WantedItem | undefined;
  for (const item of wanted) {
    if (!item.vector) continue;
    const found = cosine(item.vector) * item.strength ** strengthPower;
    if (found > match) {
      match = found;
      anchor = item;
    }
  }
  return { match: Math.max(0, match), anchor };
}
