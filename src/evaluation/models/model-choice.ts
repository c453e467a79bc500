import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readChoice } from '../../cli/parse-options.js';
import { packagedModelFolder } from '../../engine/node-folders.js';

/** Models that an evaluation knows, by the names of its rows. */
export const modelNames = ['nano', 'mini', 'minilm'] as const;
export type ModelName = (typeof modelNames)[number];

/** A model to measure, or why it cannot be. */
export type ModelChoice =
  | { name: ModelName; folder: string; missing?: undefined }
  | { name: ModelName; folder?: undefined; missing: string };

/** Where models lie unless the caller says otherwise, from the root of the repository. */
export const modelFolders = {
  mini: 'public/models/windowshop-mini',
  minilm: 'models/all-MiniLM-L6-v2',
} as const;

const howToGet = {
  mini: 'training/README.md says how models are made',
  minilm: `make it with \`python3 training/export_minilm.py --out ${modelFolders.minilm}\``,
} as const;

/**
 * The models named in `list` ("nano, minilm"), in the order of {@link modelNames}. A folder without
 * `manifest.json` or `config.json` holds none. Throws `UsageError` for an unknown name.
 */
export function chooseModels(
  list: string,
  folders: Readonly<Partial<Record<ModelName, string | undefined>>>,
): ModelChoice[] {
  const wanted = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => readChoice('models', name, modelNames));
  return modelNames.flatMap((name) => (wanted.includes(name) ? [choose(name, folders[name])] : []));
}

function choose(name: ModelName, given: string | undefined): ModelChoice {
  if (name === 'nano') return { name, folder: packagedModelFolder() };
  const path = given ?? defaultFolder(name);
  if (['manifest.json', 'config.json'].some((file) => existsSync(join(path, file)))) {
    return { name, folder: pathToFileURL(`${resolve(path)}/`).href };
  }
  const place = given ?? modelFolders[name];
  return { name, missing: `there is no model in ${place}: ${howToGet[name]}` };
}

function defaultFolder(name: keyof typeof modelFolders): string {
  return fileURLToPath(new URL(`../../../${modelFolders[name]}`, import.meta.url));
}
