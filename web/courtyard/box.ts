// The outbox of whoever is in the courtyard: one for the whole visit, also while other pages are shown.
import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import { isServer } from 'solid-js/web'
import { connected } from '../kernel/live.ts'
import { isPending } from '../kernel/outbox/act.ts'
import { createOutbox, type Outbox } from '../kernel/outbox/outbox.ts'
import { loadSession, me, session, silence } from '../kernel/session.ts'
import { isSo } from './conflicts.ts'
import { keptCards, tidyLists, type Who } from './keeping.ts'

const [box, setBox] = createSignal<Outbox>()
const [keeps, setKeeps] = createSignal(true)
const [remembered, setRemembered] = createSignal<Who>()
const [lost, setLost] = createSignal(false)
const [left, setLeft] = createSignal(0)

/**
 * `keeps`: whether this browser keeps what is recorded, also when the page is closed · `lost`: whether the last touch could not be kept at all ·
 * `left`: things of whoever was here, waiting while nobody is signed in
 */
export { box, keeps, left, lost, setLost }

/** Who is here: who is signed in, or, while the server cannot be asked, who was when the lists were taken along. */
export const here = (): Who | undefined => me() ?? (session() === undefined && silence() ? remembered() : undefined)

/** The shelf of this browser; where it keeps nothing (a private window, say), one that lasts as long as the page. */
const aShelf = async () => {
  const { keptShelf } = await import('../kernel/outbox/device.ts')
  try {
    return await keptShelf()
  } catch (fault) {
    console.warn('outbox', fault)
    setKeeps(false)
    const { passingShelf } = await import('../kernel/outbox/passing-shelf.ts')
    return passingShelf()
  }
}
// Opened once: the one that does not last must not be begun anew while the page is open.
let shelf: ReturnType<typeof aShelf> | undefined
const theShelf = (): ReturnType<typeof aShelf> => {
  shelf ??= aShelf()
  return shelf
}

let openedFor: string | null | undefined = null
const openFor = async (who: string | undefined): Promise<void> => {
  if (who === openedFor) return void box()?.sendNow()
  openedFor = who
  box()?.close()
  setBox(undefined)
  const [{ thisDevice }, kept] = await Promise.all([import('../kernel/outbox/device.ts'), theShelf()])
  if (who === undefined) return void setLeft(await kept.left())
  if (openedFor === who) setBox(createOutbox(who, thisDevice(kept, isSo)))
}

let opening: Promise<unknown> = Promise.resolve()
/** The outbox once it is open: the first touch may come while the browser still opens its database. */
export const opened = async (): Promise<Outbox | undefined> => {
  await opening
  return box()
}

// Closing a page that alone has what was recorded loses it: the browser asks first.
const holding = (event: BeforeUnloadEvent): void => {
  if (!keeps() && box()?.acts().some(isPending)) event.preventDefault()
}

/** To be called by every page of the courtyard. */
export const useBox = (): void => {
  if (isServer) return
  void tidyLists(undefined)
    .then(keptCards)
    .then(
      (kept) => setRemembered(kept?.of),
      () => setKeeps(false),
    )
  // Not when somebody signs out: then there is nothing left to tidy (web/kernel/session.ts).
  createEffect(on(me, (who) => who && void tidyLists(who.id).catch(() => setKeeps(false))))
  createEffect(
    on([() => here()?.id, me], ([who]) => {
      opening = Promise.all([opening, openFor(who)])
    }),
  )
  window.addEventListener('beforeunload', holding)
  onCleanup(() => window.removeEventListener('beforeunload', holding))
  // The line to the server says first that it can be reached again.
  createEffect(
    on(connected, (again) => {
      if (again && silence()) void loadSession()
      if (again) void box()?.sendNow()
    }),
  )
}
