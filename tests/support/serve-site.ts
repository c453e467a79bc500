import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface Site {
  /** Pages by path; asked for at every request, so that a test may change them. */
  pages: Record<string, string>;
  /** Folders by prefix of the path, the first that fits. */
  folders: Readonly<Record<string, string>>;
  /** Sent with everything. */
  headers: Record<string, string>;
}

/** Serves a site on a free port of this machine. The caller closes the server. */
export async function serveSite(
  given: Partial<Site>,
): Promise<Site & { url: string; server: Server }> {
  const site: Site = { pages: {}, folders: {}, headers: {}, ...given };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURI(new URL(request.url ?? '/', 'http://x').pathname));
    for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value);
    const page = site.pages[path];
    const prefix = Object.keys(site.folders).find((start) => path.startsWith(start));
    try {
      const file =
        prefix === undefined ? path : join(site.folders[prefix]!, path.slice(prefix.length));
      const type = types[extname(file)] ?? (page === undefined ? undefined : types['.html']);
      if (page === undefined && prefix === undefined) throw new Error('no such page');
      const body = page ?? (await readFile(file));
      response.setHeader('content-type', type ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return { ...site, url: `http://127.0.0.1:${address.port}`, server };
}
