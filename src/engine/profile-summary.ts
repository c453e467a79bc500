import type { Profile } from '../profile/index.js';
import type { InterestSummary, LearntSummary, ProfileSummary } from '../types.js';

/**
 * The profile in words: each interest with the narrowest categories that its items share most.
 *
 * @param categoryOf parts of an item's main category path, wide to narrow.
 */
export function summarizeProfile(
  profile: Profile,
  categoryOf: (item: string) => readonly string[],
  learnt?: LearntSummary,
): ProfileSummary {
  const interests = profile.interests.map(({ share, signals }): InterestSummary => {
    const weights = new Map<string, number>();
    for (const { item, weight } of signals) {
      const name = categoryOf(item).slice(-2).join(' > ');
      if (name) weights.set(name, (weights.get(name) ?? 0) + weight);
    }
    const categories = [...weights].sort(([, one], [, other]) => other - one).slice(0, 3);
    return {
      share,
      categories: categories.map(([name]) => name),
      items: signals.map(({ item, weight }) => ({ item, weight })),
    };
  });
  const summary: ProfileSummary = { interests, items: profile.items.length };
  return learnt ? { ...summary, learnt } : summary;
}
