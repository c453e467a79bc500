import { seededRandom } from '../../shared/random.js';
import { bootstrap, percentile, resamples } from '../bootstrap.js';
import { type MeasuredRow, rowOf } from '../measured-row.js';
import { round } from '../round.js';
import type { Course } from './simulate-shopper.js';
import { policyNames } from './simulation-job.js';

/** How a policy did under a condition. */
export interface SimulationRow extends MeasuredRow {
  condition: string;
  /** Share of slates clicked, by place in the course. */
  clicksBySlate: number[];
}

/** Slates in which a learner should have learnt: the 31st to the 50th. */
const late = { from: 30, to: 50 };

export const simulationMetrics = ['clicks', 'clicks-31-50', 'regret', 'purchases'] as const;

/**
 * Each policy's share of slates clicked, over all slates and the late ones; its regret, the clicks that
 * the oracle's slates promised above its own, over the whole course; and purchases, over the course.
 * Intervals are over shoppers.
 *
 * @param courses of each shopper, one a policy.
 */
export function measureCourses(
  condition: string,
  courses: readonly (readonly Course[])[],
  seed: number,
): SimulationRow[] {
  const oracle = policyNames.indexOf('oracle');
  return policyNames.map((name, policy) => {
    const rows = courses.map((each, shopper) => {
      const { clicks, expected, purchases } = each[policy]!;
      const regret = sum(each[oracle]!.expected) - sum(expected);
      const values = [mean(clicks), mean(clicks.slice(late.from, late.to)), regret, purchases];
      return { user: String(shopper), values };
    });
    const estimates = bootstrap(rows, seededRandom(seed));
    const metrics = Object.fromEntries(
      estimates.map((estimate, index) => [simulationMetrics[index]!, estimate]),
    );
    const slates = courses[0]?.[policy]?.clicks ?? [];
    const clicksBySlate = slates.map((_, slate) =>
      round(mean(courses.map((each) => each[policy]!.clicks[slate]!))),
    );
    return { ...rowOf(name, metrics), condition, clicksBySlate };
  });
}

/** How much more the late slates are clicked than those of fixed weights, .1 for a tenth more. */
export interface Lift {
  condition: string;
  mean: number;
  ci95: [number, number];
}

/** The lift of learning, with a percentile bootstrap over shoppers, each drawn with both courses. */
export function measureLift(
  condition: string,
  courses: readonly (readonly Course[])[],
  seed: number,
): Lift {
  const random = seededRandom(seed);
  const clicksOf = (name: (typeof policyNames)[number]) =>
    courses.map((each) => sum(each[policyNames.indexOf(name)]!.clicks.slice(late.from, late.to)));
  const learning = clicksOf('learning');
  const fixed = clicksOf('fixed');
  const lift = (shoppers: readonly number[]) =>
    sum(shoppers.map((shopper) => learning[shopper]!)) /
      sum(shoppers.map((shopper) => fixed[shopper]!)) -
    1;
  const all = courses.map((_, shopper) => shopper);
  const drawings = Array.from({ length: resamples }, () =>
    lift(all.map(() => Math.floor(random() * all.length))),
  ).sort((one, other) => one - other);
  return {
    condition,
    mean: round(lift(all)),
    ci95: [round(percentile(drawings, 0.025)), round(percentile(drawings, 0.975))],
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
