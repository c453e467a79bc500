/** Runs one job after another. */
export interface SerialQueue {
  /** Resolves or rejects as `job` does; the next job starts either way. */
  run<T>(job: () => Promise<T> | T): Promise<T>;
}

/**
 * A queue whose tail swallows failures while each caller still sees its own: a plain
 * `tail = tail.then(job)` would reject every later job after the first failure
 * (https://github.com/huggingface/transformers.js/issues/1767).
 */
export function createSerialQueue(): SerialQueue {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    run(job) {
      const result = tail.then(job);
      tail = result.catch(() => undefined);
      return result;
    },
  };
}
