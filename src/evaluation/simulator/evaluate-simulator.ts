import type { Terminal } from '../../cli/terminal.js';
import { currentCommit } from '../commit.js';
import type { Report } from '../measured-row.js';
import { type Lift, measureCourses, measureLift, type SimulationRow } from './measure-courses.js';
import { type Condition, parameters } from './parameters.js';
import { simulateInParallel } from './simulate-in-parallel.js';
import type { Course } from './simulate-shopper.js';

export interface SimulationReport extends Report {
  rows: readonly SimulationRow[];
  /** Of learning over fixed weights, in the late slates; one a condition. */
  lifts: readonly Lift[];
  parameters: typeof parameters;
}

export interface SimulationOptions {
  /** Conditions to try. */
  conditions: readonly Condition[];
  /** The first of three. */
  seed: number;
  /** Shoppers of each seed and condition at most. */
  limit: number | undefined;
}

const seeds = 3;

/** Lets shoppers with tastes of their own meet each policy, under each condition. */
export async function evaluateSimulator(
  { conditions, seed, limit = Number.POSITIVE_INFINITY }: SimulationOptions,
  terminal: Terminal,
): Promise<SimulationReport> {
  const commit = currentCommit();
  const rows: SimulationRow[] = [];
  const lifts: Lift[] = [];
  const judged: Record<string, number> = {};
  for (const condition of conditions) {
    const shoppers = Math.min(condition.shoppers, limit);
    const courses: Course[][] = [];
    for (let each = seed; each < seed + seeds; each++) {
      courses.push(...(await simulateInParallel(each, condition, shoppers, terminal)));
    }
    judged[condition.name] = courses.length;
    rows.push(...measureCourses(condition.name, courses, seed));
    lifts.push(measureLift(condition.name, courses, seed));
  }
  return {
    task: 'simulate',
    data: 'generated',
    commit,
    seed,
    split: conditions.map(({ name }) => name).join(', '),
    judged,
    protocol: `Seeds ${seed} to ${seed + seeds - 1}. ${parameters.slates} slates of ${parameters.slateSize} from ${parameters.products} generated products. Shoppers have tastes over category, brand, price and colour, of ${parameters.segments} kinds, that no policy but the oracle sees. They go through a list from the top, look at place k with the chance 1 / (1 + ${parameters.examinationDecline} k) and leave with the first click. fixed and learning are the same engine, told the same, without and with learning. Nobody is shown again what was clicked.`,
    rows,
    lifts,
    parameters,
  };
}
