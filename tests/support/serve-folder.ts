import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** A plain file server on a free port of this machine. `mounts` maps address prefixes to folders. */
export async function serveFolders(
  mounts: Readonly<Record<string, string>>,
): Promise<{ url: string; server: Server }> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURI(new URL(request.url ?? '/', 'http://x').pathname));
    const prefix = Object.keys(mounts).find((start) => path.startsWith(start));
    const name =
      prefix === undefined ? '' : join(mounts[prefix]!, path.slice(prefix.length) || 'index.html');
    try {
      const body = await readFile(name);
      response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return { url: `http://127.0.0.1:${address.port}`, server };
}
