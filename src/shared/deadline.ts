/**
 * `promise`, or a rejection with `onTime()` after `ms` milliseconds. What `promise` does later is
 * given to `late`, so that a connection that opens too late can be closed.
 */
export function withDeadline<T>(
  promise: Promise<T>,
  ms: number,
  onTime: () => Error,
  late?: (value: T) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const timer = setTimeout(() => {
      over = true;
      reject(onTime());
    }, ms);
    promise.then(
      (value) => {
        clearTimeout(timer);
        if (over) late?.(value);
        else resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
