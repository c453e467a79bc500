import { type IDBPDatabase, openDB } from 'idb';
import { reasonOf, WindowshopError } from '../errors.js';
import { withDeadline } from '../shared/deadline.js';
import { type Migration, migrations, type Schema } from './schema.js';

/**
 * An open may never settle: blocked behind a tab that ignores `versionchange`
 * (https://github.com/w3c/IndexedDB/issues/223), or in Safari at start
 * (https://bugs.webkit.org/show_bug.cgi?id=226547).
 */
const openDeadline = 2_000;

/**
 * Milliseconds. A transaction may never begin: a worker that Firefox froze in one, together with its page that is
 * kept for going back, holds the stores.
 */
const jobDeadline = 2_000;

export type Database = IDBPDatabase<Schema>;

/** A connection that survives being closed under us: one reopening, one retry, then an error. */
export interface Connection {
  /**
   * Runs `job` on an open database. Throws `STORAGE_UNAVAILABLE`, and what `job` throws.
   * `job` may run twice, so it must be one transaction.
   *
   * @param patience how long it may take, in milliseconds; default 2,000.
   */
  run<T>(job: (database: Database) => Promise<T>, patience?: number): Promise<T>;
  close(): void;
}

export function createConnection(
  name: string,
  steps: readonly Migration[] = migrations,
): Connection {
  let open: Promise<Database> | undefined;
  let over: string | undefined;

  async function connect(): Promise<Database> {
    const opening = openDB<Schema>(name, steps.length, {
      upgrade(database, from) {
        for (const step of steps.slice(from)) step(database);
      },
      blocking(_current, _blocked, event) {
        // A newer script waits to upgrade: let it pass at once, and go on in memory.
        over =
          event.newVersion === null
            ? 'another tab removed it'
            : 'a newer version of the script took over';
        (event.target as IDBDatabase).close();
      },
      terminated() {
        open = undefined;
      },
    });
    const late = (database: Database) => database.close();
    const onTime = () => new Error(`opening took over ${openDeadline} ms`);
    return withDeadline(opening, openDeadline, onTime, late);
  }

  async function database(): Promise<Database> {
    if (over !== undefined) throw unavailable(new Error(over));
    open ??= connect();
    try {
      return await open;
    } catch (error) {
      open = undefined;
      throw unavailable(error);
    }
  }

  return {
    async run(job, patience = jobDeadline) {
      const onTime = () => unavailable(new Error(`another page held it for over ${patience} ms`));
      const attempt = (on: Database) => withDeadline(job(on), patience, onTime);
      const first = await database();
      try {
        return await attempt(first);
      } catch (error) {
        if (!isLost(error)) throw error;
        first.close();
        open = undefined;
        return await attempt(await database());
      }
    },
    close() {
      // For good: work still under way must not bring back a database that was just removed.
      over ??= 'it was closed';
      open?.then((database) => database.close()).catch(() => undefined);
      open = undefined;
    },
  };
}

function unavailable(error: unknown): WindowshopError {
  return new WindowshopError('STORAGE_UNAVAILABLE', { why: reasonOf(error) }, error);
}

// Safari: "Connection to Indexed Database server lost" (https://bugs.webkit.org/show_bug.cgi?id=273827).
function isLost(error: unknown): boolean {
  const name = (error as { name?: string } | null)?.name;
  return name === 'InvalidStateError' || name === 'UnknownError' || name === 'AbortError';
}
