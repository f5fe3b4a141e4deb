// Asking the browser to keep these pages at hand: only whoever uses the courtyard does, visitors of other pages load nothing of it.
import { createSignal } from 'solid-js'
import { workerScript } from '../kernel/worker-script.ts'

/** Pages elsewhere never pass through the worker. */
const scope = '/cortile'

const [ready, setReady] = createSignal(false)
const [newer, setNewer] = createSignal<ServiceWorker>()

/** `ready`: these pages open without a network · `newer`: another version waits to take over */
export { newer, ready }

const watch = (registration: ServiceWorkerRegistration): void => {
  const look = (): void => {
    // Without one at work there is nothing to replace: the first installs itself.
    if (registration.active && registration.waiting) setNewer(registration.waiting)
  }
  look()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
}

const describe = (): void => {
  if (document.querySelector('link[rel=manifest]')) return
  const link = document.createElement('link')
  link.rel = 'manifest'
  link.href = '/manifest.webmanifest'
  document.head.append(link)
}

/** Makes the courtyard installable, and opens it without a network from now on. A browser that cannot still works with one. */
export const keepAtHand = async (): Promise<void> => {
  describe()
  // Granted or not, the page works; granted, a full disk does not take away what waits here.
  void navigator.storage?.persist?.()
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  try {
    watch(await serviceWorker.register(workerScript as string, { scope, updateViaCache: 'none' }))
    // `ready` is of this page’s own scope: elsewhere in the site it would never come.
    if (window.location.pathname.startsWith(scope)) await serviceWorker.ready
    setReady(true)
  } catch (fault) {
    // Without a network, or where the browser forbids it; the page says that it is not ready.
    console.warn('service worker', fault)
  }
}

/** Lets the newer version take over, and opens the page anew with it. */
export const takeNewer = (): void => {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  newer()?.postMessage('take-over')
}
