/* global self, caches, version, paths */
// Keeps the whole site in the browser, so that it opens without a network. `version` and `paths` are put in front of this
// file when the site is built. A new build is fetched beside the old one and takes over once no page of the old is open.
const prefix = 'ecs-lint-'
const cacheName = prefix + version
/** How many files are fetched at a time. */
const width = 8

self.addEventListener('install', (event) => event.waitUntil(fill()))
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers().then(() => self.clients.claim())))
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method === 'GET' && url.origin === self.location.origin)
    event.respondWith(answer(event.request, url))
})

async function fill() {
  const cache = await caches.open(cacheName)
  const waiting = [...paths]
  const fetchNext = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      await cache.add(new Request(path, { cache: 'no-cache' }))
  }
  await Promise.all(Array.from({ length: width }, fetchNext))
}

async function forgetOthers() {
  const others = (await caches.keys()).filter((key) => key.startsWith(prefix) && key !== cacheName)
  await Promise.all(others.map((key) => caches.delete(key)))
}

/** From the cache what the build has; the rest from the network, or where there is none, the page that says so. */
async function answer(request, url) {
  const cache = await caches.open(cacheName)
  const isPage = request.mode === 'navigate'
  const path = isPage && !/\.[a-z]+$|\/$/.test(url.pathname) ? `${url.pathname}/` : url.pathname
  const kept = await cache.match(path)
  if (kept !== undefined) return kept
  try {
    return await fetch(request)
  } catch (error) {
    const missing = isPage ? await cache.match('/404.html') : undefined
    if (missing === undefined) throw error
    return missing
  }
}
