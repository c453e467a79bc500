import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { catalogOf, escaped, goods } from './goods.js';
import { plain } from './plain.js';
import { page, type ShopKind } from './shop-kind.js';
import { shopifyLike } from './shopify-like.js';
import { singlePage } from './single-page.js';
import { tagManager } from './tag-manager.js';
import { woocommerceLike } from './woocommerce-like.js';

/** The five kinds of shop that sell the same goods. */
export const kinds: readonly ShopKind[] = [
  plain,
  tagManager,
  shopifyLike,
  woocommerceLike,
  singlePage,
];

const types: Record<string, string> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** Serves every kind of shop in a folder of its name, with the library as it is built beside them. */
export async function serveShops(): Promise<{ url: string; close(): Promise<void> }> {
  const library = await mkdtemp(join(tmpdir(), 'windowshop-'));
  const configFile = fileURLToPath(new URL('../../../vite.config.ts', import.meta.url));
  await build({ configFile, logLevel: 'warn', build: { outDir: library } });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const answer = shopAnswer(pathname) ?? (await libraryFile(library, pathname));
    response.statusCode = answer ? 200 : 404;
    response.setHeader('content-type', answer?.type ?? 'text/plain');
    // A page opened from a file is of another origin.
    response.setHeader('access-control-allow-origin', '*');
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: addressOf(server),
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(library, { recursive: true });
    },
  };
}

interface Answer {
  type: string;
  body: string | Uint8Array;
}

function shopAnswer(path: string): Answer | undefined {
  const [, name, ...rest] = path.split('/');
  const kind = kinds.find((one) => one.name === name);
  if (!kind) return undefined;
  const root = `/${kind.name}`;
  const below = rest.join('/');
  const html = (inner: string, good?: (typeof goods)[0]) => ({
    type: 'text/html',
    body: page(kind, root, inner, good),
  });
  if (below === 'catalog.json') {
    return { type: 'application/json', body: JSON.stringify(catalogOf(root)) };
  }
  if (below.startsWith('cart/')) return { type: 'application/json', body: '{}' };
  const good = goods.find(({ handle }) => below === `products/${handle}`);
  if (good) {
    const about = kind.product?.(good) ?? '';
    return html(`<h1>${escaped(good.title)}</h1>${about}${kind.buy(good)}${links(root)}`, good);
  }
  return html(links(root));
}

function links(root: string): string {
  const rows = goods.map(
    ({ handle, title }) => `<li><a href="${root}/products/${handle}">${escaped(title)}</a></li>`,
  );
  return `<ul>${rows.join('')}</ul>`;
}

async function libraryFile(folder: string, path: string): Promise<Answer | undefined> {
  if (!path.startsWith('/windowshop/')) return undefined;
  const name = join(folder, normalize(path.slice('/windowshop/'.length)));
  try {
    return { type: types[extname(name)] ?? 'application/octet-stream', body: await readFile(name) };
  } catch {
    return undefined;
  }
}

function addressOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
  return `http://127.0.0.1:${address.port}`;
}
