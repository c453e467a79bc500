import { expect, test, vi } from 'vitest';
import {
  matching,
  type ReadFile,
  readChecked,
  readOverHttp,
} from '../../../src/shared/checked-file.js';
import { sha256 } from '../../../src/shared/sha256.js';

const bytes = Uint8Array.of(1, 2, 3);

const unreachable = (url: string, why: string, cause: unknown) =>
  new Error(`${url}: ${why}`, { cause });
const overHttp = readOverHttp(
  'https://shop.example/',
  () => new AbortController().signal,
  unreachable,
);

const checked = async (read: ReadFile) =>
  readChecked(
    read,
    'a.bin',
    matching({ bytes: 3, sha256: await sha256(bytes) }),
    (why) => new Error(why),
  );

/** Answers every request with pieces of 1,000 bytes without end, and counts them. */
function serveEndless() {
  const sent = { pieces: 0, ended: 0 };
  const body = () =>
    new ReadableStream({
      pull(controller) {
        sent.pieces++;
        controller.enqueue(new Uint8Array(1_000));
      },
      cancel: () => void sent.ended++,
    });
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(body()));
  return sent;
}

test('of an answer without end no more is read than the file may have', async () => {
  const sent = serveEndless();
  expect((await overHttp('a.bin', false, 10_500)).length).toBe(11_000);
  expect(sent.ended).toBe(1);
  expect(sent.pieces).toBeLessThan(15);
});

test('a file that is too long is wrong, and is read twice', async () => {
  const sent = serveEndless();
  await expect(checked(overHttp)).rejects.toThrow('more than 3 bytes');
  expect(sent.ended).toBe(2);
});

test('an answer without content is a file without bytes', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(null));
  expect(await overHttp('a.bin', false, 10)).toEqual(new Uint8Array());
});

test('a file that did not come is asked for again, and one that took too long is not', async () => {
  for (const [reason, times] of [
    [new TypeError('network'), 2],
    [new DOMException('too late', 'TimeoutError'), 1],
  ] as const) {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(reason);
    await expect(checked(overHttp)).rejects.toThrow(reason.message);
    expect(fetched).toHaveBeenCalledTimes(times);
    fetched.mockRestore();
  }
});

test('a file that is right the second time is taken', async () => {
  const asked: boolean[] = [];
  const read: ReadFile = async (_, fresh) => {
    asked.push(fresh);
    return fresh ? bytes : bytes.slice(1);
  };
  expect(await checked(read)).toEqual(bytes);
  expect(asked).toEqual([false, true]);
});
