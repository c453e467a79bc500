import type { StoredInteraction } from '../types.js';
import type { InteractionLog } from './interaction-log.js';
import { expired } from './retention.js';

/** A log that lasts as long as the page. */
export function createMemoryLog(): InteractionLog {
  let rows: StoredInteraction[] = [];
  let next = 1;

  function remove(sequences: readonly number[]): number {
    const gone = new Set(sequences);
    rows = rows.filter((row) => !gone.has(row.sequence));
    return gone.size;
  }

  return {
    kind: 'memory',
    async append(added) {
      rows = rows.concat(added.map((row) => ({ ...row, sequence: next++ }) as StoredInteraction));
    },
    async read() {
      return { rows: rows.slice(), damaged: 0 };
    },
    async prune(retention, now) {
      return remove(expired(rows, retention, now));
    },
    async remove(sequences) {
      remove(sequences);
    },
    async clear() {
      rows = [];
    },
  };
}

/** A log that keeps nothing, for visitors who declined. */
export function createEmptyLog(): InteractionLog {
  return {
    kind: 'none',
    async append() {},
    async read() {
      return { rows: [], damaged: 0 };
    },
    async prune() {
      return 0;
    },
    async remove() {},
    async clear() {},
  };
}
