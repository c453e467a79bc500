import { nearestToAnchor } from './nearest-to-anchor.js';
import type { Found, Rung } from './rung.js';

/** Items whose vectors are nearest to the anchor's. */
export const similar: Rung = (context, limit) =>
  nearestToAnchor(context, limit, () => true).map(({ anchor, ...found }) => ({
    ...found,
    reason: { code: 'similar-to', ...anchor },
    strategy: 'similar',
  }));

/** The same for an anchor out of the visitor's history; for one that was never looked at they are similar. */
export const becauseYouViewed: Rung = (context, limit) => {
  const found = similar(context, limit);
  const viewed = new Set(context.profile.viewed);
  return found.map((entry): Found => {
    const { reason } = entry;
    if (reason.code !== 'similar-to' || !viewed.has(reason.item)) return entry;
    return {
      ...entry,
      reason: { ...reason, code: 'like-viewed' },
      strategy: 'because-you-viewed',
    };
  });
};
