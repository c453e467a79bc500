import { afterEach, expect, test, vi } from 'vitest';
import { whySpareDevice } from '../../../src/engine/spare-device.js';
import { filesOfFolder, packFolder, packOf, servePack } from '../../support/small-pack.js';
import { startWorld } from '../../support/test-engine.js';
import { trailWorld } from '../../support/trail-world.js';

afterEach(() => void vi.restoreAllMocks());

const why = 'The visitor asked the browser to save data.';
const host = { whySpareDevice: () => why };

test('who saves data is spared the model: nothing is embedded, lists are made, and the status says why', async () => {
  const world = await startWorld({ items: trailWorld, host });
  const status = await world.settled();
  expect(status.model).toMatchObject({ state: 'withheld', why });
  expect([status.state, status.problems, world.encoded]).toEqual(['ready', [], []]);
  await world.view('fell');
  expect((await world.list({ limit: 2 })).length).toBe(2);
  expect((await world.engine.search('shoe', undefined)).items.length).toBeGreaterThan(0);
  expect(world.encoded).toEqual([]);
});

test('vectors that come with a pack rank all the same', async () => {
  const shelf = ['near', 'far'].map((id, at) => ({ id, title: id, vector: [1, at] }));
  servePack(
    filesOfFolder(await packOf([{ id: 'seen', title: 'seen', vector: [1, 0.1] }, ...shelf])),
  );
  const options = { catalog: undefined as never, pack: packFolder };
  const world = await startWorld({ items: [], vectors: { known: [1, 0] }, host, options });
  const status = await world.settled();
  expect(status.model.state).toBe('withheld');
  expect(status.embedding.done).toBe(3);
  await world.view('seen');
  expect(await world.list()).toEqual(['near', 'far']);
  expect(world.encoded).toEqual([]);
});

test('a shop that insists gets its model', async () => {
  const world = await startWorld({ items: trailWorld, host, options: { insistsOnModel: true } });
  expect((await world.settled()).model.state).toBe('ready');
  expect(world.encoded.length).toBeGreaterThan(0);
});

test.each<[string, Parameters<typeof whySpareDevice>[0], string | undefined]>([
  ['a browser that saves data', { connection: { saveData: true }, deviceMemory: 8 }, why],
  ['a small device', { deviceMemory: 0.5 }, 'The device has little memory (0.5 GB).'],
  ['any other', { connection: { saveData: false }, deviceMemory: 8 }, undefined],
  ['a browser that tells nothing', {}, undefined],
  ['no browser', undefined, undefined],
])('%s', (_, hints, said) => {
  expect(whySpareDevice(hints)).toBe(said);
});
