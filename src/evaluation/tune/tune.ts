import type { Terminal } from '../../cli/terminal.js';
import { UsageError } from '../../cli/usage-error.js';
import { packagedModelFolder } from '../../engine/node-folders.js';
import { openModel } from '../models/open-model.js';
import { teachingFolders } from './teaching-folders.js';
import { tuneWeights } from './tune-weights.js';

/** Learns the ranking weights with the model that ships; what was written comes back. Throws `UsageError`. */
export async function tune(
  folders: readonly string[],
  seed: number,
  terminal: Terminal,
): Promise<string> {
  if (folders.length === 0) throw new UsageError('--tune needs --data DIR, once or more.');
  const teachers = teachingFolders(folders);
  const model = await openModel('nano', packagedModelFolder(), terminal);
  try {
    return await tuneWeights(teachers, model, seed, terminal);
  } finally {
    await model.close();
  }
}
