import { reasonOf, WindowshopError } from '../errors.js';
import { integrityInForce } from '../shared/integrity.js';
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

/** Which script the worker runs. */
export interface WorkerScript {
  /** Default: the one built beside this module. */
  url?: string | undefined;
  /** Whether a script of another origin may be imported by one of the page's own. Default false. */
  allowBlob?: boolean;
}

/**
 * Starts the worker and waits for its greeting. Its script is checked before, and comes from the browser's
 * cache then. Throws `WORKER_UNAVAILABLE`, `FILE_REFUSED`.
 */
export async function spawnWorker(script: WorkerScript = {}): Promise<Worker> {
  await integrityInForce()?.check(script.url ?? builtWorkerUrl, location.href);
  return startWorker(script);
}

function startWorker({ url = builtWorkerUrl, allowBlob = false }: WorkerScript): Promise<Worker> {
  return new Promise((resolve, reject) => {
    let worker: Worker;
    let importer: string | undefined;
    const end = () => {
      clearTimeout(timer);
      if (importer) URL.revokeObjectURL(importer);
    };
    const fail = (why: string, cause?: unknown) => {
      end();
      worker?.terminate();
      reject(new WindowshopError('WORKER_UNAVAILABLE', { why }, cause));
    };
    const timer = setTimeout(() => fail(`no answer in ${helloDeadline} ms`), helloDeadline);
    try {
      if (allowBlob && isForeign(url)) importer = importerOf(url);
      worker = new Worker(trusted(importer ?? url), { type: 'module', name: 'windowshop' });
    } catch (error) {
      // A script of another origin, or a page that forbids workers.
      fail(reasonOf(error), error);
      return;
    }
    worker.onerror = (event) => fail(event.message || 'its script could not be loaded');
    worker.onmessage = ({ data }) => {
      if (!isHello(data)) return fail('it is of another version than the page’s script');
      end();
      worker.onmessage = worker.onerror = null;
      resolve(worker);
    };
  });
}

function isForeign(url: string): boolean {
  return new URL(url, location.href).origin !== location.origin;
}

/**
 * A worker's script must be of the page's own origin, and a blob of the page is; what a module imports
 * may come from anywhere that sends CORS headers (https://html.spec.whatwg.org/#dom-worker).
 */
function importerOf(url: string): string {
  const source = `import ${JSON.stringify(url)};`;
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
