import type { Hello } from './protocol.js';

/** Grows when `EngineApi` changes. */
export const protocol = 3;

export const hello: Hello = { windowshop: 'hello', protocol };

/** Whether a message is the greeting of a worker of this build. */
export function isHello(message: unknown): message is Hello {
  const greeting = message as Partial<Hello> | null | undefined;
  return greeting?.windowshop === 'hello' && greeting.protocol === protocol;
}
