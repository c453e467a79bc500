import type { Terminal } from '../../cli/terminal.js';
import { packagedModelFolder } from '../../engine/node-folders.js';
import { createMemoryVectors } from '../memory-vectors.js';
import { openModel } from '../models/open-model.js';
import { oraclePolicy, popularPolicy, randomPolicy } from './bound-policies.js';
import { openEnginePolicy } from './engine-policy.js';
import { generateShop } from './generate-shop.js';
import { conditions } from './parameters.js';
import type { Policy } from './policy.js';
import { withPopularity } from './popularity.js';
import { drawSegments } from './shopper.js';
import { type Course, simulateShopper } from './simulate-shopper.js';

/** Names of the policies, in the order of every list of courses. */
export const policyNames = ['random', 'popular', 'fixed', 'learning', 'oracle'] as const;
export type PolicyName = (typeof policyNames)[number];

/** Some shoppers of one seed, told to another process in plain values. */
export interface SimulationJob {
  seed: number;
  /** Name of a condition. */
  condition: string;
  /** Shoppers by number, the last one not included. */
  from: number;
  to: number;
}

/** Lets the shoppers of a job shop: the courses of each, one a policy. */
export async function runSimulationJob(
  { seed, condition: name, from, to }: SimulationJob,
  terminal: Terminal,
  onProgress: (done: number) => void,
): Promise<Course[][]> {
  const condition = conditions.find((one) => one.name === name)!;
  const shop = generateShop(seed);
  const segments = drawSegments(seed);
  const products = withPopularity(shop, segments, seed);
  const model = await openModel('nano', packagedModelFolder(), terminal);
  const vectors = createMemoryVectors();
  const engine = (name: PolicyName, learning: false | { explore: boolean }) =>
    openEnginePolicy(name, { learning }, products, model, vectors, terminal);
  const fixed = await engine('fixed', false);
  const learning = await engine('learning', { explore: condition.explores });
  const policies: Policy[] = [
    randomPolicy(shop.length),
    popularPolicy(products.map(({ popularity }) => popularity ?? 0)),
    fixed,
    learning,
    oraclePolicy(shop.length),
  ];
  const courses: Course[][] = [];
  for (let shopper = from; shopper < to; shopper++) {
    const name = `${seed}/shopper ${shopper}`;
    courses.push(await simulateShopper(name, policies, shop, segments, condition));
    onProgress(courses.length);
  }
  for (const opened of [fixed, learning]) await opened.close();
  await model.close();
  return courses;
}
