/** A page that never ends loading is not waited for longer, in milliseconds. */
const longestLoad = 5_000;
/** A page that is never idle gets no longer either; what a browser without `requestIdleCallback` waits. */
const longestBusy = 1_000;

/** Resolves when the page has loaded and has nothing urgent to do, 6 seconds from now at the latest. */
export async function whenIdle(): Promise<void> {
  await loaded();
  await new Promise<void>((resolve) => {
    // Safari has none (https://webkit.org/b/164193).
    if (!globalThis.requestIdleCallback) setTimeout(resolve, longestBusy);
    else requestIdleCallback(() => resolve(), { timeout: longestBusy });
  });
}

function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (!globalThis.document || document.readyState === 'complete') return resolve();
    addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, longestLoad);
  });
}
