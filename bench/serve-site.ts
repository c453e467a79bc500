import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
/** Larger files are vectors, sent as they lie on the disk. */
const mostCompressed = 64 * 2 ** 20;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

export interface ServedSite {
  url: string;
  /** What was sent, in its order: path, bytes of the body, and when its last byte was handed over. */
  sent: { path: string; bytes: number; at: number }[];
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Folders by the beginning of their addresses, the longest first. */
  mounts: Readonly<Record<string, string | URL>>;
  /** Cross-origin isolated: finer clocks, and memory can be measured. Default `false`. */
  isolated?: boolean;
}

/**
 * Serves files as a shop's server would: brotli, those of the build kept for good by the browser, the others
 * asked for again. The caller closes it.
 */
export async function serveSite({ mounts, isolated = false }: SiteOptions): Promise<ServedSite> {
  const packed = new Map<string, Promise<Buffer>>();
  const sent: ServedSite['sent'] = [];
  const folders = Object.entries(mounts).map(([start, folder]) => {
    return [start, typeof folder === 'string' ? folder : fileURLToPath(folder)] as const;
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = normalize(decodeURI(new URL(request.url ?? '/', 'http://x').pathname));
    const found = folders.find(([start]) => path.startsWith(start));
    const name = found ? join(found[1], path.slice(found[0].length)) : '';
    const facts = await stat(name).catch(() => undefined);
    if (!facts?.isFile()) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const tag = `"${facts.size}-${facts.mtimeMs}"`;
    response.setHeader('etag', tag);
    response.setHeader('content-type', types[extname(name)] ?? 'application/octet-stream');
    response.setHeader(
      'cache-control',
      isHashed(path) ? 'max-age=31536000, immutable' : 'no-cache',
    );
    if (isolated) {
      response.setHeader('cross-origin-opener-policy', 'same-origin');
      response.setHeader('cross-origin-embedder-policy', 'require-corp');
    }
    if (request.headers['if-none-match'] === tag) {
      response.statusCode = 304;
      response.end();
      return;
    }
    response.on('finish', () => sent.push({ path, bytes, at: Date.now() }));
    let bytes = facts.size;
    if (facts.size > mostCompressed) {
      response.setHeader('content-length', bytes);
      createReadStream(name).pipe(response);
      return;
    }
    if (!packed.has(name)) packed.set(name, readFile(name).then(brotli));
    const body = await packed.get(name)!;
    bytes = body.length;
    response.setHeader('content-encoding', 'br');
    response.setHeader('content-length', bytes);
    response.end(body);
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  return { url: await listen(server), sent, close: () => close(server) };
}

/** Files of the build and of a pack are named after what is in them. */
function isHashed(path: string): boolean {
  return /^\/(assets|pack)\/.*[-.][\w-]{8,}\.\w+$/.test(path);
}

function brotli(body: Buffer): Promise<Buffer> {
  return compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return `http://127.0.0.1:${address.port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
