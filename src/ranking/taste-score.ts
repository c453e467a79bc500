/** How much the best match counts beside the match with the whole taste. */
export const bestMatchWeight = 1;

/** What an item of the history has less: that it matches itself says nothing. */
export const repeatPenalty = 0.2;

/** A match counts by the strength of its item to this power: mildly, so that small interests live. */
const strengthPower = 0.25;

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
 * How well a candidate fits the visitor: its cosine to the mean of all wanted items plus its cosine to
 * the single best matching one, weighed by strength. That one is also the reason given, so that it
 * names something the visitor remembers.
 *
 * @param isRepeat whether the candidate is an item of the history.
 */
export function scoreTaste(
  taste: Float32Array,
  wanted: readonly WantedItem[],
  cosine: (vector: Float32Array) => number,
  isRepeat: boolean,
): TasteScore {
  let best = Number.NEGATIVE_INFINITY;
  let anchor: WantedItem | undefined;
  for (const item of wanted) {
    const match = cosine(item.vector) * item.strength ** strengthPower;
    if (match > best) {
      best = match;
      anchor = item;
    }
  }
  const score = cosine(taste) + bestMatchWeight * Math.max(0, best);
  return { score: isRepeat ? score - repeatPenalty : score, anchor };
}
