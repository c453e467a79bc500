import { expect, test } from 'vitest';
import { optionsFrom } from '../../../src/script/attributes.js';

test('the attributes of a tag become options', () => {
  expect(
    optionsFrom({
      catalog: '/catalog.json',
      consent: 'granted',
      model: 'off',
      learning: 'off',
      workerUrl: '/worker.js',
      allowBlobWorker: '',
      database: 'shop',
    }),
  ).toEqual({
    catalog: '/catalog.json',
    consent: 'granted',
    model: false,
    learning: false,
    workerUrl: '/worker.js',
    allowBlobWorker: true,
    database: 'shop',
  });
});

test('a tag without attributes leaves every option to its default', () => {
  expect(optionsFrom({})).toEqual({});
  expect(optionsFrom({ catalog: ' ', consent: '', somebodyElses: 'x' })).toEqual({});
});

test('an address of a model, and a switch that is switched off', () => {
  expect(optionsFrom({ model: '/models/other/', allowBlobWorker: 'false' })).toEqual({
    model: { url: '/models/other/' },
    allowBlobWorker: false,
  });
});

test('a word that is no consent is left to the check of the options', () => {
  expect(optionsFrom({ consent: 'perhaps' })).toEqual({ consent: 'perhaps' });
});
