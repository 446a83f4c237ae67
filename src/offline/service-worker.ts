/**
 * Keeps what families come back for on their own device, for when there is no network. With a
 * network, pages always come from the site itself, so that nobody reads an old newsletter.
 */
declare const self: ServiceWorkerGlobalScope;

/** What is kept; the build writes it in front of this program (see `build/offline.ts`). */
declare const KEPT: {
  /** Paths below the site's folder, each with a mark that changes when the file does. */
  files: readonly (readonly [path: string, mark: string])[];
  /** Pictures in sizes that are not kept, with the one that stands in for them. */
  standIns: Readonly<Record<string, string>>;
  /** The page shown in place of one that was not kept. */
  fallback: string;
};

// Schools can share an origin, each in a folder of its own.
const CACHE = `homeward ${self.registration.scope}`;

/** Where each kept file lies in the cache, by its address. */
const keys = new Map(
  KEPT.files.map(([path, mark]) => [toAddress(path), `${toAddress(path)}?kept=${mark}`]),
);

self.addEventListener('install', (event) => {
  event.waitUntil(keepFiles().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([forgetOldFiles(), self.registration.navigationPreload.enable()]));
});

self.addEventListener('fetch', (event) => {
  const isPage = event.request.mode === 'navigate';
  const address = event.request.url.replace(/[?#].*/, '');
  const path = address.slice(self.registration.scope.length);
  if (event.request.method !== 'GET' || !address.startsWith(self.registration.scope)) return;
  const key = keys.get(address) ?? keys.get(toAddress(KEPT.standIns[path] ?? path));
  if (!isPage && key === undefined) return;
  event.respondWith(
    keys.has(address) && isImmutable(path) ? answerFromDevice(event, key!) : answer(event, key),
  );
});

/** From the network; from the device only when there is none. */
async function answer(event: FetchEvent, key: string | undefined): Promise<Response> {
  try {
    const early = (await event.preloadResponse) as Response | undefined;
    return early ?? (await fetch(event.request));
  } catch (error) {
    const fallback = event.request.mode === 'navigate' ? keys.get(toAddress(KEPT.fallback)) : key;
    const kept = (await findKept(key)) ?? (await findKept(fallback));
    if (kept) return kept;
    throw error;
  }
}

/** What is named by its content can't be out of date. */
async function answerFromDevice(event: FetchEvent, key: string): Promise<Response> {
  return (await findKept(key)) ?? fetch(event.request);
}

async function findKept(key: string | undefined): Promise<Response | undefined> {
  if (key === undefined) return undefined;
  const cache = await caches.open(CACHE);
  return cache.match(key);
}

/** Fetches what has changed since the last build; what an interrupted visit has kept stays. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...keys].filter(([, key]) => !kept.has(key));
  await Promise.all(
    missing.map(async ([address, key]) => {
      const response = await fetch(address, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${address}: ${response.status}`);
      await cache.put(key, response.redirected ? withoutRedirect(response) : response);
    }),
  );
}

/** Browsers refuse to show a page that a redirect has led to. */
function withoutRedirect({ body, headers }: Response): Response {
  return new Response(body, { headers });
}

async function forgetOldFiles(): Promise<void> {
  const cache = await caches.open(CACHE);
  const current = new Set(keys.values());
  const old = (await cache.keys()).filter(({ url }) => !current.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

function toAddress(path: string): string {
  return self.registration.scope + path;
}

function isImmutable(path: string): boolean {
  return path.startsWith('_astro/');
}
