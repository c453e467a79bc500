import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkOptions } from '../../src/options.js';

const bases = {
  page: 'https://shop.example/tents/1.html',
  script: 'https://shop.example/js/index.js',
};
const check = (options: unknown) => checkOptions(options, bases);

const defaults = {
  consent: 'memory',
  backend: 'auto',
  retention: { days: 90, events: 500 },
  storeSearchText: false,
  model: 'https://shop.example/js/models/windowshop-nano/',
  learning: { explore: false },
  database: 'windowshop',
};

test('a catalogue is all that must be given', () => {
  const { engine, worker, problems } = check({ catalog: [] });
  expect(engine).toEqual({ catalog: [], ...defaults });
  expect(worker).toEqual({ url: undefined, allowBlob: false });
  expect(problems).toEqual([]);
});

test('a catalogue with more to say than its address keeps it, and is checked where it is read', () => {
  const catalog = { url: 'feed.csv', format: 'csv', currency: () => 'EUR' } as never;
  const { engine, problems } = check({ catalog });
  expect(engine.catalog).toEqual({
    url: 'https://shop.example/tents/feed.csv',
    format: 'csv',
    // What cannot cross to a worker becomes the name of its type, and is refused there.
    currency: 'function',
  });
  expect(problems).toEqual([]);
});

test('what the shop gives is seen from the page, what comes with the script from the script', () => {
  const { engine, worker } = check({
    catalog: '/products.json',
    workerUrl: 'worker.js',
    pack: '/pack',
    graph: 'graph.bin',
    model: { url: '../my-model' },
  });
  expect(engine.catalog).toBe('https://shop.example/products.json');
  expect(worker.url).toBe('https://shop.example/tents/worker.js');
  expect(engine.model).toBe('https://shop.example/my-model/');
  expect(engine.pack).toBe('https://shop.example/pack/');
  expect(engine.graph).toBe('https://shop.example/tents/graph.bin');
});

test('every valid option is taken over', () => {
  const given = {
    consent: 'granted',
    backend: 'webgpu',
    retention: { days: 30, events: 100 },
    storeSearchText: true,
    model: false,
    learning: { explore: true },
    database: 'shop-2',
  };
  expect(check({ catalog: [], ...given }).engine).toEqual({ catalog: [], ...given });
});

test('a model that is asked for on every device is told apart from how it is read', () => {
  const { engine } = check({ model: { download: 'always', maxTokens: 64 } });
  expect([engine.insistsOnModel, engine.modelSettings]).toEqual([true, { maxTokens: 64 }]);
  expect('insistsOnModel' in check({ model: { download: 'auto' } }).engine).toBe(false);
});

test('rules go on to the engine, which checks them; what cannot cross is named', () => {
  const rules = { maxPerBrand: 2, filter: () => true };
  expect(check({ rules }).engine.rules).toEqual({ maxPerBrand: 2, filter: 'function' });
  expect('rules' in check({}).engine).toBe(false);
});

test.each([
  [true, { explore: false }],
  [{}, { explore: false }],
  [false, false],
])('learning: %j is %j to the engine', (learning, told) => {
  expect(check({ learning }).engine.learning).toEqual(told);
});

test('half a retention keeps the other half’s default', () => {
  expect(check({ retention: { days: 7 } }).engine.retention).toEqual({ days: 7, events: 500 });
});

test.each([
  ['consent', 'yes'],
  ['backend', 'cuda'],
  ['retention', { days: 0 }],
  ['retention', { days: Number.NaN }],
  ['retention', { events: 1.5 }],
  ['retention', { events: 10_001 }],
  ['storeSearchText', 'no'],
  ['learning', 'yes'],
  ['learning', { explore: 1 }],
  ['model', true],
  ['model', null],
  ['workerUrl', 7],
  ['allowBlobWorker', 'yes'],
  ['pack', ['/pack/']],
  ['graph', { url: '/graph.bin' }],
  ['database', 'name with blanks'],
  ['database', ''],
])('%s: %j is reported, and the default takes its place', (field, value) => {
  const { engine, problems } = check({ catalog: [], [field]: value });
  expect(problems).toMatchObject([{ code: 'OPTION_INVALID', detail: { field } }]);
  expect(engine).toEqual({ catalog: [], ...defaults });
});

test('an address that cannot be resolved is no reason to throw', () => {
  expect(check({ catalog: 'http://' }).engine.catalog).toBe('http://');
  expect(check({ catalog: [], model: { url: 'http://' } }).engine.model).toBe('http://');
});

test('anything at all may be given: an answer comes back, and it can cross to the worker', () => {
  const names = [
    'catalog',
    'consent',
    'retention',
    'model',
    'workerUrl',
    'allowBlobWorker',
    'database',
    'backend',
    'rules',
  ];
  const options = fc.oneof(
    fc.anything(),
    fc.record(Object.fromEntries(names.map((name) => [name, fc.anything()]))),
  );
  fc.assert(
    fc.property(options, (given) => {
      const { engine } = check(given);
      const { catalog: _, ...rest } = engine;
      expect(['granted', 'memory', 'denied']).toContain(engine.consent);
      expect(engine.retention.days).toBeGreaterThanOrEqual(1);
      expect(structuredClone(rest)).toEqual(rest);
    }),
  );
});

test('a consent source leaves `memory` in force, or `denied` where asked, until it is heard', () => {
  const source = { from: 'tcf' };
  const { engine, heard, problems } = check({ consent: source });
  expect([engine.consent, heard, problems]).toEqual([
    'memory',
    { capture: undefined, consent: source },
    [],
  ]);
  expect(check({ consent: { ...source, before: 'denied' } }).engine.consent).toBe('denied');
  expect(check({ consent: { ...source, before: 'granted' } }).engine.consent).toBe('memory');
});

test('a page is heard only where something asks for it', () => {
  expect(check({}).heard).toBeUndefined();
  expect(check({ capture: false, consent: 'granted' }).heard).toBeUndefined();
  expect(check({ capture: true }).heard).toEqual({ capture: true, consent: false });
});

test('sensitive categories go on to the engine; a list of something else is named', () => {
  expect(check({ sensitiveCategories: ['Health'] }).engine.sensitiveCategories).toEqual(['Health']);
  const { engine, problems } = check({ sensitiveCategories: 'Health' });
  expect('sensitiveCategories' in engine).toBe(false);
  expect(problems.map(({ detail }) => detail.field)).toEqual(['sensitiveCategories']);
});
