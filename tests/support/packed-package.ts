import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildLibrary } from './built-library.js';
import { buildAsShipped } from './serve.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));

export interface PackedPackage {
  /** The packed file. */
  tarball: string;
  /** A folder that has the package, and React, in its node_modules and nothing else. */
  folder: string;
}

/** Builds and packs the package, away from the repository, and installs it in an empty folder. */
export async function packPackage(): Promise<PackedPackage> {
  const source = await mkdtemp(join(tmpdir(), 'windowshop-package-'));
  await cp(await buildLibrary(), join(source, 'dist'), { recursive: true });
  await buildAsShipped(`${root}vite.cli.config.ts`, join(source, 'dist/cli'));
  await node(
    'typescript/bin/tsc',
    '-p',
    'tsconfig.types.json',
    '--outDir',
    join(source, 'dist/types'),
  );
  const beside = ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'custom-elements.json'];
  for (const name of beside) await cp(join(root, name), join(source, name));
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json'], { cwd: source });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  const tarball = join(source, filename);

  const folder = await mkdtemp(join(tmpdir(), 'windowshop-clean-'));
  const installed = join(folder, 'node_modules/windowshop');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  await symlink(join(root, 'node_modules/react'), join(folder, 'node_modules/react'));
  return { tarball, folder };
}

/** Runs a program of one of the development packages; rejects with what it said where it fails. */
export async function node(program: string, ...options: string[]): Promise<string> {
  try {
    const path = join(root, 'node_modules', program);
    return (await run(process.execPath, [path, ...options], { cwd: root })).stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${program}: ${stdout}${stderr}`, { cause: error });
  }
}
