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

export interface Match {
  /** 0 to 1. */
  match: number;
  anchor: WantedItem | undefined;
}

/**
 * What tells of a candidate, by its cosine to the vectors of `wanted`, how well the best of them fits, and
 * which one it is: something the visitor remembers.
 */
export function bestMatcher(
  wanted: readonly WantedItem[],
): (cosine: (vector: Float32Array) => number) => Match {
  const weighed = wanted.flatMap((item) => {
    const { vector, strength } = item;
    return vector ? [{ item, vector, weight: strength ** strengthPower }] : [];
  });
  return (cosine) => {
    let match = Number.NEGATIVE_INFINITY;
    let anchor: WantedItem | undefined;
    for (const { item, vector, weight } of weighed) {
      const found = cosine(vector) * weight;
      if (found > match) {
        match = found;
        anchor = item;
      }
    }
    return { match: Math.max(0, match), anchor };
  };
}
