import type { Plugin } from 'vite';
import { picture } from '../pictures/picture.ts';
import { readShop } from './catalog.ts';

/**
 * Serves and emits what the shop is made of: `/catalog.json`, `/pictures/<id>.svg`, and all pictures
 * in one file, `/pictures.json`, which the service worker keeps for offline visits.
 */
export function shop(): Plugin {
  const files = (): Map<string, string> => {
    const rows = readShop();
    const drawn = rows.map(({ product, kind, color }) => {
      return [product.id, picture({ id: product.groupId ?? product.id, kind, color })] as const;
    });
    return new Map([
      ['catalog.json', JSON.stringify(rows.map(({ product }) => product))],
      ['pictures.json', JSON.stringify(Object.fromEntries(drawn))],
      ...drawn.map(([id, svg]) => [`pictures/${id}.svg`, svg] as const),
    ]);
  };
  return {
    name: 'shop',
    generateBundle() {
      for (const [fileName, source] of files()) this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      let served: Map<string, string> | undefined;
      server.middlewares.use((request, response, next) => {
        served ??= files();
        const name = decodeURI((request.url ?? '').split('?')[0]!.slice(1));
        const body = served.get(name);
        if (body === undefined) return next();
        response.setHeader(
          'content-type',
          name.endsWith('.svg') ? 'image/svg+xml' : 'application/json',
        );
        response.end(body);
      });
    },
  };
}
