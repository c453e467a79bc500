import { answer } from './answer.ts';
import { fill, removeOld } from './precache.ts';

const scope = globalThis as unknown as ServiceWorkerGlobalScope;

scope.addEventListener('install', (event) => event.waitUntil(fill()));

// No skipWaiting: a page of the version before may still ask for parts that only its cache has. The
// first worker of all takes its page over at once, so that it can go offline without a reload.
scope.addEventListener('activate', (event) => {
  event.waitUntil(removeOld().then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  if (new URL(request.url).origin !== scope.location.origin) return;
  event.respondWith(answer(request));
});
