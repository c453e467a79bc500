import { expect, test } from 'vitest';
import { startWorld } from '../../support/test-engine.js';

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
