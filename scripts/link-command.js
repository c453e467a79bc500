import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// `npx windowshop` inside this repository: npm links the commands of dependencies into
// node_modules/.bin, but never a package's own.
const path = (/** @type {string} */ relative) =>
  fileURLToPath(new URL(`../${relative}`, import.meta.url));
const target = path('dist/cli/windowshop.js');
const link = path('node_modules/.bin/windowshop');

chmodSync(target, 0o755);
mkdirSync(path('node_modules/.bin'), { recursive: true });
rmSync(link, { force: true });
symlinkSync('../../dist/cli/windowshop.js', link);
