import { transferHandlers } from 'comlink';
import { WindowshopError } from '../errors.js';

/**
 * Lets our errors cross the port whole: comlink copies name, message and stack only, and the code is
 * what the other side acts on. Both sides call this before their first message.
 */
export function transferErrorCodes(): void {
  const throwing = transferHandlers.get('throw');
  if (!throwing) return;
  transferHandlers.set('throw', {
    canHandle: (value): value is unknown => throwing.canHandle(value),
    serialize(thrown: { value: unknown }) {
      const { value } = thrown;
      if (!(value instanceof WindowshopError)) return throwing.serialize(thrown);
      return [{ code: value.code, detail: value.detail }, []];
    },
    deserialize(received) {
      const { code, detail } = received as Partial<WindowshopError>;
      if (code === undefined) return throwing.deserialize(received);
      throw new WindowshopError(code, detail);
    },
  });
}
