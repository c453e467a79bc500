import { beforeEach, describe, expect, it } from 'vitest';
import { Catalog } from '../../../src/catalog/index.js';
import { Recording } from '../../../src/engine/recording.js';
import { freshIndexedDb } from '../../support/fresh-indexeddb.js';
import { now } from '../../support/interactions.js';
import { startWorld } from '../../support/test-engine.js';

beforeEach(freshIndexedDb);

const items = [
  { id: 'SHOE-42', title: 'Trail shoe', url: 'https://shop.example/p/trail-shoe?color=red' },
  { id: 'SHOE-43', title: 'Trail shoe', url: '/p/trail-shoe?color=blue' },
  { id: 'TENT', title: 'Tent', url: 'p/tent/', categories: ['Camping > Tents'] },
  { id: 'TEST', title: 'A test', categories: ['Health > Tests > Home tests'] },
  { id: 'BALM', title: 'A balm', categories: ['Beauty', 'Health'] },
];

async function recorded(aliases: readonly unknown[], item: unknown = '11') {
  const { engine } = await startWorld({ items, model: false });
  const receipt = await engine.record([{ type: 'view', item, aliases }]);
  const [row] = await engine.history();
  return row && 'item' in row ? row.item : receipt.rejected[0]?.code;
}

describe('what a page calls a product', () => {
  it('the first name that the catalogue knows is recorded', async () => {
    expect(await recorded(['x', 'TENT', 'SHOE-42'])).toBe('TENT');
    expect(await recorded(['TENT'], 'SHOE-42')).toBe('SHOE-42');
  });

  it('an address is a name: host and campaign do not count, the query does where it tells variants apart', async () => {
    expect(await recorded(['https://www.shop.example/p/tent?utm_source=x&pr_rec_id=1'])).toBe(
      'TENT',
    );
    expect(await recorded(['/p/trail-shoe?color=blue'])).toBe('SHOE-43');
    expect(await recorded(['/p/trail-shoe'])).toBe('SHOE-42');
  });

  it('a title is a name where only one product has it, and only where no other is known', async () => {
    expect(await recorded([], ' a  Test')).toBe('TEST');
    expect(await recorded(['A test', 'TENT'])).toBe('TENT');
    expect(await recorded(['Trail shoe'])).toBe('ITEM_UNKNOWN');
  });

  it('a name that nobody knows is not recorded, and neither is one of no shape', async () => {
    expect(await recorded(['/', 'https://', 'nothing', 'javascript:TENT'])).toBe('ITEM_UNKNOWN');
    expect(await recorded([null, {}, ['TENT'], Number.NaN])).toBe('ITEM_UNKNOWN');
    expect(await recorded('TENT' as never)).toBe('ITEM_UNKNOWN');
  });

  it('aliases are not stored', async () => {
    const { engine } = await startWorld({ items, model: false });
    await engine.record([{ type: 'view', item: '11', aliases: ['TENT'] }]);
    expect(Object.keys((await engine.history())[0]!).sort()).toEqual([
      'item',
      'sequence',
      'time',
      'type',
    ]);
  });

  it('an address that update() brought is known from then on', async () => {
    const { engine } = await startWorld({ items, model: false });
    const lamp = { type: 'view', item: '12', aliases: ['/p/lamp'] };
    expect((await engine.record([lamp])).accepted).toBe(0);
    await engine.update([{ id: 'LAMP', title: 'Lamp', url: '/p/lamp' }]);
    expect((await engine.record([lamp])).accepted).toBe(1);
  });
});

describe('products that are still on their way', () => {
  it('are waited for once, however much is recorded, and order stays', async () => {
    const catalog = new Catalog();
    const rows: unknown[] = [];
    let waits = 0;
    const recording = new Recording({
      catalog,
      history: () => ({ append: async (given: unknown[]) => rows.push(...given) }) as never,
      async expect() {
        waits++;
        await new Promise((resolve) => setTimeout(resolve, 5));
        catalog.load(items);
      },
      sensitiveCategories: [],
    });
    await Promise.all([
      recording.record([{ type: 'view', item: '11', aliases: ['TENT'] }]),
      recording.record([{ type: 'view', item: '12', aliases: ['/p/trail-shoe'] }]),
      recording.record([{ type: 'view', item: '13', aliases: ['nobody'] }]),
      recording.record([{ type: 'cart', item: 'TENT' }]),
    ]);
    expect(waits).toBe(1);
    expect(rows.map((row) => (row as { item: string }).item)).toEqual([
      'TENT',
      'SHOE-42',
      '13',
      'TENT',
    ]);
  });
});

describe('sensitive categories', () => {
  const open = (sensitiveCategories: string[], more: object = {}) =>
    startWorld({ items, model: false, options: { sensitiveCategories }, ...more });
  const view = (item: string) => ({ type: 'view', item });

  it('nothing is recorded of them or of what lies below, by any category of the product', async () => {
    const { engine } = await open(['health']);
    const receipt = await engine.record(['TEST', 'BALM', 'TENT'].map(view));
    expect(receipt.accepted).toBe(1);
    expect(receipt.rejected.map(({ code }) => code)).toEqual(Array(2).fill('CATEGORY_EXCLUDED'));
  });

  it('a path means that path alone', async () => {
    const { engine } = await open(['Health > Tests']);
    expect((await engine.record(['TEST', 'BALM'].map(view))).accepted).toBe(1);
  });

  it('what the catalogue does not know may belong there, so it is not recorded', async () => {
    const { engine } = await open(['Health']);
    expect((await engine.record([view('unknown')])).rejected[0]?.code).toBe('CATEGORY_EXCLUDED');
  });

  it('what the visitor dismisses by name is kept: they asked for it', async () => {
    const { engine } = await open(['Health']);
    expect((await engine.record([{ type: 'dismiss', item: 'TEST' }])).accepted).toBe(1);
  });

  it('what an earlier visit recorded is removed from the device', async () => {
    const before = await startWorld({ items, model: false, consent: 'granted' });
    await before.view('TEST', 'TENT');
    await before.engine.close();
    const { engine } = await open(['Health'], { consent: 'granted' });
    expect((await engine.history()).map((row) => 'item' in row && row.item)).toEqual(['TENT']);
    await engine.close();
    const again = await startWorld({ items, model: false, consent: 'granted' });
    expect(await again.engine.history()).toHaveLength(1);
  });
});

describe('what may have been recorded before', () => {
  it('is recorded once, and again only where it happened again', async () => {
    const { engine } = await startWorld({ items, model: false });
    const minute = 60_000;
    const time = now - 10 * minute;
    const rows = [
      { type: 'view', item: '11', aliases: ['TENT'], time },
      { type: 'click', item: 'TENT', slate: 's', position: 1, time: time + 20_000 },
    ];
    await engine.record(rows);
    await engine.record(rows, true);
    expect(await engine.history()).toHaveLength(2);
    await engine.record([...rows, { ...rows[0], time: time + 2 * minute }], true);
    expect(await engine.history()).toHaveLength(3);
    await engine.record([rows[0], rows[0]], true);
    expect(await engine.history()).toHaveLength(4);
  });

  it('a damaged journal costs its own rows', async () => {
    const { engine } = await startWorld({ items, model: false });
    const receipt = await engine.record(
      [null, 7, { type: 'view' }, { type: 'view', item: 'TENT' }],
      true,
    );
    expect(receipt).toMatchObject({ accepted: 1 });
  });
});
