// The outbox of whoever is in the courtyard: one for the whole visit, also while other pages are shown.
import { createEffect, createSignal, on } from 'solid-js'
import { isServer } from 'solid-js/web'
import { connected } from '../kernel/live.ts'
import { createOutbox, type Outbox } from '../kernel/outbox/outbox.ts'
import { loadSession, me, session, silence } from '../kernel/session.ts'
import { isSo } from './conflicts.ts'
import { keptCards, tidyLists, type Who } from './keeping.ts'

const [box, setBox] = createSignal<Outbox>()
const [keeps, setKeeps] = createSignal(true)
const [remembered, setRemembered] = createSignal<Who>()

/** `keeps`: whether this browser keeps what is recorded */
export { box, keeps }

/** Who is here: who is signed in, or, while the server cannot be asked, who was when the lists were taken along. */
export const here = (): Who | undefined => me() ?? (session() === undefined && silence() ? remembered() : undefined)

let openedFor: string | undefined
const openFor = async (who: string | undefined): Promise<void> => {
  if (who === openedFor) return void box()?.sendNow()
  openedFor = who
  box()?.close()
  setBox(undefined)
  if (who === undefined) return
  try {
    const { thisDevice } = await import('../kernel/outbox/device.ts')
    const device = await thisDevice(isSo)
    if (openedFor === who) setBox(createOutbox(who, device))
  } catch (fault) {
    console.warn('outbox', fault)
    setKeeps(false)
  }
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
  createEffect(on([() => here()?.id, me], ([who]) => void openFor(who)))
  // The line to the server says first that it can be reached again.
  createEffect(
    on(connected, (again) => {
      if (again && silence()) void loadSession()
      if (again) void box()?.sendNow()
    }),
  )
}
