import { afterEach, expect, test, vi } from 'vitest';
import { rowLimit } from '../../../../src/catalog/check-products.js';
import { loadCatalog } from '../../../../src/catalog/index.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A server whose answer never ends; whether the page has left it. */
function serveForEver(first: string, more: (count: number) => string, pause = 0) {
  const encoder = new TextEncoder();
  const left = vi.fn();
  let count = 0;
  vi.stubGlobal('fetch', async (_: string, { signal }: { signal: AbortSignal }) => {
    const body = new ReadableStream({
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
      async pull(controller) {
        if (pause > 0 && count > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        if (signal.aborted) return;
        controller.enqueue(encoder.encode(count === 0 ? first + more(count++) : more(count++)));
      },
      cancel: left,
    });
    return new Response(body);
  });
  return left;
}

const url = 'https://shop.example/feed';

test('a feed without end is left once a catalogue is full', async () => {
  const left = serveForEver('id,title\n', (count) =>
    Array.from({ length: 5_000 }, (_, at) => `${count * 5_000 + at},Pot\n`).join(''),
  );
  const { rows, problems } = await loadCatalog(url, Date.now);
  // One more than fits: the catalogue says so itself.
  expect(rows).toHaveLength(rowLimit + 1);
  expect(problems).toEqual([]);
  expect(left).toHaveBeenCalled();
});

test('a feed that trickles for ever is left at the deadline, with what came', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(
    ((controller) => {
      setTimeout(() => controller.abort(new Error('too late')), 1_500);
      return controller.signal;
    })(new AbortController()),
  );
  const items = Array.from(
    { length: 2_000 },
    (_, id) => `<item><id>${id}</id><title>Pot</title></item>`,
  );
  serveForEver(`<rss><channel>${items.join('')}`, (count) => `<!-- ${count} -->`, 20);
  const { rows, problems } = await loadCatalog(url, Date.now);
  expect(rows).toHaveLength(2_000);
  expect(problems).toMatchObject([{ code: 'CATALOG_INCOMPLETE', detail: { why: 'too late' } }]);
});
