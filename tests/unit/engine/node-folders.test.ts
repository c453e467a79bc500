import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder, packagedModelFolder } from '../../../src/engine/node-folders.js';

test('the model that comes with the package is found from its source', () => {
  const folder = packagedModelFolder();
  expect(folder.endsWith('/models/windowshop-nano/')).toBe(true);
  expect(existsSync(new URL('model.onnx', folder))).toBe(true);
});

test('the cache lies where the user wants it, else where the system keeps caches, else at home', () => {
  const home = join(homedir(), '.cache', 'windowshop');
  expect(cacheFolder({ WINDOWSHOP_CACHE: 'here', XDG_CACHE_HOME: '/caches' })).toBe('here');
  expect(cacheFolder({ XDG_CACHE_HOME: '/caches' })).toBe(join('/caches', 'windowshop'));
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' })).toBe(home);
  expect(cacheFolder({})).toBe(home);
});
