import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSerialQueue } from '../../../src/shared/serial-queue.js';

test('a job starts only when the one before it has ended, in the order of asking', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
      async (scheduler, fates) => {
        const queue = createSerialQueue();
        const events: string[] = [];
        const answers = fates.map((fails, job) =>
          queue.run(async () => {
            events.push(`start ${job}`);
            await scheduler.schedule(Promise.resolve(), `job ${job}`);
            events.push(`end ${job}`);
            if (fails) throw new Error(`job ${job} failed`);
            return job;
          }),
        );
        const settled = Promise.allSettled(answers);
        await scheduler.waitFor(settled);
        expect(events).toEqual(fates.flatMap((_, job) => [`start ${job}`, `end ${job}`]));
        expect((await settled).map(({ status }) => status)).toEqual(
          fates.map((fails) => (fails ? 'rejected' : 'fulfilled')),
        );
      },
    ),
  );
});

test('a failed job rejects for its own caller and lets the next one run', async () => {
  const queue = createSerialQueue();
  const failed = queue.run(() => Promise.reject(new Error('mine')));
  const next = queue.run(() => 'fine');
  await expect(failed).rejects.toThrow('mine');
  await expect(next).resolves.toBe('fine');
});

test('a job that throws at once does not poison the queue', async () => {
  const queue = createSerialQueue();
  const thrown = queue.run((): number => {
    throw new Error('at once');
  });
  await expect(thrown).rejects.toThrow('at once');
  await expect(queue.run(() => 1)).resolves.toBe(1);
});
