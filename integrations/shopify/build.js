import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes the extension, with the built modules as its assets, into a folder of an app:
 * `node integrations/shopify/build.js <app>/extensions/windowshop [dist]`.
 * Assets may be scripts, styles and pictures alone, so WebAssembly and the model stay behind.
 */
const here = fileURLToPath(new URL('.', import.meta.url));
const [target, dist = join(here, '../../dist')] = process.argv.slice(2);
if (!target || !existsSync(join(dist, 'auto.js'))) {
  process.stderr.write('Type: npm run build && node integrations/shopify/build.js <folder>\n');
  process.exit(2);
}

const assets = join(target, 'assets');
rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
for (const name of ['blocks', 'locales', 'shopify.extension.toml']) {
  cpSync(join(here, name), join(target, name), { recursive: true });
}
for (const name of readdirSync(dist)) {
  // The loader checks sums, which a minifying host changes; the runtime needs its WebAssembly.
  if (name.endsWith('.js') && !/^(windowshop|ort\.|react)/.test(name)) {
    cpSync(join(dist, name), join(assets, name));
  }
}
