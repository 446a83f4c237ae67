/** Served in place of the service worker once a school has switched it off: tidies up after it. */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      caches.delete(`homeward ${self.registration.scope}`),
      self.registration.unregister(),
    ]),
  );
});
