import { expect, test, vi } from 'vitest';
import { encodeGraph } from '../../../src/graph/index.js';
import { smallGraph } from '../../support/small-graph.js';
import { startWorld } from '../../support/test-engine.js';
import { trailWorld } from '../../support/trail-world.js';

const ids = trailWorld.map(({ id }) => id);
const trailGraph = smallGraph(Object.fromEntries(ids.map((id) => [id, { [ids[0]!]: 0 }])));
const file = encodeGraph(trailGraph);
const address = 'https://shop.example/graph.bin';

function startWith(graph: string | Uint8Array<ArrayBuffer>, items = trailWorld) {
  return startWorld({ items, options: { graph } });
}

function serve(answer: () => Promise<Response> | Response) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answer());
}

/** Pieces of 64 MB that begin as a graph should. */
function endless() {
  const piece = new Uint8Array(2 ** 26);
  piece.set(file.subarray(0, 12));
  return new ReadableStream({ pull: (controller) => controller.enqueue(piece) });
}

test('a graph given as bytes is in use, and the status tells its size', async () => {
  const world = await startWith(file);
  const { graph, problems, state } = await world.settled();
  const items = ids.length;
  expect(graph).toEqual({ state: 'ready', items, known: items, bytes: file.length });
  expect([state, problems]).toEqual(['ready', []]);
});

test('without a graph nothing is missing', async () => {
  const world = await startWorld({ items: trailWorld });
  expect((await world.settled()).graph).toEqual({ state: 'none' });
});

test('lists do not wait for the graph', async () => {
  let arrive: (response: Response) => void = () => undefined;
  const fetched = serve(() => new Promise((resolve) => (arrive = resolve)));
  const world = await startWith(address);
  expect(world.status()).toMatchObject({ state: 'starting', graph: { state: 'loading' } });
  expect(await world.list({ limit: 3 })).toHaveLength(3);
  arrive(new Response(file));
  expect(await world.settled()).toMatchObject({ state: 'ready', graph: { state: 'ready' } });
  expect(fetched).toHaveBeenCalledTimes(1);
});

test.each([
  ['is not there', () => new Response('', { status: 404 }), 'GRAPH_UNREACHABLE', 'HTTP 404'],
  ['cannot be reached', () => Promise.reject(new TypeError('offline')), 'GRAPH_UNREACHABLE', 'off'],
  ['is an HTML page', () => new Response('<!doctype html>'), 'GRAPH_INVALID', 'HTML page'],
  ['never ends', () => new Response(endless()), 'GRAPH_INVALID', 'more than 268435456 bytes'],
  ['is cut off', () => new Response(file.slice(0, 99)), 'GRAPH_INVALID', 'its header'],
] as const)('lists are made without a graph that %s', async (_, answer, code, why) => {
  serve(answer);
  const world = await startWith(address);
  const { state, graph, problems } = await world.settled();
  expect([state, graph]).toEqual(['degraded', { state: 'failed' }]);
  expect(problems).toMatchObject([{ code, detail: { url: address } }]);
  expect(problems[0]!.message).toContain(why);
  expect(await world.list({ limit: 3 })).toHaveLength(3);
});

test('a graph of another catalogue is not used', async () => {
  const others = Array.from({ length: 200 }, (_, index) => [`part ${index}`, {}]);
  const world = await startWith(encodeGraph(smallGraph(Object.fromEntries(others))));
  const { graph, problems } = await world.settled();
  expect(graph).toMatchObject({ state: 'failed', items: 200, known: 0 });
  expect(problems).toMatchObject([{ code: 'GRAPH_MISMATCH', detail: { items: 200, known: 0 } }]);
});

test('a graph that does not fit yet is used once update() brings its products', async () => {
  const others = Array.from({ length: 30 }, (_, index) => ({
    id: `x${index}`,
    title: `X ${index}`,
  }));
  const world = await startWith(file, others);
  expect((await world.settled()).problems).toMatchObject([{ code: 'GRAPH_MISMATCH' }]);
  await world.engine.update(trailWorld.map(({ vector: _, ...product }) => product));
  expect(world.status().graph).toMatchObject({ state: 'ready', known: ids.length });
  expect((await world.settled()).problems).toEqual([]);
});
