import { expose, wrap } from 'comlink';
import { afterEach, expect, test } from 'vitest';
import { transferErrorCodes } from '../../../src/engine/error-transfer.js';
import { WindowshopError } from '../../../src/index.js';

let channel: MessageChannel | undefined;

afterEach(() => {
  channel?.port1.close();
  channel?.port2.close();
});

/** Calls a function on the other side of a port that throws `thrown`. */
async function callThatThrows(thrown: unknown): Promise<unknown> {
  transferErrorCodes();
  channel = new MessageChannel();
  expose(() => {
    throw thrown;
  }, channel.port1);
  const remote = wrap<() => void>(channel.port2);
  return remote().then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('an error of ours keeps its code and detail on the way over the port', async () => {
  const error = await callThatThrows(new WindowshopError('STORAGE_UNAVAILABLE', { why: 'lost' }));
  expect(error).toBeInstanceOf(WindowshopError);
  expect(error).toMatchObject({ code: 'STORAGE_UNAVAILABLE', detail: { why: 'lost' } });
});

test('any other error still arrives', async () => {
  expect(await callThatThrows(new TypeError('odd'))).toMatchObject({
    name: 'TypeError',
    message: 'odd',
  });
});
