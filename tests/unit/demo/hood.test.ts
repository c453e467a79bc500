import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interestFlow } from '../../../demo/app/hood/interest-flow.ts';
import { percentile } from '../../../demo/app/hood/percentile.ts';
import { summarizeRequests } from '../../../demo/app/hood/requests.ts';
import { areaPath, niceTop, scale } from '../../../demo/app/hood/scale.ts';
import { stepDecay } from '../../../src/profile/decay.js';
import type { StoredInteraction } from '../../../src/types.js';

describe('percentile', () => {
  it('is the nearest rank', () => {
    const values = [15, 20, 35, 40, 50];
    expect(percentile(values, 0.05)).toBe(15);
    expect(percentile(values, 0.5)).toBe(35);
    expect(percentile(values, 0.95)).toBe(50);
    expect(percentile([], 0.5)).toBeUndefined();
  });

  it('is always one of the values, with enough of them below', () => {
    const values = fc.array(fc.double({ noNaN: true, min: 0, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
        const found = percentile(all, share)!;
        expect(all).toContain(found);
        expect(all.filter((value) => value <= found).length).toBeGreaterThanOrEqual(
          share * all.length - 1e-9,
        );
      }),
    );
  });
});

describe('plot maths', () => {
  it('scales into the picture, and survives an empty one', () => {
    expect(scale(5, 10, 100, 0)).toBe(50);
    expect(scale(5, 0, 100, 0)).toBe(100);
  });

  it.each([
    [0.7, 1],
    [1, 1],
    [1.2, 2],
    [37, 50],
    [51, 100],
    [0.03, 0.05],
    [0, 1],
  ])('puts the top over %d at %d', (value, top) => {
    expect(niceTop(value)).toBeCloseTo(top, 10);
  });

  it('closes an area', () => {
    expect(areaPath([0, 10], [5, 6], [9, 9])).toBe('M0 5L10 6L10 9L0 9Z');
    expect(areaPath([], [], [])).toBe('');
  });
});

describe('interestFlow', () => {
  const category = (item: string) => (item === '?' ? undefined : item[0]);
  let sequence = 0;
  const view = (item: string): StoredInteraction => {
    sequence++;
    return { type: 'view', item, time: 0, sequence };
  };

  it('follows the weights step by step', () => {
    const flow = interestFlow([view('a1'), view('b1'), view('b2')], category);
    expect(flow.names).toEqual(['b', 'a']);
    expect(flow.steps).toHaveLength(3);
    expect(flow.steps[0]).toEqual([0, 1]);
    expect(flow.steps[2]![0]).toBeCloseTo(1 + stepDecay);
    expect(flow.steps[2]![1]).toBeCloseTo(stepDecay ** 2);
  });

  it('leaves out what weighs nothing and what the catalogue does not know', () => {
    const rows: StoredInteraction[] = [
      view('a1'),
      { type: 'impression', item: 'b1', time: 0, sequence: ++sequence },
      { type: 'search', time: 0, sequence: ++sequence },
      { type: 'dismiss', item: 'c1', time: 0, sequence: ++sequence },
      view('?'),
    ];
    const flow = interestFlow(rows, category);
    expect(flow.names).toEqual(['a']);
    expect(flow.steps).toHaveLength(3);
  });

  it('gathers the rest and never loses weight', () => {
    const items = fc.array(fc.constantFrom(...'abcdefgh'), { minLength: 1, maxLength: 150 });
    fc.assert(
      fc.property(items, (list) => {
        const { names, steps } = interestFlow(list.map(view), category);
        expect(names.length).toBeLessThanOrEqual(6);
        expect(steps.length).toBeLessThanOrEqual(60);
        for (const step of steps) {
          expect(step).toHaveLength(names.length);
          expect(Math.min(...step)).toBeGreaterThanOrEqual(0);
        }
        const all = new Set(list);
        if (all.size > 5) expect(names.at(-1)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it('is empty without history', () => {
    expect(interestFlow([], category)).toEqual({ names: [], steps: [] });
  });
});

describe('summarizeRequests', () => {
  const fact = (name: string, initiatorType = 'fetch') => ({
    name,
    initiatorType,
    transferSize: 10,
    encodedBodySize: 20,
  });

  it('groups by kind and host', () => {
    const shop = 'https://shop.test';
    const { kinds, hosts, count } = summarizeRequests([
      fact(`${shop}/`, 'navigation'),
      fact(`${shop}/pictures/a.svg`, 'img'),
      fact(`${shop}/pictures/b.svg`, 'img'),
      fact(`${shop}/catalog.json`),
      fact('https://other.test/x.js', 'script'),
      fact('blob:https://shop.test/1'),
    ]);
    expect(count).toBe(5);
    expect(hosts).toEqual([
      { host: 'shop.test', count: 4 },
      { host: 'other.test', count: 1 },
    ]);
    expect(kinds.find(({ kind }) => kind === 'picture')).toEqual({
      kind: 'picture',
      count: 2,
      transferred: 20,
      size: 40,
    });
  });
});
