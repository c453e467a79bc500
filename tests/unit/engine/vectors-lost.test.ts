import { expect, test, vi } from 'vitest';
import { startWorld } from '../../support/test-engine.js';
import { trailWorld } from '../../support/trail-world.js';

// A shop that was deployed anew has the old chunk no more.
vi.mock('../../../src/engine/fastest-scans.js', () => {
  throw new Error('the chunk is gone');
});

test('where what keeps vectors cannot be loaded there are lists without them, and the reason is told', async () => {
  const world = await startWorld({ items: trailWorld });
  expect((await world.settled()).problems).toMatchObject([
    { code: 'INTERNAL', detail: { call: 'loading what keeps vectors' } },
  ]);
  expect(await world.list({ limit: 3 })).toHaveLength(3);
});
