import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Terminal } from '../src/cli/terminal.js';

const folder = new URL('./', import.meta.url);
const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];

/** Installs what `bench/package.json` names, unless it is there in the version of the lock file. */
export async function installPeers(terminal: Terminal): Promise<void> {
  if (await areInstalled()) return;
  terminal.err('Installing the peers into bench/node_modules (some 700 MB), once\n');
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn('npm', words, { cwd: fileURLToPath(folder), stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code === 0) return;
  throw new Error(`The peers could not be installed. Type: npm ${words.join(' ')} --prefix bench`);
}

async function areInstalled(): Promise<boolean> {
  const { devDependencies } = await read<{ devDependencies: Record<string, string> }>(
    'package.json',
  );
  const found = await Promise.all(
    Object.entries(devDependencies).map(async ([name, version]) => {
      const there = await read<{ version: string }>(`node_modules/${name}/package.json`).catch(
        () => undefined,
      );
      return there?.version === version;
    }),
  );
  return found.every(Boolean);
}

async function read<T>(name: string): Promise<T> {
  return JSON.parse(await readFile(new URL(name, folder), 'utf8'));
}
