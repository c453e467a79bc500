import { execFile, execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { node, type PackedPackage, packPackage } from '../../support/packed-package.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const run = promisify(execFile);

const entries = {
  windowshop: ['createRecommender', 'WindowshopError'],
  'windowshop/texts': ['loadTexts'],
  'windowshop/elements': [
    'WindowshopRow',
    'WindowshopSearch',
    'WindowshopPrivacy',
    'providePageRecommender',
  ],
  'windowshop/react': ['WindowshopRow', 'WindowshopSearch', 'WindowshopPrivacy'],
  'windowshop/auto': [],
};

let packed: PackedPackage;

beforeAll(async () => {
  packed = await packPackage();
}, 180_000);

function runInside(code: string): string {
  const file = join(packed.folder, 'program.mjs');
  writeFileSync(file, code);
  return execFileSync(process.execPath, [file], { encoding: 'utf8' });
}

test.each(Object.entries(entries))('%s can be imported where there is no page', (entry, names) => {
  const printed = runInside(
    `const all = await import('${entry}'); console.log(JSON.stringify(Object.keys(all)));`,
  );
  expect(JSON.parse(printed)).toEqual(expect.arrayContaining(names));
});

test('every entry of package.json is among them', () => {
  const { exports, name } = JSON.parse(
    readFileSync(join(packed.folder, 'node_modules/windowshop/package.json'), 'utf8'),
  ) as { exports: object; name: string };
  const listed = Object.keys(exports).map((entry) => name + entry.slice(1));
  expect(listed.filter((entry) => !entry.endsWith('.json')).sort()).toEqual(
    Object.keys(entries).sort(),
  );
});

test('the script of the tag, its modules, the model and the description of the elements are in it', () => {
  const installed = join(packed.folder, 'node_modules/windowshop');
  for (const file of [
    'dist/windowshop.js',
    'dist/models/windowshop-nano/model.onnx',
    'custom-elements.json',
  ]) {
    expect(readFileSync(join(installed, file)).length, file).toBeGreaterThan(500);
  }
});

test('what a page downloads stays within its budgets', async () => {
  const built = join(packed.folder, 'node_modules/windowshop/dist');
  const { stdout } = await run(process.execPath, ['scripts/size.js', built]);
  expect(stdout).toMatch(/^worker .* budget .* ok/m);
}, 60_000);

test('a file that the budgets do not find is told, and weighs not nothing', async () => {
  const built = temporaryFolder({ 'index.js': '', 'elements.js': '' });
  await expect(run(process.execPath, ['scripts/size.js', built])).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('has 0 files worker-… instead of one'),
  });
});

test('publint finds nothing to say', async () => {
  const { publint } = await import('publint');
  const { messages } = await publint({
    pkgDir: join(packed.folder, 'node_modules/windowshop'),
    strict: true,
  });
  expect(messages).toEqual([]);
});

test('the types are right for everybody who resolves ES modules', async () => {
  await node('@arethetypeswrong/cli/dist/index.js', packed.tarball, '--profile', 'esm-only');
}, 60_000);
