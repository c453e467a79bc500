import { beforeEach, describe, expect, it, vi } from 'vitest';

const site = 'https://shop.test';

/** As much of the Cache API as the service worker uses, with paths as keys. */
class FakeCaches {
  readonly stores = new Map<string, Map<string, Response>>();

  async open(name: string) {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return { put: async (path: string, response: Response) => void store.set(path, response) };
  }
  async match(path: string, options: { cacheName?: string } = {}) {
    for (const [name, store] of this.stores) {
      if (options.cacheName !== undefined && options.cacheName !== name) continue;
      const hit = store.get(path);
      if (hit) return hit.clone();
    }
    return undefined;
  }
  keys = async () => [...this.stores.keys()];
  delete = async (name: string) => this.stores.delete(name);
}

let kept: FakeCaches;
let network: Record<string, Response>;

const html = () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } });
const script = (text: string) =>
  new Response(text, { headers: { 'content-type': 'text/javascript' } });

function request(path: string, mode = 'cors'): Request {
  return { url: site + path, mode } as Request;
}

async function load() {
  const { fill, removeOld } = await import('../../../demo/service-worker/precache.ts');
  const { answer } = await import('../../../demo/service-worker/answer.ts');
  return { fill, removeOld, answer };
}

beforeEach(() => {
  vi.resetModules();
  kept = new FakeCaches();
  network = {
    '/index.html': html(),
    '/assets/a-12345678.js': script('a'),
    '/pictures.json': Response.json({ boot: '<svg/>' }),
  };
  vi.stubGlobal('__PRECACHE__', { version: 'v2', files: Object.keys(network) });
  vi.stubGlobal('caches', kept);
  vi.stubGlobal('fetch', async (input: string | Request) => {
    const path = typeof input === 'string' ? input : new URL(input.url).pathname;
    const hit = network[path];
    if (!hit) throw new TypeError('offline');
    return hit.clone();
  });
});

describe('the service worker', () => {
  it('keeps every file, and drops other versions', async () => {
    await kept.open('harbour-pine-v1');
    await kept.open('somebody-else');
    const { fill, removeOld } = await load();
    await fill();
    await removeOld();
    expect(await kept.keys()).toEqual(['somebody-else', 'harbour-pine-v2']);
    expect([...kept.stores.get('harbour-pine-v2')!.keys()].sort()).toEqual(
      Object.keys(network).sort(),
    );
  });

  it('takes what has a hash in its name from an older version', async () => {
    const old = await kept.open('harbour-pine-v1');
    await old.put('/assets/a-12345678.js', script('old'));
    delete network['/assets/a-12345678.js'];
    const { fill } = await load();
    await fill();
    const file = await kept.match('/assets/a-12345678.js', { cacheName: 'harbour-pine-v2' });
    expect(await file?.text()).toBe('old');
  });

  it.each([
    ['is missing', undefined],
    ['comes as a page', html()],
  ])('leaves nothing half done where a file %s', async (_, response) => {
    delete network['/assets/a-12345678.js'];
    if (response) network['/assets/a-12345678.js'] = response;
    const { fill } = await load();
    await expect(fill()).rejects.toThrow();
    expect(await kept.keys()).toEqual([]);
  });

  it('answers any address of a page without network', async () => {
    const { fill, answer } = await load();
    await fill();
    network = {};
    const page = await answer(request('/product/boot', 'navigate'));
    expect(page.headers.get('content-type')).toBe('text/html');
    expect((await answer(request('/assets/a-12345678.js'))).ok).toBe(true);
  });

  it('draws pictures from the one file', async () => {
    const { fill, answer } = await load();
    await fill();
    const picture = await answer(request('/pictures/boot.svg'));
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(await picture.text()).toBe('<svg/>');
    expect((await answer(request('/pictures/nope.svg'))).type).toBe('error');
  });

  it('never gives a page for a missing file', async () => {
    const { fill, answer } = await load();
    await fill();
    network['/assets/gone.js'] = html();
    expect((await answer(request('/assets/gone.js'))).status).toBe(404);
    network = {};
    expect((await answer(request('/assets/gone.js'))).type).toBe('error');
  });

  it('keeps what is used later', async () => {
    const { answer } = await load();
    network['/assets/late-12345678.js'] = script('late');
    await answer(request('/assets/late-12345678.js'));
    network = {};
    expect(await (await answer(request('/assets/late-12345678.js'))).text()).toBe('late');
  });
});
