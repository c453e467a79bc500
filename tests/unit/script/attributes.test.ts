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
    capture: true,
    catalog: '/catalog.json',
    consent: 'granted',
    model: false,
    learning: false,
    workerUrl: '/worker.js',
    allowBlobWorker: true,
    database: 'shop',
  });
});

test('a tag without attributes hears the page, and leaves every other option to its default', () => {
  expect(optionsFrom({})).toEqual({ capture: true });
  expect(optionsFrom({ catalog: ' ', consent: '', somebodyElses: 'x' })).toEqual({ capture: true });
});

test('a currency goes with the catalogue, and means nothing without one', () => {
  expect(optionsFrom({ catalog: '/de/products.json', currency: ' CHF ' }).catalog).toEqual({
    url: '/de/products.json',
    currency: 'CHF',
  });
  expect(optionsFrom({ catalog: '/products.json', currency: '' }).catalog).toBe('/products.json');
  expect(optionsFrom({ currency: 'CHF' })).toEqual({ capture: true });
});

test('an address of a model, and a switch that is switched off', () => {
  expect(
    optionsFrom({ model: '/models/other/', allowBlobWorker: 'false', capture: 'off' }),
  ).toEqual({
    capture: false,
    model: { url: '/models/other/' },
    allowBlobWorker: false,
  });
});

test('a word that is no consent is left to the check of the options', () => {
  expect(optionsFrom({ consent: 'perhaps' }).consent).toBe('perhaps');
});

test.each(['consent-mode', 'shopify', 'tcf', 'attribute'])('%s is a source of consent', (from) => {
  expect(optionsFrom({ consent: from }).consent).toEqual({ from });
});

test('sensitive categories stand side by side', () => {
  const { sensitiveCategories } = optionsFrom({ sensitiveCategories: 'Health | Adults > Toys' });
  expect(sensitiveCategories).toEqual(['Health', 'Adults > Toys']);
});
