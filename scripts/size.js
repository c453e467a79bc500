import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/**
 * Prints what the page downloads, compressed, and fails over budget. Lazy chunks and ONNX Runtime's
 * own files are listed without a budget: most visits never load them. The built library lies in the folder
 * that is named, else in `dist/`.
 */
const folder = process.argv[2] ?? fileURLToPath(new URL('../dist/', import.meta.url));
const kilobyte = 1024;

const budgets = {
  'main entry': 10 * kilobyte,
  'with elements': 16 * kilobyte,
  tag: 1.5 * kilobyte,
  worker: 40 * kilobyte,
  kernel: 4 * kilobyte,
  texts: 2.5 * kilobyte,
  capture: 12 * kilobyte,
};

const files = readdirSync(folder).filter((name) => /\.(js|wasm)$/.test(name));
if (!files.includes('index.js')) fail(`${folder} is empty. Type: npm run build`);
const entries = {
  'main entry': withStaticImports('index.js'),
  'with elements': [...withStaticImports('index.js'), ...withStaticImports('elements.js')],
  tag: ['windowshop.js'],
  worker: withStaticImports(named('worker')),
  kernel: [named('scan')],
  texts: withStaticImports('texts.js'),
  capture: [named('attach')],
};
const eager = new Set(Object.values(entries).flat());

let over = false;
for (const [name, parts] of Object.entries(entries)) {
  const { gzip, brotli } = sizeOf(parts);
  const budget = budgets[name];
  const verdict = gzip > budget ? 'OVER' : 'ok';
  over ||= gzip > budget;
  print(name, gzip, brotli, `budget ${kilo(budget)} gzip: ${verdict} (${parts.join(' + ')})`);
}
for (const name of files.filter((file) => !eager.has(file)).sort()) {
  const { gzip, brotli } = sizeOf([name]);
  print('lazy', gzip, brotli, name);
}
process.exit(over ? 1 : 0);

/** @param {string} chunk @returns {string} the one file of that name and a hash */
function named(chunk) {
  const found = files.filter((name) => name.startsWith(`${chunk}-`));
  // A chunk that got another name would weigh nothing.
  if (found.length !== 1) fail(`${folder} has ${found.length} files ${chunk}-… instead of one.`);
  return found[0];
}

/** @param {string} why @returns {never} */
function fail(why) {
  console.error(why);
  process.exit(2);
}

/** @param {string} entry @returns {string[]} the file and everything it imports at once */
function withStaticImports(entry) {
  const found = new Set([entry]);
  for (const name of found) {
    const source = readFileSync(join(folder, name), 'utf8');
    for (const [, imported] of source.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      found.add(imported);
  }
  return [...found];
}

/** @param {string[]} parts */
function sizeOf(parts) {
  const bytes = parts.map((name) => readFileSync(join(folder, name)));
  // Quality 9 instead of 11: within 2 % of it and not minutes for the runtime's 27 MB.
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return {
    gzip: sum(bytes.map((part) => gzipSync(part, { level: 9 }).length)),
    brotli: sum(bytes.map((part) => brotliCompressSync(part, options).length)),
  };
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}

/** @param {number} bytes */
function kilo(bytes) {
  return `${(bytes / kilobyte).toFixed(1)} KB`;
}

/** @param {string} name @param {number} gzip @param {number} brotli @param {string} rest */
function print(name, gzip, brotli, rest) {
  process.stdout.write(
    `${name.padEnd(13)} gzip ${kilo(gzip).padStart(10)}  brotli ${kilo(brotli).padStart(10)}  ${rest}\n`,
  );
}
