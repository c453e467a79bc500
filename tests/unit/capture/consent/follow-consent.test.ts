import { afterEach, expect, test, vi } from 'vitest';
import { followConsent } from '../../../../src/capture/consent/follow-consent.js';
import { readCustomerPrivacy } from '../../../../src/capture/consent/shopify.js';
import { listenToTcf, readTcData } from '../../../../src/capture/consent/tcf.js';
import type { Consent, ConsentSource } from '../../../../src/types.js';

const page = globalThis as unknown as Record<string, unknown>;
afterEach(() => {
  vi.useRealTimers();
  delete page.__tcfapi;
});

function follow(more: object = {}, chosen?: Consent) {
  const assumed: Consent[] = [];
  let tell: (consent: unknown) => void = () => undefined;
  const listen = (given: typeof tell) => {
    tell = given;
  };
  const source = { from: 'callback', listen, ...more };
  const end = followConsent(source as ConsentSource, {
    chosen: () => chosen,
    assume: async (consent) => void assumed.push(consent),
    notice: () => undefined,
  });
  const say = async (consent: unknown) => {
    tell(consent);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { assumed, say, end };
}

test('an answer is put in force once, however often it is given, and every change of it', async () => {
  const { assumed, say } = follow();
  for (const answer of ['granted', 'granted', 'memory', 'granted', 'denied', 'denied'])
    await say(answer);
  expect(assumed).toEqual(['granted', 'memory', 'granted', 'denied']);
});

test('an answer that is none is taken as none', async () => {
  const { assumed, say } = follow({ before: 'denied' });
  await say('granted');
  await say('yes');
  expect(assumed).toEqual(['granted', 'denied']);
});

test('what the visitor chose here is never raised, and lowered all the same', async () => {
  const { assumed, say } = follow({}, 'memory');
  await say('granted');
  await say('denied');
  expect(assumed).toEqual(['denied']);
});

test('nothing is heard after the end', async () => {
  const { assumed, say, end } = follow();
  end();
  await say('granted');
  expect(assumed).toEqual([]);
});

test('a callback that throws is the shop’s own mistake, and no answer', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const listen = () => {
    throw new Error('mine');
  };
  const { assumed } = follow({ listen });
  expect(assumed).toEqual([]);
  expect(told).toHaveBeenCalledOnce();
});

const consents = { 1: true, 5: true, 6: true };
test.each<[string, unknown, unknown]>([
  ['while the banner is open', { eventStatus: 'cmpuishown', purpose: { consents } }, undefined],
  ['loaded with all purposes', { eventStatus: 'tcloaded', purpose: { consents } }, 'yes'],
  [
    'with one purpose short',
    { eventStatus: 'useractioncomplete', purpose: { consents: { 1: true } } },
    'no',
  ],
  [
    'where the shop’s own consents differ',
    {
      eventStatus: 'tcloaded',
      publisher: { consents: { 1: true, 5: false } },
      purpose: { consents },
    },
    'no',
  ],
  [
    'where the shop’s own consents were not asked for',
    {
      eventStatus: 'tcloaded',
      publisher: { consents: { 1: false, 5: false, 6: false } },
      purpose: { consents },
    },
    'yes',
  ],
  [
    'where all was refused',
    {
      eventStatus: 'useractioncomplete',
      publisher: { consents: { 1: false, 5: false, 6: false } },
      purpose: { consents: { 1: false, 5: false, 6: false } },
    },
    'no',
  ],
  ['where the law does not hold', { eventStatus: 'tcloaded', gdprApplies: false }, 'unasked'],
  ['of no shape', null, undefined],
])('TCF %s', (_, data, answer) => {
  expect(readTcData(data, [1, 5, 6])).toBe(answer);
});

test('a TCF platform that loads late is found, and told at the end', () => {
  vi.useFakeTimers();
  const calls: unknown[] = [];
  const heard: unknown[] = [];
  const end = listenToTcf({ from: 'tcf' })((answer) => heard.push(answer));
  vi.advanceTimersByTime(2_000);
  page.__tcfapi = (
    command: string,
    _: number,
    hear: (...args: unknown[]) => void,
    id?: unknown,
  ) => {
    calls.push([command, id]);
    const data = { listenerId: 7, eventStatus: 'tcloaded', purpose: { consents } };
    if (command === 'addEventListener') hear(data, true);
  };
  vi.advanceTimersByTime(1_000);
  expect(heard).toEqual(['yes']);
  end();
  expect(calls).toEqual([
    ['addEventListener', undefined],
    ['removeEventListener', 7],
  ]);
});

test('Shopify’s answer', () => {
  const api = (allowed: unknown, preferences: string) => ({
    preferencesProcessingAllowed: () => allowed,
    currentVisitorConsent: () => ({ preferences }),
  });
  expect(readCustomerPrivacy(api(true, ''))).toBe('yes');
  expect(readCustomerPrivacy(api(false, ''))).toBe('unasked');
  expect(readCustomerPrivacy(api(false, 'no'))).toBe('no');
  expect(readCustomerPrivacy({ preferencesProcessingAllowed: () => false })).toBe('unasked');
  for (const odd of [undefined, {}, api('yes', 'yes')])
    expect(readCustomerPrivacy(odd)).toBeUndefined();
});
