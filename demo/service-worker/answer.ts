import { picture } from './pictures.ts';
import { cacheName, isStrayPage } from './precache.ts';

/** How long the network may take where a kept copy could be shown instead. */
const patience = 4_000;

/** Answers a request of the shop's own host; without network from what is kept. */
export async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate') return fresh(request, () => kept('/index.html'));
  if (pathname === '/catalog.json') return fresh(request, () => kept(pathname));
  const known = (await kept(pathname)) ?? (await picture(pathname));
  return known ?? fromNetwork(request, pathname);
}

/** From the network where it answers in time, else the kept copy. */
async function fresh(
  request: Request,
  fallback: () => Promise<Response | undefined>,
): Promise<Response> {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (response.ok) return response;
    return (await fallback()) ?? response;
  } catch {
    return (await fallback()) ?? Response.error();
  }
}

async function fromNetwork(request: Request, pathname: string): Promise<Response> {
  try {
    const response = await fetch(request);
    if (isStrayPage(pathname, response)) {
      return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } });
    }
    if (response.ok && pathname.startsWith('/assets/')) {
      // Parts that not every visit needs, such as the runtime for WebGPU, are kept once used.
      const cache = await caches.open(cacheName);
      await cache.put(pathname, response.clone());
    }
    return response;
  } catch {
    return Response.error();
  }
}

function kept(path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName, ignoreVary: true });
}
