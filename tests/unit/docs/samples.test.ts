import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../../src/cli/commands/index.js';
import { main } from '../../../src/cli/main.js';
import { root, samplesOf } from '../../support/doc-samples.js';
import { importText } from '../../support/import-text.js';
import { recordingTerminal } from '../../support/recording-terminal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const mine = samplesOf('tests/unit/docs/samples.test.ts');
const catalogs = mine.filter(({ language, code }) => language === 'json' && code.startsWith('['));
const quickStart = mine.find(
  ({ document, language }) => document === 'docs/quick-start.md' && language === 'json',
)!.code;
const manifest = mine.find(
  ({ document, language }) => /pack/.test(document) && language === 'json',
)!;
const { scripts, peerDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  scripts: Record<string, string>;
  peerDependencies: Record<string, string>;
};

/** Commands of the samples, a line each; what a backslash continues is one. */
const lines = mine
  .filter(({ language }) => language === 'sh')
  .flatMap(({ document, code }) =>
    code
      .replace(/\\\n\s*/g, ' ')
      .split('\n')
      .map((line) => line.replace(/ +#.*$/, '').trim())
      .filter(Boolean)
      .map((line) => ({ document, line })),
  )
  .flatMap(({ document, line }) =>
    line.split(' && ').map((command) => [command, document] as const),
  );

/** What a shop has in its folder, for the commands to read. */
function shopFolder(): string {
  const folder = temporaryFolder();
  const orders = Array.from({ length: 40 }, (_, at) => {
    const items = ['ridge-runner', 'trail-gaiter'];
    return items.map((item) => `c${at % 20},${item},2024-05-0${1 + (at % 7)}T10:00:00Z`).join('\n');
  });
  writeFileSync(join(folder, 'orders.csv'), `customer_id,item_id,time\n${orders.join('\n')}\n`);
  for (const name of ['catalog.json', 'products.json'])
    writeFileSync(join(folder, name), quickStart);
  writeFileSync(join(folder, 'products.tsv'), 'id\ttitle\nid1\tTent\nid2\tStove\nid3\tTent pegs\n');
  return folder;
}

/** A command of ours with its files inside `folder`. */
async function runCommand(command: string, folder: string) {
  const words = command.split(' ').slice(2);
  const placed = words.map((word, at) =>
    /^--(items|feed|orders|graph|out)$/.test(words[at - 1] ?? '') ? join(folder, word) : word,
  );
  const terminal = recordingTerminal();
  return { code: await main(placed, terminal), said: terminal.said };
}

test.each(catalogs.map((sample) => [sample.document, sample.code]))(
  'every product of %s is taken as it is written',
  async (_, code) => {
    const { products, rejected, damage } = await importText(code);
    expect(products).toMatchObject(JSON.parse(code));
    expect({ rejected, damage }).toEqual({ rejected: [], damage: [] });
  },
);

test('the manifest of the guide has the fields of a manifest', async () => {
  const folder = shopFolder();
  const { code, said } = await runCommand(
    'npx windowshop pack --feed products.json --orders orders.csv --out pack',
    folder,
  );
  expect(code, said.err).toBe(0);
  const real = JSON.parse(readFileSync(join(folder, 'pack/manifest.json'), 'utf8'));
  expect(fields(JSON.parse(manifest.code))).toEqual(fields(real));
});

test('no other JSON waits for a test', () => {
  const others = mine.filter((sample) => sample.language === 'json' && sample !== manifest);
  expect(others).toEqual(catalogs);
});

test.each(lines)('`%s` of %s can be typed', async (command) => {
  const words = command.split(' ').filter((word) => !/^\w+=/.test(word));
  const [program, second = '', third = ''] = words;
  const options = words.filter((word) => word.startsWith('--'));
  if (program === 'npx' && second === 'windowshop') {
    // Spark and logs beyond this machine have tests of their own: here the options must exist.
    const { help } = commands.find(({ name }) => name === third)!;
    for (const option of options) expect(help).toContain(option);
    if (options.includes('--engine')) return;
    const { code, said } = await runCommand(command, shopFolder());
    expect(code, said.err).toBe(0);
  } else if (program === 'npm' && second === 'run') {
    expect(Object.keys(scripts)).toContain(third);
    const passed = words.slice(words.indexOf('--') + 1);
    const used = words.includes('--') ? passed.filter((word) => word.startsWith('--')) : [];
    if (used.length === 0) return;
    const help = spawnSync(process.execPath, helpOf(third), { cwd: root, encoding: 'utf8' }).stdout;
    for (const option of used) expect(help).toContain(option);
  } else if (program === 'npm' && second === 'install' && third) {
    expect(peerDependencies).toHaveProperty([third]);
  } else {
    expect(['npm ci', 'npm test', 'pip install pyspark']).toContain(words.join(' '));
  }
});

/** What asks a script of package.json for its help. */
function helpOf(script: string): string[] {
  const [, entry = ''] = /(?:tsx|node) (\S+)/.exec(scripts[script] ?? '') ?? [];
  return ['--import', 'tsx', entry, '--help'];
}

/** Paths of all fields of a document, those of a list's entries together. */
function fields(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Array.isArray(value)
    ? value.flatMap((entry) => fields(entry, `${path}[]`))
    : Object.entries(value).flatMap(([name, entry]) => fields(entry, `${path}.${name}`));
  return [...new Set(inside)].sort();
}
