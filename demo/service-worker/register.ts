import { scriptUrl } from '../app/script-url.ts';

/**
 * - `none`: this browser, or this visit (development, a visitor who saves data), keeps no copy.
 * - `saving`: the copy is being made.
 * - `ready`: the shop opens without network.
 */
export type OfflineState = 'none' | 'saving' | 'ready';

let registered: Promise<ServiceWorkerRegistration> | undefined;

/** Keeps a copy of the shop for visits without network, once the page has all it needs itself. */
export function registerServiceWorker(): void {
  if (!isWanted()) return;
  const register = () => {
    registered ??= navigator.serviceWorker.register(scriptUrl('/service-worker.js'), {
      updateViaCache: 'none',
    });
    // Without a copy the shop works as before.
    registered.catch(() => undefined);
  };
  const later = () => setTimeout(register, 3_000);
  if (document.readyState === 'complete') later();
  else addEventListener('load', later, { once: true });
}

/** Whether the shop can be opened without network by now. */
export async function offlineState(): Promise<OfflineState> {
  if (!isWanted()) return 'none';
  const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
  if (registration?.active) return 'ready';
  return 'saving';
}

/** Resolves when the copy is complete; never, where none is made. */
export function offlineReady(): Promise<unknown> {
  return isWanted() ? navigator.serviceWorker.ready : new Promise(() => undefined);
}

function isWanted(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return import.meta.env.PROD && 'serviceWorker' in navigator && connection?.saveData !== true;
}
