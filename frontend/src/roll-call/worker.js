// Opens the leader's page where there is no reception. It keeps the page and its two files, which are the same for everybody;
// names and marks lie with the page itself, never here.
const FILES = ['/{{roll-call.js}}', '/{{roll-call.css}}'];
const SHELL = '/roll-call/shell';
const PREFIX = 'xieyue-roll-call:';
const CACHE = PREFIX + FILES.join();
const PATIENCE = 3_000;

async function keep(cache, path) {
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok || response.redirected) throw new Error(`${path}: ${response.status}`);
  await cache.put(path, response);
}

async function install() {
  const cache = await caches.open(CACHE);
  await Promise.all([...FILES, SHELL].map((path) => keep(cache, path)));
  await self.skipWaiting();
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** What the network says within three seconds, a way to the login included; else the page as it was kept. */
async function page(request) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const heard = fetch(request).catch(() => undefined);
  const response = await Promise.race([heard, late]);
  if (response !== undefined && response.status < 500) return response;
  return (await caches.match(SHELL)) ?? (await heard) ?? Response.error();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (FILES.includes(pathname)) {
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === 'navigate' && /^\/roll-call\/[0-9a-f-]{36}$/.test(pathname) && !search.includes('sign-in')) {
    event.respondWith(page(request));
  }
});
