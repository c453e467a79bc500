import { expect, test } from 'vitest';
import { type Fault, injectFault } from '../../support/failing-indexeddb.js';
import { dump, freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { openTab, viewOf } from '../../support/history-tab.js';

const first = ['a1', 'a2', 'a3'];
const second = ['b1', 'b2'];

const kinds: Omit<Fault, 'call'>[] = [
  { how: 'throw', name: 'InvalidStateError' },
  { how: 'throw', name: 'UnknownError' },
  { how: 'throw', name: 'NotReadableError' },
  { how: 'abort', name: 'AbortError' },
  { how: 'abort', name: 'QuotaExceededError' },
  { how: 'throw', name: 'InvalidStateError', forever: true },
  { how: 'abort', name: 'UnknownError', forever: true },
];

async function onDevice(): Promise<string[]> {
  const { shop } = await dump();
  return ((shop?.interactions ?? []) as { item: string }[]).map(({ item }) => item);
}

/** Every scenario once without a fault, then with one at call 1, 2, 3 … until none is hit. */
async function everyCall(
  kind: Omit<Fault, 'call'>,
  scenario: (call: number, stop: () => void) => Promise<void>,
): Promise<number> {
  for (let call = 1; ; call++) {
    freshIndexedDb();
    const fault = injectFault({ ...kind, call });
    await scenario(call, fault.stop);
    fault.stop();
    if (fault.calls() < call) return call - 1;
    expect(call).toBeLessThan(200);
  }
}

test.each(kinds)(
  'a device that fails (%j) at any call costs persistence, never rows',
  async (kind) => {
    const tried = await everyCall(kind, async (call, stop) => {
      const tab = openTab();
      await tab.history.setConsent('memory');
      await tab.history.append([viewOf('before')]);
      await tab.history.setConsent('granted');
      const receipts = [
        await tab.history.append(first.map(viewOf)),
        await tab.history.append(second.map(viewOf)),
      ];
      stop();
      expect(receipts.map(({ accepted }) => accepted)).toEqual([3, 2]);
      const items = tab.items();
      const expected = ['before', ...first, ...second];
      // Quota is the one fault that may cost rows: the oldest, and it says so.
      const full = tab.problems.some(({ code }) => code === 'STORAGE_FULL');
      if (full) expect([call, expected.slice(-items.length)]).toEqual([call, items]);
      else expect([call, items]).toEqual([call, expected]);
      if (tab.history.kind === 'memory') {
        expect(tab.problems.map(({ code }) => code)).toContain('STORAGE_UNAVAILABLE');
      }
      // What lies on the device is whole batches, in order.
      const kept = await onDevice();
      const batches = [['before'], first, second].filter((batch) => kept.includes(batch.at(-1)!));
      if (!full) expect([call, kept]).toEqual([call, batches.flat()]);
    });
    expect(tried).toBeGreaterThan(10);
  },
);

test.each(kinds)(
  'an erase that says it is done has left nothing, whatever failed (%j)',
  async (kind) => {
    await everyCall(kind, async (call, stop) => {
      const tab = openTab();
      await tab.history.setConsent('granted');
      await tab.history.append(first.map(viewOf));
      const erased = await tab.history.erase().then(
        () => true,
        () => false,
      );
      stop();
      if (erased) expect([call, await onDevice(), tab.items()]).toEqual([call, [], []]);
    });
  },
);

test.each(kinds)('a withdrawal is in force whatever failed (%j)', async (kind) => {
  await everyCall(kind, async (call, stop) => {
    const tab = openTab();
    await tab.history.setConsent('granted');
    await tab.history.append(first.map(viewOf));
    await tab.history.setConsent('denied');
    stop();
    expect([call, tab.history.consent, await onDevice()]).toEqual([call, 'denied', []]);
  });
});

test.each(kinds)(
  'what was shown is forgotten where that is said, and what was done stays, whatever failed (%j)',
  async (kind) => {
    const outcomes = new Set<string>();
    await everyCall(kind, async (call, stop) => {
      const tab = openTab();
      await tab.history.setConsent('granted');
      await tab.history.append([
        { type: 'impression', item: 'shown' },
        viewOf('a1'),
        { type: 'impression', item: 'shown' },
        viewOf('a2'),
      ]);
      const outcome = await tab.history.forgetImpressions().then(
        () => 'forgotten',
        ({ code }) => code,
      );
      stop();
      outcomes.add(outcome);
      const full = tab.problems.some(({ code }) => code === 'STORAGE_FULL');
      // Whatever the device did, this page ranks without them.
      if (!full) expect([call, tab.items()]).toEqual([call, ['a1', 'a2']]);
      if (outcome === 'forgotten') expect([call, await onDevice()]).toEqual([call, tab.items()]);
    });
    expect([...outcomes]).toContain('forgotten');
    if (kind.forever) expect([...outcomes]).toContain('STORAGE_UNAVAILABLE');
  },
);
