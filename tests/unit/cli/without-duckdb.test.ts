import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** The program as it lies where DuckDB was never installed. */
function programWithoutDuckDb(folder: string): string {
  cpSync('src', join(folder, 'src'), { recursive: true });
  cpSync('package.json', join(folder, 'package.json'));
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync('node_modules')) {
    if (name !== '@duckdb') symlinkSync(resolve('node_modules', name), join(modules, name));
  }
  return join(folder, 'src/cli/windowshop.ts');
}

test('where DuckDB is missing one line says what to type', () => {
  const folder = temporaryFolder({ 'o.csv': 'customer,item,time\n' });
  const program = programWithoutDuckDb(folder);
  const loader = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;
  const run = (...words: string[]) =>
    execFileSync(process.execPath, ['--import', loader, program, ...words], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(run('--help')).toContain('graph');
  const log = ['--orders', join(folder, 'o.csv'), '--out', join(folder, 'graph.bin')];
  expect(() => run('graph', ...log)).toThrow(
    'windowshop: reading a log needs DuckDB, which is not installed with windowshop. Type: npm install @duckdb/node-api',
  );
});
