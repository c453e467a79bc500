/** What became of an item that was shown: see `ShownItem` of the profile. */
export interface Outcome {
  /** Place in the slate, 0 for the first. */
  position: number;
  outcome: 'left' | 'dismissed' | 'clicked' | 'carted' | 'purchased';
}

/** What an outcome says of an item. */
export interface Evidence {
  isWanted: boolean;
  /** How much it counts, above 0. */
  weight: number;
  /** Chance that the visitor looked at the item at all, above 0, at most 1. */
  examined: number;
}

/** The chance to look at place k of a list is taken to be 1 / (1 + this · k). */
export const examinationDecline = 0.3;

/** Lists longer than this are scrolled, not scanned: nothing is less likely to be seen than its place here. */
const lastPlace = 20;

/** A purchase says more than a click, which may be curiosity. */
const weights = { left: 1, dismissed: 2, clicked: 1, carted: 1.5, purchased: 2 } as const;

/**
 * What a slate's outcomes say of its items, in their order; `undefined` for an item that says nothing.
 * Position bias is accounted for in two ways. People go through a list from the top and leave with a
 * click, so what stands below the last click was not judged (cascade, Craswell et al., WSDM 2008). And
 * the further down, the less likely an item was looked at (examination, as in Joachims et al., WSDM
 * 2017): one that was left there may not have been seen, and one that was clicked there was worth the way.
 */
export function readEvidence(outcomes: readonly Outcome[]): (Evidence | undefined)[] {
  const clicked = outcomes.filter(({ outcome }) => outcome !== 'left' && outcome !== 'dismissed');
  const last =
    clicked.length > 0
      ? Math.max(...clicked.map(({ position }) => position))
      : Number.POSITIVE_INFINITY;
  return outcomes.map(({ position, outcome }) => {
    if (outcome === 'left' && position > last) return undefined;
    const examined = 1 / (1 + examinationDecline * Math.min(position, lastPlace));
    return {
      isWanted: outcome !== 'left' && outcome !== 'dismissed',
      weight: weights[outcome],
      // Who dismisses an item has looked at it.
      examined: outcome === 'dismissed' ? 1 : examined,
    };
  });
}
