import { nearestToAnchor } from './nearest-to-anchor.js';
import type { Rung } from './rung.js';

/** Items whose vectors are nearest to the anchor's. */
export const similar: Rung = (context, limit) =>
  nearestToAnchor(context, limit, () => true).map(({ anchor, ...found }) => ({
    ...found,
    reason: { code: 'similar-to', ...anchor },
    strategy: 'similar',
  }));

/** The same for an anchor out of the visitor's history. */
export const becauseYouViewed: Rung = (context, limit) =>
  nearestToAnchor(context, limit, () => true).map(({ anchor, ...found }) => ({
    ...found,
    reason: { code: 'like-viewed', ...anchor },
    strategy: 'because-you-viewed',
  }));
