import { UsageError } from '../../cli/usage-error.js';
import { findTable, hasTable } from '../find-table.js';

/** Which folders teach what. */
export interface TeachingFolders {
  /** The weights with a graph and those without. */
  nextItem: readonly string[];
  /** The weights of baskets. */
  baskets: readonly string[];
}

/** Sorts the folders by what they hold. Throws `UsageError` where some weights would be learnt from none. */
export function teachingFolders(folders: readonly string[]): TeachingFolders {
  const baskets = folders.filter((folder) => hasTable(folder, 'baskets'));
  const nextItem = folders.filter((folder) => !hasTable(folder, 'baskets'));
  for (const folder of folders) findTable(folder, 'items');
  for (const folder of nextItem) if (!hasTable(folder, 'sequences')) findTable(folder, 'valid');
  if (nextItem.length === 0) {
    throw new UsageError('--tune needs a folder of next items too: it writes all weights anew.');
  }
  if (baskets.length === 0) {
    throw new UsageError('--tune needs a year of baskets too: it writes all weights anew.');
  }
  return { nextItem, baskets };
}
