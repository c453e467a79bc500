import { expect, test, vi } from 'vitest';
import { startWorld } from '../../support/test-engine.js';
import { trailWorld } from '../../support/trail-world.js';

// A shop that was deployed anew has the old chunk no more.
vi.mock('../../../src/engine/search/search.js', () => {
  throw new Error('the chunk is gone');
});

test('where search cannot be loaded the call says so, and lists go on', async () => {
  const world = await startWorld({ items: trailWorld });
  await expect(world.engine.search('shoe', {})).rejects.toThrow();
  await expect(world.engine.suggest('sho', 3)).rejects.toThrow();
  expect(await world.list({ limit: 3 })).toHaveLength(3);
});
