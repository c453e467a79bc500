import { expect, test, vi } from 'vitest';
import { startWorld } from '../../support/test-engine.js';
import { trailWorld } from '../../support/trail-world.js';

// A shop that was deployed anew has the old chunk no more.
vi.mock('../../../src/engine/learning/learner.js', () => {
  throw new Error('the chunk is gone');
});

test('where the learner cannot be loaded, the list comes as shipped and the reason is told', async () => {
  const start = (learning: false | { explore: boolean }) =>
    startWorld({ items: trailWorld, options: { learning } });
  const [lost, fixed] = [await start({ explore: false }), await start(false)];
  for (const world of [lost, fixed]) {
    await world.settled();
    await world.view('fell');
    await world.engine.record([
      { type: 'impression', item: 'ridge', slate: 's', position: 0 },
      { type: 'click', item: 'ridge', slate: 's', position: 0 },
    ]);
  }
  expect(await lost.list()).toEqual(await fixed.list());
  expect((await lost.engine.profile()).learnt).toBeUndefined();
  expect(lost.status().problems).toMatchObject([
    { code: 'INTERNAL', detail: { call: 'learning' } },
  ]);
});
