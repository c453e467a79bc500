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
 * What tells of a candidate, by its cosines to those of `wanted` that have a vector, in their order, how
 * well the best of them fits, and which one it is: something the visitor remembers.
 */
export function bestMatcher(wanted: readonly WantedItem[]): (cosines: ArrayLike<number>) => Match {
  const known = wanted.filter(({ vector }) => vector);
  const weights = known.map(({ strength }) => strength ** strengthPower);
  return (cosines) => {
    let match = Number.NEGATIVE_INFINITY;
    let anchor: WantedItem | undefined;
    for (let at = 0; at < known.length; at++) {
      const found = (cosines[at] ?? 0) * weights[at]!;
      if (found > match) {
        match = found;
        anchor = known[at];
      }
    }
    return { match: Math.max(0, match), anchor };
  };
}
