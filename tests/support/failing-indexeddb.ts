import { onTestFinished } from 'vitest';

/** What goes wrong at one call. */
export interface Fault {
  /** 1 for the first call of any of the methods below. */
  call: number;
  /** Name of the DOMException. */
  name: string;
  /** `throw`: the call itself throws. `abort`: it is accepted and its transaction aborted, as quota does. */
  how: 'throw' | 'abort';
  /** Whether every later call fails as well. */
  forever?: boolean;
}

const storeMethods = ['add', 'count', 'get', 'getAll', 'getAllKeys', 'delete', 'clear'] as const;

/**
 * Makes IndexedDB fail at a call, until the test ends or `stop()`. `calls()` tells how many there were,
 * so that a test can try every one of them.
 */
export function injectFault(fault: Fault): { calls(): number; stop(): void } {
  let calls = 0;
  const undo: (() => void)[] = [];

  function patch(owner: object, method: string): void {
    const target = owner as Record<string, (...given: unknown[]) => unknown>;
    const original = target[method]!;
    target[method] = function (this: unknown, ...given: unknown[]) {
      // The stand-in's own call while it upgrades.
      if (given[1] === 'versionchange') return original.apply(this, given);
      calls++;
      const hit = fault.forever ? calls >= fault.call : calls === fault.call;
      if (hit && fault.how === 'throw') throw new DOMException('injected', fault.name);
      const answer = original.apply(this, given);
      if (hit) abort(this, fault.name);
      return answer;
    };
    undo.push(() => {
      target[method] = original;
    });
  }

  patch(IDBFactory.prototype, 'open');
  patch(IDBDatabase.prototype, 'transaction');
  for (const method of storeMethods) patch(IDBObjectStore.prototype, method);
  const stop = () => {
    for (const step of undo.splice(0)) step();
  };
  onTestFinished(stop);
  return { calls: () => calls, stop };
}

// The only way to abort for a reason of one's own is the stand-in's: the standard's abort() gives none.
function abort(source: unknown, name: string): void {
  const { transaction } = source as { transaction?: { _abort?(name: string): void } };
  transaction?._abort?.(name);
}
