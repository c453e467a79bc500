import { readFileSync } from 'node:fs';

/** The version in `package.json`, which lies two folders up from here, as source and built. */
export function packageVersion(): string {
  const path = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
