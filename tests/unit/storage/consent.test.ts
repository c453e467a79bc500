import { beforeEach, expect, test } from 'vitest';
import type { Consent } from '../../../src/types.js';
import { injectFault } from '../../support/failing-indexeddb.js';
import { dump, freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { openTab, viewOf } from '../../support/history-tab.js';

beforeEach(freshIndexedDb);

const databases = async () => (await indexedDB.databases()).length;

async function tabWith(consent: Consent, ...items: string[]) {
  const tab = openTab();
  await tab.history.setConsent(consent);
  await tab.history.append(items.map(viewOf));
  return tab;
}

test('before any consent, and under `denied`, nothing is recorded', async () => {
  const tab = openTab();
  const early = await tab.history.append([viewOf('a')]);
  expect(early).toMatchObject({ accepted: 0, rejected: [{ code: 'CONSENT_DENIED' }] });
  await tab.history.setConsent('denied');
  await tab.history.append([viewOf('a')]);
  expect(tab.items()).toEqual([]);
  expect(tab.history.kind).toBe('none');
  expect(await databases()).toBe(0);
});

test('under `denied` each refused row is named by its own place', async () => {
  const tab = await tabWith('denied');
  const { rejected } = await tab.history.append([{ type: 'glance' }, viewOf('a'), viewOf('b')]);
  expect(rejected.map(({ code, row }) => ({ code, row }))).toEqual([
    { code: 'INTERACTION_INVALID', row: 0 },
    { code: 'CONSENT_DENIED', row: 1 },
    { code: 'CONSENT_DENIED', row: 2 },
  ]);
});

test('under `memory` the history works and nothing is written', async () => {
  const tab = await tabWith('memory', 'a', 'b');
  expect(tab.items()).toEqual(['a', 'b']);
  expect(await databases()).toBe(0);
});

test('`memory` to `granted` carries the rows of this page behind those of earlier visits', async () => {
  const earlier = await tabWith('granted', 'earlier');
  earlier.history.close();
  const tab = await tabWith('memory', 'a', 'b');
  await tab.history.setConsent('granted');
  expect(tab.items()).toEqual(['earlier', 'a', 'b']);
  expect(tab.history.kind).toBe('indexeddb');
  const next = await tabWith('granted');
  expect(next.items()).toEqual(['earlier', 'a', 'b']);
});

test.each(['memory', 'denied'] as const)(
  '`granted` to `%s` erases the history, on the device too',
  async (less) => {
    const tab = await tabWith('granted', 'a', 'b');
    await tab.history.setConsent(less);
    expect(tab.items()).toEqual([]);
    expect(tab.told).toContain('erased');
    for (const stores of Object.values(await dump())) {
      expect(Object.values(stores).flat()).toEqual([]);
    }
    const next = await tabWith('granted');
    expect(next.items()).toEqual([]);
  },
);

test('`granted` to `denied` leaves not even an empty database', async () => {
  const tab = await tabWith('granted', 'a');
  await tab.history.setConsent('denied');
  expect(await databases()).toBe(0);
});

test('`memory` to `denied` forgets the page', async () => {
  const tab = await tabWith('memory', 'a');
  await tab.history.setConsent('denied');
  await tab.history.setConsent('memory');
  expect(tab.items()).toEqual([]);
});

test('the same consent again changes nothing', async () => {
  const tab = await tabWith('memory', 'a');
  await tab.history.setConsent('memory');
  expect(tab.items()).toEqual(['a']);
});

test.each(['memory', 'denied'] as const)(
  'a withdrawal to `%s` takes effect even where the device refuses to erase',
  async (less) => {
    const tab = await tabWith('granted', 'a');
    const fault = injectFault({ call: 1, how: 'throw', name: 'NotReadableError', forever: true });
    await tab.history.setConsent(less);
    fault.stop();
    expect(tab.history.consent).toBe(less);
    expect(tab.items()).toEqual([]);
    const next = await tabWith('granted');
    expect(next.items()).toEqual([]);
  },
);

test('a grant on a device that cannot keep anything goes on in memory, and says so', async () => {
  const tab = await tabWith('memory', 'a');
  const fault = injectFault({ call: 1, how: 'throw', name: 'SecurityError', forever: true });
  await tab.history.setConsent('granted');
  fault.stop();
  expect(tab.history.consent).toBe('granted');
  expect(tab.history.kind).toBe('memory');
  expect(tab.items()).toEqual(['a']);
  expect(tab.problems).toMatchObject([{ code: 'STORAGE_UNAVAILABLE' }]);
});

test('work that was under way when consent was withdrawn writes nothing afterwards', async () => {
  const tab = await tabWith('granted', 'a');
  const { vectors } = tab.history;
  await tab.history.setConsent('denied');
  await vectors
    .save({
      model: 'm',
      dimensions: 1,
      hashes: ['h'],
      codes: new Int8Array(1),
      scales: new Float32Array(1),
    })
    .catch(() => undefined);
  expect(await databases()).toBe(0);
});
