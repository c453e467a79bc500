import { expect, test } from 'vitest';
import type { Choice } from '../../../src/evaluation/tune/conditional-logit.js';
import { learnWeights } from '../../../src/evaluation/tune/learn-weights.js';
import { teachingFolders } from '../../../src/evaluation/tune/teaching-folders.js';
import { featureNames } from '../../../src/ranking/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const rows = () => temporaryFolder({ 'items.tsv': '', 'valid.tsv': '' });
const year = () => temporaryFolder({ 'items.tsv': '', 'baskets.tsv': '' });

/** Of two candidates the one with more of a feature was taken. */
function choice(feature: (typeof featureNames)[number]): Choice {
  const features = new Float32Array(2 * featureNames.length);
  features[featureNames.indexOf(feature)] = 1;
  return { features, chosen: 0, weight: 1 };
}

test('each set of weights says which folders taught it, and which of their rows', () => {
  const next = { folders: ['office'], split: 'valid' };
  const content = learnWeights(
    {
      graph: { ...next, choices: [choice('graph'), choice('graph')] },
      basket: { folders: ['2009'], split: 'last baskets', choices: [choice('graphBest')] },
    },
    7,
  );
  expect(content.learntFrom).toMatchObject([
    { weights: 'graph', folders: ['office'], split: 'valid', choices: 2, seed: 7 },
    { weights: 'basket', folders: ['2009'], split: 'last baskets', choices: 1, seed: 7 },
  ]);
  // Nothing but that feature tells the candidates apart.
  expect(Object.keys(content)).toEqual(['learntFrom', 'graph', 'basket']);
  expect(content).toMatchObject({ graph: { graph: expect.any(Number) } });
});

test('weights that nothing would teach are not written', () => {
  const nothing = { folders: ['office'], split: 'valid', choices: [] };
  expect(() => learnWeights({ plain: nothing }, 1)).toThrow('no row of office can teach the plain');
});

test('folders of one kind alone are refused before any work', () => {
  const [next, baskets] = [rows(), year()];
  expect(teachingFolders([next, baskets])).toEqual({ nextItem: [next], baskets: [baskets] });
  expect(() => teachingFolders([next])).toThrow('needs a year of baskets too');
  expect(() => teachingFolders([baskets])).toThrow('needs a folder of next items too');
  expect(() => teachingFolders([baskets, 'no-such-folder'])).toThrow('no folder no-such-folder');
});
