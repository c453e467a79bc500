import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Source text by path, `src/…`, with `/` on every system. */
export type ModuleMap = ReadonlyMap<string, string>;

export interface ImportOf {
  /** The module that imports. */
  from: string;
  /** Path of the module meant, `src/…`, or the name of a package with its subpath. */
  to: string;
  /** `type`: gone from the built code. `dynamic`: `import()`, loaded later. `address`: only its URL. */
  how: 'static' | 'type' | 'dynamic' | 'address';
}

/** All TypeScript modules below `folder`. */
export function readModules(folder: string): ModuleMap {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name))
      .map((path) => [relative('.', path).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

// Under `verbatimModuleSyntax` only `import type` disappears: `import { type A }` still loads.
const fromClause =
  /^[ \t]*(?:import|export)\s+(type\s+(?!from\b))?[^'";()]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const bare = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const call = /(\btypeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** Every import of every module. */
export function importsOf(modules: ModuleMap): ImportOf[] {
  return [...modules].flatMap(([from, source]) => {
    const text = withoutComments(source);
    const found: [string, ImportOf['how']][] = [
      ...[...text.matchAll(fromClause)].map((m): [string, ImportOf['how']] => [
        m[2]!,
        m[1] ? 'type' : 'static',
      ]),
      ...[...text.matchAll(bare)].map((m): [string, ImportOf['how']] => [m[1]!, 'static']),
      ...[...text.matchAll(call)].map((m): [string, ImportOf['how']] => [
        m[2]!,
        m[1] ? 'type' : 'dynamic',
      ]),
    ];
    return found.map(([address, how]) => ({
      from,
      to: resolve(from, address),
      how: address.endsWith('&url') ? 'address' : how,
    }));
  });
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^[ \t]*\/\/.*$/gm, '');
}

function resolve(from: string, address: string): string {
  if (!address.startsWith('.')) return address;
  const [path] = address.split('?') as [string];
  const base = `file:///${from}`;
  return new URL(path, base).pathname.slice(1).replace(/\.js$/, '.ts');
}
