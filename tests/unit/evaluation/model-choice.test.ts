import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chooseModels } from '../../../src/evaluation/models/model-choice.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const names = (list: string) => chooseModels(list, {}).map(({ name }) => name);

test('models come in one order, whatever the order they are named in', () => {
  expect(names('minilm, nano')).toEqual(['nano', 'minilm']);
  expect(names('')).toEqual([]);
});

test('an unknown model is refused', () => {
  expect(() => names('nano,giant')).toThrow('--models must be one of nano, mini, minilm');
});

test('a folder with a manifest or in the layout of the hub holds a model', () => {
  for (const file of ['manifest.json', 'config.json']) {
    const folder = temporaryFolder({ [file]: '{}' });
    const [choice] = chooseModels('minilm', { minilm: folder });
    expect(choice).toMatchObject({ name: 'minilm', folder: expect.stringMatching(/^file:.*\/$/) });
  }
});

test('any other folder holds none, and the row says how to get one', () => {
  const folder = join(temporaryFolder(), 'none');
  const [mini, minilm] = chooseModels('mini,minilm', { mini: folder, minilm: folder });
  expect(mini).toEqual({ name: 'mini', missing: expect.stringContaining('training/README.md') });
  expect(minilm?.missing).toContain(`no model in ${folder}`);
  expect(minilm?.missing).toContain('python3 training/export_minilm.py --out models/');
});
