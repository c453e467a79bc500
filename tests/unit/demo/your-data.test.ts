import { describe, expect, it } from 'vitest';
import { daysOf } from '../../../demo/app/your-data/happenings.ts';
import { fieldFacts } from '../../../demo/app/your-data/measure-storage.ts';
import { dropInterest } from '../../../demo/app/your-data/not-me.ts';
import type { Interaction, StoredInteraction } from '../../../src/types.js';

const noon = new Date(2026, 4, 2, 12).getTime();
const day = 86_400_000;

function rows(...list: (Interaction & { time: number })[]): StoredInteraction[] {
  return list.map((row, index) => ({ ...row, sequence: index + 1 }) as StoredInteraction);
}

describe('daysOf', () => {
  it('is newest first, by day', () => {
    const days = daysOf(
      rows(
        { type: 'view', item: 'a', time: noon - day },
        { type: 'view', item: 'b', time: noon },
        { type: 'cart', item: 'b', time: noon },
      ),
    );
    expect(days.map(({ happenings }) => happenings.map(({ type }) => type))).toEqual([
      ['cart', 'view'],
      ['view'],
    ]);
  });

  it('names the brand or the category that was dismissed', () => {
    const [today] = daysOf(
      rows(
        { type: 'dismiss', item: 'a', time: noon },
        { type: 'dismiss', brand: 'Northfell', time: noon },
        { type: 'dismiss', category: 'Kitchen > Knives', time: noon },
      ),
    );
    expect(today!.happenings).toEqual([
      { type: 'dismiss', time: noon, items: [], category: 'Kitchen > Knives' },
      { type: 'dismiss', time: noon, items: [], brand: 'Northfell' },
      { type: 'dismiss', time: noon, items: ['a'] },
    ]);
  });

  it('tells a run of impressions in one line, and the time spent with its view', () => {
    const [today] = daysOf(
      rows(
        { type: 'impression', item: 'a', time: noon },
        { type: 'impression', item: 'b', time: noon },
        { type: 'impression', item: 'a', time: noon },
        { type: 'view', item: 'a', time: noon },
        { type: 'dwell', item: 'a', seconds: 9, time: noon },
        { type: 'dwell', item: 'c', seconds: 4, time: noon },
        { type: 'search', text: 'x', time: noon },
      ),
    );
    expect(today!.happenings).toEqual([
      { type: 'search', time: noon, items: [], text: 'x' },
      { type: 'dwell', time: noon, items: ['c'], seconds: 4 },
      { type: 'view', time: noon, items: ['a'], seconds: 9 },
      { type: 'impression', time: noon, items: ['a', 'b'] },
    ]);
  });
});

describe('fieldFacts', () => {
  it('counts rows and bytes of each field', () => {
    const facts = fieldFacts(rows({ type: 'view', item: 'é', time: 5 }));
    expect(facts).toContainEqual({ name: 'item', rows: 1, bytes: 4, example: '"é"' });
  });
});

describe('dropInterest', () => {
  it('dismisses what the interest was learnt from, and takes all of it back', async () => {
    const recorded: Interaction[][] = [];
    const shop = {
      record: async (list: Interaction | readonly Interaction[]) => {
        recorded.push([list].flat() as Interaction[]);
        return { accepted: 0, rejected: [] };
      },
    };
    const items = ['strong', 'weak'].map((item) => ({ item, weight: 1 }));
    const restore = await dropInterest(shop, { share: 1, categories: [], items });
    await restore();
    expect(recorded).toEqual([
      [
        { type: 'dismiss', item: 'strong' },
        { type: 'dismiss', item: 'weak' },
      ],
      [
        { type: 'restore', item: 'strong' },
        { type: 'restore', item: 'weak' },
      ],
    ]);
  });
});
