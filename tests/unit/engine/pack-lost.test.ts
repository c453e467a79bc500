import { expect, test, vi } from 'vitest';
import { packFolder } from '../../support/small-pack.js';
import { startWorld } from '../../support/test-engine.js';
import { trailWorld } from '../../support/trail-world.js';

// A shop that was deployed anew has the old chunk no more.
vi.mock('../../../src/engine/open-catalog-pack.js', () => {
  throw new Error('the chunk is gone');
});

test('where the reader of packs cannot be loaded the catalogue serves, and the reason is told', async () => {
  const world = await startWorld({ items: trailWorld, options: { pack: packFolder } });
  expect((await world.settled()).problems).toMatchObject([
    { code: 'INTERNAL', detail: { call: 'opening the pack' } },
  ]);
  expect(await world.list({ limit: 3 })).toHaveLength(3);
});
