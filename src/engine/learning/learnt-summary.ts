import { type ClickModel, isFeatureKey } from '../../ranking/index.js';
import type { LearntChange, LearntSummary } from '../../types.js';

/** What this visitor's clicks taught. */
export interface Learnt {
  model: ClickModel;
  /** Slates it was learnt from. */
  slates: number;
  clicks: number;
}

const mostChanges = 10;

/** Smaller changes move nothing by a place. */
const leastChange = 0.05;

/** What was learnt, for people: the weights that moved most. */
export function summarizeLearnt({ model, slates, clicks }: Learnt): LearntSummary {
  const changes = [...model.beliefs]
    .map(([key, { mean }]): LearntChange => ({ ...namesOf(key), change: mean }))
    .filter(({ change }) => Math.abs(change) >= leastChange)
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change));
  return { slates, clicks, changes: changes.slice(0, mostChanges) };
}

function namesOf(key: string): { about: string; value: string } {
  if (isFeatureKey(key)) return { about: 'feature', value: key };
  const [about = ''] = key.split(': ', 1);
  return { about, value: key.slice(about.length + 2) };
}
