import { beforeAll, expect, test } from 'vitest';
import {
  measureCourses,
  measureLift,
} from '../../../../src/evaluation/simulator/measure-courses.js';
import { conditions, parameters } from '../../../../src/evaluation/simulator/parameters.js';
import type { Course } from '../../../../src/evaluation/simulator/simulate-shopper.js';
import {
  policyNames,
  runSimulationJob,
} from '../../../../src/evaluation/simulator/simulation-job.js';
import { recordingTerminal } from '../../../support/recording-terminal.js';

const [{ name: condition }] = conditions as [(typeof conditions)[0]];
const job = { seed: 77, condition, from: 0, to: 6 };
let courses: Course[][];

beforeAll(async () => {
  courses = await runSimulationJob(job, recordingTerminal(), () => undefined);
}, 120_000);

const expectedOf = (name: (typeof policyNames)[number]) =>
  courses
    .flatMap((each) => each[policyNames.indexOf(name)]!.expected)
    .reduce((sum, one) => sum + one, 0);

test('nobody does better than the oracle, slate by slate, unless the oracle has sold the best already', () => {
  const oracle = expectedOf('oracle');
  for (const name of policyNames) expect(expectedOf(name)).toBeLessThanOrEqual(oracle);
});

test('what sells most is clicked more than what is drawn at random', () => {
  expect(expectedOf('popular')).toBeGreaterThan(expectedOf('random'));
});

test('the engine, told of clicks, does better than what sells most to all', () => {
  expect(expectedOf('learning')).toBeGreaterThan(expectedOf('popular'));
});

test('every course is as long as it should be, and a shopper is the same in any company', async () => {
  for (const course of courses.flat()) expect(course.clicks).toHaveLength(parameters.slates);
  const [alone] = await runSimulationJob(
    { ...job, from: 3, to: 4 },
    recordingTerminal(),
    () => undefined,
  );
  expect(alone).toEqual(courses[3]);
}, 60_000);

test('the oracle regrets nothing, and a lift comes with its interval around it', () => {
  const rows = measureCourses(condition, courses, 1);
  expect(rows.map(({ system }) => system)).toEqual([...policyNames]);
  expect(rows.at(-1)!.metrics.regret).toBe(0);
  const { mean, ci95 } = measureLift(condition, courses, 1);
  expect(mean).toBeGreaterThanOrEqual(ci95[0]);
  expect(mean).toBeLessThanOrEqual(ci95[1]);
});
