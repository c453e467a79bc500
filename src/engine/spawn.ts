import { reasonOf, WindowshopError } from '../errors.js';
import { isHello } from './hello.js';

/** A worker whose script cannot be loaded, or dies while it starts, often tells nobody. */
const helloDeadline = 5_000;

/**
 * Starts the worker and waits for its greeting. Throws `WORKER_UNAVAILABLE`.
 *
 * @param url address of the worker script; without it the one built beside this module.
 */
export function spawnWorker(url: string | undefined): Promise<Worker> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    const fail = (why: string, cause?: unknown) => {
      clearTimeout(timer);
      worker?.terminate();
      reject(new WindowshopError('WORKER_UNAVAILABLE', { why }, cause));
    };
    const timer = setTimeout(() => fail(`no answer in ${helloDeadline} ms`), helloDeadline);
    try {
      const options: WorkerOptions = { type: 'module', name: 'windowshop' };
      worker =
        url === undefined
          ? new Worker(new URL('./worker.ts', import.meta.url), {
              type: 'module',
              name: 'windowshop',
            })
          : new Worker(url, options);
    } catch (error) {
      // A script of another origin, or a page that forbids workers.
      fail(reasonOf(error), error);
      return;
    }
    worker.onerror = (event) => fail(event.message || 'its script could not be loaded');
    worker.onmessage = ({ data }) => {
      if (!isHello(data)) return fail('it is of another version than the page’s script');
      clearTimeout(timer);
      worker.onmessage = worker.onerror = null;
      resolve(worker);
    };
  });
}
