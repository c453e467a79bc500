import { WindowshopError } from '../errors.js';
import type { ModelSettings } from '../types.js';
import { describeHuggingFaceFolder } from './huggingface-folder.js';
import type { ModelManifest } from './manifest.js';
import { type ReadModelFile, readManifest } from './model-files.js';

/**
 * What is known of the model in a folder before its large files are read: from `manifest.json` or,
 * where there is none, from the `config.json` of the Hugging Face layout.
 *
 * Throws `MODEL_UNREACHABLE`, `MODEL_FILE_DAMAGED`, `MODEL_INVALID`.
 */
export async function describeModel(
  read: ReadModelFile,
  folder: string,
  settings: ModelSettings = {},
): Promise<ModelManifest> {
  try {
    return await readManifest(read, folder);
  } catch (error) {
    if (!mayBeMissing(error)) throw error;
    // The first error says what is wrong where neither file is there.
    return describeHuggingFaceFolder(read, folder, settings).catch(() => {
      throw error;
    });
  }
}

/** No manifest: not found, or an HTML page in its place from a server that answers everything. */
function mayBeMissing(error: unknown): boolean {
  if (!(error instanceof WindowshopError)) return false;
  if (error.code === 'MODEL_UNREACHABLE') return true;
  return error.code === 'MODEL_FILE_DAMAGED' && /not JSON/.test(String(error.detail.why));
}
