import { deriveTaste, readShownSlates, type ShownSlate } from '../../profile/index.js';
import {
  type Correction,
  createClickModel,
  type Example,
  type Features,
  inputsOf,
  noFeatures,
  readEvidence,
  scoreFeatures,
  weights,
} from '../../ranking/index.js';
import { memoize } from '../../shared/memoize.js';
import type { Random } from '../../shared/random.js';
import type { LearntSummary, StoredInteraction } from '../../types.js';
import { createFeatureReader } from '../features/read-features.js';
import { visitorsWish } from '../features/wish.js';
import type { RankingContext } from '../rungs/rung.js';
import { type Learnt, summarizeLearnt } from './learnt-summary.js';

/** Slates further back are not learnt from. */
const mostSlates = 100;

/** What candidates are made of, apart from the visitor. */
export type LearningWorld = Pick<RankingContext, 'catalog' | 'vectors' | 'graph'>;

/** Learns from the log what this visitor clicks. Both are `undefined` where no list was seen. */
export interface Learner {
  /** What is likely by what was learnt or, with `random`, one drawing of what may be. */
  correction(
    rows: readonly StoredInteraction[],
    world: LearningWorld,
    random?: Random,
  ): Correction | undefined;
  summary(rows: readonly StoredInteraction[], world: LearningWorld): LearntSummary | undefined;
}

/**
 * The model is derived from the log at each request and never stored, as the profile is: two tabs cannot
 * undo each other, and what leaves the log is forgotten. Only the features that items had when they were
 * shown are remembered, as long as no product, vector or graph joins.
 */
export function createLearner(): Learner {
  let featuresOf = new Map<string, ReadonlyMap<string, Features>>();
  let basis = '';

  function learn(rows: readonly StoredInteraction[], world: LearningWorld): Learnt | undefined {
    const { catalog, vectors, graph } = world;
    const basisNow = `${catalog.size} ${vectors?.count} ${graph !== undefined}`;
    if (basis !== basisNow) featuresOf.clear();
    basis = basisNow;
    const slates = readShownSlates(rows).slice(-mostSlates);
    const read = whenShown(rows, world);
    featuresOf = new Map(
      slates.map((slate) => {
        const known = featuresOf.get(slate.slate);
        const isWhole = known && slate.shown.every(({ item }) => known.has(item));
        return [slate.slate, isWhole ? known : read(slate)];
      }),
    );
    if (slates.length === 0) return undefined;
    const shipped = graph ? weights.graph : weights.plain;
    const model = createClickModel();
    for (const { slate, shown } of slates) {
      const evidence = readEvidence(shown);
      const examples = shown.flatMap(({ item }, at): Example[] => {
        const product = catalog.get(item);
        const features = featuresOf.get(slate)!.get(item);
        const found = evidence[at];
        if (!product || !features || !found) return [];
        const score = scoreFeatures(features, shipped);
        return [{ ...found, score, inputs: inputsOf(product, features) }];
      });
      if (examples.length > 0) model.learn(examples);
    }
    const clicks = slates.flatMap(({ shown }) =>
      shown.filter(({ outcome }) => outcome !== 'left' && outcome !== 'dismissed'),
    );
    return { model, slates: slates.length, clicks: clicks.length };
  }

  return {
    correction(rows, world, random) {
      const learnt = learn(rows, world);
      if (!learnt) return undefined;
      const correct = random ? learnt.model.sample(random) : learnt.model.correction();
      return (product, features) => correct(inputsOf(product, features));
    },
    summary(rows, world) {
      const learnt = learn(rows, world);
      return learnt && summarizeLearnt(learnt);
    },
  };
}

/** Reads the features that the items of a slate had by what was known before it. */
function whenShown(
  rows: readonly StoredInteraction[],
  world: LearningWorld,
): (slate: ShownSlate) => ReadonlyMap<string, Features> {
  const { catalog, vectors } = world;
  const rowOf = (item: string) => catalog.rowOf(item);
  const vectorOf = memoize((item) => {
    const row = rowOf(item);
    return row === undefined ? undefined : vectors?.get(row);
  });
  const categoriesOf = (item: string) => catalog.get(item)?.categories ?? [];
  return ({ before, shown }) => {
    const now = rows[before]!.time;
    const profile = deriveTaste(rows.slice(0, before), now, vectorOf, categoriesOf);
    const context = { ...world, profile, now };
    const reader = createFeatureReader(context, visitorsWish(context));
    return new Map(
      shown.map(({ item }) => {
        const row = rowOf(item);
        return [item, row === undefined ? noFeatures() : reader.read(row).features];
      }),
    );
  };
}
