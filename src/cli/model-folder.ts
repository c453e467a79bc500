import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packagedModelFolder } from '../engine/node-folders.js';
import { folderUrl } from '../shared/base-url.js';

/**
 * Address, with its last `/`, of the model that `--model` names: a folder or an address. Default: the one
 * that comes with the package.
 */
export function modelFolder(model: string | undefined): string {
  if (model === undefined) return packagedModelFolder();
  const isWeb = /^https?:\/\//.test(model);
  return isWeb ? folderUrl(model, model) : pathToFileURL(`${resolve(model)}/`).href;
}
