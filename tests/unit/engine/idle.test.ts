import { afterEach, expect, test, vi } from 'vitest';
import { firstShard } from '../../../src/pack/encode-pack.js';
import { filesOfFolder, packFolder, packOf, servePack } from '../../support/small-pack.js';
import { startWorld } from '../../support/test-engine.js';

afterEach(() => void vi.restoreAllMocks());

const items = [
  { id: 'tent', title: 'Tent', categories: ['Camping'], popularity: 2, vector: [1, 0] },
  { id: 'lamp', title: 'Lamp', categories: ['Home'], popularity: 1, vector: [0, 1] },
];

test('the first list comes before the model is asked for, which waits until the page is idle', async () => {
  let becomeIdle: () => void = () => undefined;
  const idle = new Promise<void>((resolve) => {
    becomeIdle = resolve;
  });
  const world = await startWorld({ items, whenIdle: () => idle });
  expect(await world.list()).toEqual(['tent', 'lamp']);
  expect(world.encoded).toEqual([]);
  expect(world.status()).toMatchObject({ state: 'starting', model: { state: 'idle' } });

  becomeIdle();
  expect(await world.settled()).toMatchObject({ state: 'ready', model: { state: 'ready' } });
  expect(world.encoded).toHaveLength(2);
});

test('the rest of a pack leaves the line to the first list', async () => {
  const shelf = Array.from({ length: firstShard + 10 }, (_, at) => ({
    id: `i${at}`,
    title: `Tent ${at}`,
    popularity: firstShard + 10 - at,
    vector: [1, at],
  }));
  const asked = servePack(filesOfFolder(await packOf(shelf)));
  const options = { catalog: undefined as never, pack: packFolder };
  const whenIdle = () => new Promise<void>(() => undefined);
  const world = await startWorld({ items: [], vectors: { tent: [1, 0] }, options, whenIdle });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const before = asked.filter((name) => name.startsWith('products'));
  expect(before).toHaveLength(1);
  expect(await world.list({ strategy: 'popular', limit: 1 })).toEqual(['i0']);
  expect(await world.settled()).toMatchObject({ catalog: { items: firstShard + 10 } });
});

test('an engine that was closed meanwhile loads no model', async () => {
  let becomeIdle: () => void = () => undefined;
  const idle = new Promise<void>((resolve) => {
    becomeIdle = resolve;
  });
  const world = await startWorld({ items, whenIdle: () => idle });
  await world.engine.close();
  becomeIdle();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(world.encoded).toEqual([]);
});
