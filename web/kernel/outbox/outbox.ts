// The outbox of one person on this device: what was recorded is safe first, sent when it can be, and never twice.
import { type Accessor, batch, createSignal } from 'solid-js'
import { newId } from '../id.ts'
import { isPending, type NewAct, type QueuedAct } from './act.ts'
import { type Carrier, type Round, sendWaiting } from './sending.ts'
import type { Shelf } from './shelf.ts'

export type Mood = 'idle' | 'sending' | 'offline' | 'enter'
export type Outbox = {
  /** everything that is still on the device, in order */
  readonly acts: Accessor<readonly QueuedAct[]>
  readonly mood: Accessor<Mood>
  /** whether the device has been looked through: before, nobody knows whether everything is sent */
  readonly ready: Accessor<boolean>
  /** Keeps an act, and sends it after a moment in which it can be taken back; comes with its key when it is safe. */
  readonly record: (act: NewAct) => Promise<string>
  /** Takes back what has not left yet; false when it has. */
  readonly takeBack: (key: string) => Promise<boolean>
  /** Sends an undecided act once more, as it is. */
  readonly retry: (key: string) => Promise<void>
  /** Throws an undecided act away, and what waited for it; `instead` is recorded in its place. */
  readonly settle: (key: string, instead?: NewAct) => Promise<void>
  /** Forgets what the register has and a reading up to `position` shows. */
  readonly seen: (position: number) => Promise<void>
  readonly sendNow: () => Promise<void>
  readonly close: () => void
}

/** The device as the outbox needs it. */
export type Device = {
  readonly shelf: Shelf
  readonly carrier: Carrier
  /** Runs `work` while no other tab does. */
  readonly alone: <A>(work: () => Promise<A>) => Promise<A>
  /** Tells the other tabs that something changed. */
  readonly tell: () => void
  /** Calls `wake` when the network may be back or another tab changed something; gives back how to stop. */
  readonly listen: (wake: (why: 'network' | 'tab') => void) => () => void
  /** Calls `work` after `milliseconds`; gives back how to stop. */
  readonly later: (milliseconds: number, work: () => void) => () => void
  readonly now: () => string
}

const [firstWait, longestWait] = [2_000, 300_000]
/** Milliseconds in which what was recorded by mistake can be taken back before it leaves. */
export const secondThoughts = 4_000
/** Milliseconds before the next attempt, after `failed` ones. */
export const patience = (failed: number): number => Math.min(firstWait * 2 ** failed, longestWait)

const moods: { readonly [R in Round]: Mood } = { over: 'idle', later: 'offline', enter: 'enter' }

/** An act of these, and all that need it. */
const withNeeding = (acts: readonly QueuedAct[], key: string): readonly string[] => [
  key,
  ...acts.filter(({ needs }) => needs === key).flatMap((act) => withNeeding(acts, act.key)),
]

/** What is on the shelf, as the pages see it. */
const createView = (who: string, { shelf, tell }: Device) => {
  const [acts, setActs] = createSignal<readonly QueuedAct[]>([])
  const [mood, setMood] = createSignal<Mood>('idle')
  const [ready, setReady] = createSignal(false)
  const look = async (felt?: Mood): Promise<void> => {
    const found = await shelf.of(who)
    batch(() => {
      setActs(found)
      setReady(true)
      if (felt) setMood(felt)
    })
  }
  const changed = async (felt?: Mood): Promise<void> => {
    await look(felt)
    tell()
  }
  return { acts, mood, ready, setMood, look, changed }
}
type View = ReturnType<typeof createView>

/** Rounds of sending, one after the other: what is recorded during one is sent in the next, which begins at once. */
const createRounds = (who: string, device: Device, { acts, setMood, look, changed }: View) => {
  let [failed, again] = [0, false]
  let running: Promise<void> | undefined
  let stop = (): void => undefined
  const round = async (): Promise<void> => {
    await look()
    if (!acts().some(isPending)) return void setMood('idle')
    setMood('sending')
    const end = await device.alone(() => sendWaiting(device.shelf, who, device.carrier))
    failed = end === 'later' ? failed + 1 : 0
    if (end === 'later') sendIn(patience(failed - 1))
    await changed(moods[end])
  }
  const rounds = async (): Promise<void> => {
    do {
      again = false
      await round()
    } while (again)
  }
  const sendNow = (): Promise<void> => {
    stop()
    again = true
    running ??= rounds().finally(() => {
      running = undefined
    })
    return running
  }
  const sendIn = (milliseconds: number): void => {
    stop()
    stop = device.later(milliseconds, () => void sendNow())
  }
  return { sendNow, sendIn, stop: () => stop() }
}

type Deciding = Pick<Outbox, 'retry' | 'settle'>
const createDeciding = (
  { shelf }: Device,
  { acts, changed }: View,
  add: (act: NewAct) => Promise<string>,
  sendNow: () => Promise<void>,
): Deciding => ({
  retry: async (key) => {
    await shelf.change(key, ({ problem, ...act }) => ({ ...act, standing: 'waiting' }))
    await changed()
    void sendNow()
  },
  settle: async (key, instead) => {
    if (instead) await add(instead)
    for (const one of withNeeding(acts(), key)) await shelf.change(one, () => undefined)
    await changed()
    void sendNow()
  },
})

export const createOutbox = (who: string, device: Device): Outbox => {
  const { shelf, listen, now } = device
  const view = createView(who, device)
  const { acts, look, changed } = view
  const { sendNow, sendIn, stop } = createRounds(who, device, view)
  const add = async (act: NewAct): Promise<string> => {
    const key = newId()
    await shelf.add({ ...act, key, who, on: now() })
    return key
  }
  const stopListening = listen((why) => void (why === 'tab' ? look() : sendNow()))
  void sendNow()
  return {
    ...{ acts, mood: view.mood, ready: view.ready, sendNow },
    record: async (act) => {
      const key = await add(act)
      await changed()
      sendIn(secondThoughts)
      return key
    },
    takeBack: async (key) => {
      let gone = false
      await shelf.change(key, (act) => {
        gone = act.standing === 'waiting'
        return gone ? undefined : act
      })
      await changed()
      return gone
    },
    ...createDeciding(device, view, add, sendNow),
    seen: async (position) => {
      const known = acts().filter((act) => act.standing === 'sent' && (act.position ?? 0) <= position)
      for (const { key } of known) await shelf.change(key, () => undefined)
      if (known.length > 0) await changed()
    },
    close: () => {
      stop()
      stopListening()
    },
  }
}
