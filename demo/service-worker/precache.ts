/** What the service worker keeps, as the build wrote it into the script. */
export interface Precache {
  /** Hash over the content of all files: another content, another cache. */
  version: string;
  /** Addresses from the root, `/index.html` among them. */
  files: readonly string[];
}

declare const __PRECACHE__: Precache;

export const precache: Precache = __PRECACHE__;

const prefix = 'harbour-pine-';

/** Name of this version's cache. */
export const cacheName = prefix + precache.version;

/** Fills this version's cache; throws, and leaves none behind, where one file is missing. */
export async function fill(): Promise<void> {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(precache.files.map((file) => keep(cache, file)));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

/** Removes the caches of other versions. */
export async function removeOld(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// Files with a hash in their name never change: the browser's own cache, or an older version of ours,
// may give them. All others are asked for anew.
async function keep(cache: Cache, file: string): Promise<void> {
  const hashed = /-[\w-]{8}\.\w+$/.test(file);
  const known = hashed ? await caches.match(file, { ignoreVary: true }) : undefined;
  const response = known ?? (await fetch(file, { cache: hashed ? 'default' : 'no-cache' }));
  if (!response.ok || isStrayPage(file, response)) throw new Error(`${file}: ${response.status}`);
  await cache.put(file, response);
}

/** Whether a server answered the address of a file with its page: single-page hosts do for any address. */
export function isStrayPage(path: string, response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return type.startsWith('text/html') && !path.endsWith('.html') && path !== '/';
}
