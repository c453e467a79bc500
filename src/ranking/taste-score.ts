/** How much the single best match adds to the match with the whole taste. */
export const bestMatchWeight = 0.3;

/** A wanted item's vector with its weight as a share of the strongest item's, 0 to 1. */
export interface WantedItem {
  item: string;
  vector: Float32Array;
  strength: number;
}

export interface TasteScore {
  score: number;
  /** The wanted item that speaks most for the candidate: its reason. */
  anchor: WantedItem | undefined;
}

/**
 * How well a candidate fits the visitor: its cosine to the mean of all wanted items plus a part of its
 * cosine to the single best matching one, which keeps small interests alive. The anchor weighs matches
 * by strength, so that the reason names something the visitor remembers.
 */
export function scoreTaste(
  taste: Float32Array,
  wanted: readonly WantedItem[],
  cosine: (vector: Float32Array) => number,
): TasteScore {
  let best = 0;
  let strongest = Number.NEGATIVE_INFINITY;
  let anchor: WantedItem | undefined;
  for (const item of wanted) {
    const match = cosine(item.vector);
    best = Math.max(best, match);
    const evidence = match * item.strength ** 0.25;
    if (evidence > strongest) {
      strongest = evidence;
      anchor = item;
    }
  }
  return { score: cosine(taste) + bestMatchWeight * best, anchor };
}
