import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Copies the script of the tag to a name with its version, and prints what a page writes into the tag's
 * `integrity`. The script itself holds the sums of the modules that it loads.
 */
const path = (/** @type {string} */ relative) =>
  fileURLToPath(new URL(`../${relative}`, import.meta.url));
const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
const script = readFileSync(path('dist/windowshop.js'));
const name = `windowshop-${version}.js`;

copyFileSync(path('dist/windowshop.js'), path(`dist/${name}`));
const sum = createHash('sha384').update(script).digest('base64');
process.stdout.write(`dist/windowshop.js, dist/${name}: integrity="sha384-${sum}"\n`);
