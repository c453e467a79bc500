import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** Address of the model folder that comes with the package, with its last `/`. */
export function packagedModelFolder(): string {
  // Built, this module lies in `dist/cli/` beside `dist/models/`; as source, in `src/engine/`.
  const places = ['../models/', '../../public/models/'].map(
    (place) => new URL(`${place}windowshop-nano/`, import.meta.url),
  );
  const found = places.find((place) => existsSync(new URL('manifest.json', place)));
  return (found ?? places[0]!).href;
}

/**
 * Where vectors are kept between runs: `WINDOWSHOP_CACHE`, else `windowshop` in `XDG_CACHE_HOME`, else
 * `~/.cache/windowshop`.
 */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const { WINDOWSHOP_CACHE: own, XDG_CACHE_HOME: shared } = environment;
  if (own) return own;
  // A relative XDG_CACHE_HOME is to be ignored (XDG Base Directory Specification 0.8).
  const base = shared && isAbsolute(shared) ? shared : join(homedir(), '.cache');
  return join(base, 'windowshop');
}
