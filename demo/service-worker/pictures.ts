import { cacheName } from './precache.ts';

let pictures: Promise<ReadonlyMap<string, string>> | undefined;

/** The picture at `/pictures/<id>.svg`, out of the file that holds them all. */
export async function picture(path: string): Promise<Response | undefined> {
  const id = /^\/pictures\/([^/]+)\.svg$/.exec(path)?.[1];
  if (id === undefined) return undefined;
  pictures ??= read();
  const svg = (await pictures).get(decodeURIComponent(id));
  if (svg === undefined) return undefined;
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      // Opened by itself, a picture is a document: it must not run anything.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    },
  });
}

async function read(): Promise<ReadonlyMap<string, string>> {
  const kept = await caches.match('/pictures.json', { cacheName, ignoreVary: true });
  if (!kept) {
    pictures = undefined;
    return new Map();
  }
  return new Map(Object.entries((await kept.json()) as Record<string, string>));
}
