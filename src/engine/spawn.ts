import { reasonOf, WindowshopError } from '../errors.js';
import { isHello } from './hello.js';
import builtWorkerUrl from './worker.ts?worker&url';

/** A worker whose script cannot be loaded, or dies while it starts, often tells nobody. */
const helloDeadline = 5_000;

// Under Trusted Types a worker's address must come from a policy; ours passes what spawnWorker was
// given and nothing else. Pages that allow none of that name end in `WORKER_UNAVAILABLE`.
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy('windowshop', { createScriptURL: (address) => address });
  return policy.createScriptURL(url);
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): Policy;
}

interface Policy {
  /** In truth a TrustedScriptURL, which `new Worker` takes like a string. */
  createScriptURL(address: string): string;
}

let policy: Policy | undefined;

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
      worker = new Worker(trusted(url ?? builtWorkerUrl), { type: 'module', name: 'windowshop' });
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
