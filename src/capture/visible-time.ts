import type { Clock } from '../shared/clock.js';

/** Counts the time in which the page can be seen. */
export interface VisibleTime {
  /** Seconds since the last call. */
  take(): number;
  stop(): void;
}

export function countVisibleTime(clock: Clock): VisibleTime {
  let counted = 0;
  let since = isVisible() ? clock() : undefined;

  function settle(): void {
    if (since !== undefined) counted += clock() - since;
    since = isVisible() ? clock() : undefined;
  }

  document.addEventListener('visibilitychange', settle);
  return {
    take() {
      settle();
      const seconds = counted / 1_000;
      counted = 0;
      return seconds;
    },
    stop: () => document.removeEventListener('visibilitychange', settle),
  };
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}
