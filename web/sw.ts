// The courtyard’s service worker: it keeps the shell at hand, so that these pages open without a network. Data is the pages’ own business.

// Written in front of this file by the build (web/build/worker.ts).
declare const shell: readonly string[]
declare const version: string

type Extendable = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type Fetching = Extendable & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
type Worker = {
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
  readonly location: Location
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: Extendable) => void): void
    (type: 'fetch', listener: (event: Fetching) => void): void
    (type: 'message', listener: (event: MessageEvent<unknown>) => void): void
  }
}
const worker = globalThis as unknown as Worker

const prefix = 'comunanza-shell-'
const name = `${prefix}${version}`
const page = '/index.html'
/** Milliseconds after which a network that does not answer is none. */
const patience = 4_000

const fill = async (): Promise<void> => {
  const cache = await caches.open(name)
  await cache.addAll(shell.map((path) => new Request(path, path === page ? { cache: 'reload' } : {})))
}

const tidy = async (): Promise<void> => {
  const old = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name)
  await Promise.all(old.map((one) => caches.delete(one)))
  await worker.clients.claim()
}

const kept = async (path: string): Promise<Response | undefined> => (await caches.open(name)).match(path, { ignoreVary: true })

const asked = async (request: Request): Promise<Response> => {
  const silent = new AbortController()
  // Only until it answers: a slow page that has begun to come is let come.
  const timer = setTimeout(() => silent.abort(), patience)
  return fetch(request, { signal: silent.signal }).finally(() => clearTimeout(timer))
}

/** The page as the network has it; without one, or while the server is down, as it was kept. */
const opened = async (request: Request): Promise<Response> => {
  try {
    const answer = await asked(request)
    return answer.status < 500 ? answer : ((await kept(page)) ?? answer)
  } catch (fault) {
    const here = await kept(page)
    if (here) return here
    throw fault
  }
}

/** A file whose name changes with its content: the one that is here is the right one. */
const file = async (request: Request): Promise<Response> => {
  const here = await caches.match(request, { ignoreVary: true })
  if (here) return here
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(name)).put(request, answer.clone())
  return answer
}

worker.addEventListener('install', (event) => event.waitUntil(fill()))
worker.addEventListener('activate', (event) => event.waitUntil(tidy()))
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting()
})
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate') event.respondWith(opened(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(file(request))
})

export {}
