// A process: follows the log from its own checkpoint and acts on some of its facts, each at least once.
import { setTimeout as pause } from 'node:timers/promises'
import type { EventStore, Stored } from '../../events/kernel/index.ts'

export type Progress = {
  /** the position up to which everything was done; 0 before the first time */
  readonly load: (process: string) => Promise<number>
  readonly save: (process: string, position: number) => Promise<void>
}
export type Process = {
  readonly name: string
  readonly types: readonly string[]
  /** Of these types, the facts there is something to do about; absent: all. The others are passed over without a note of their own. */
  readonly concerns?: (fact: Stored) => boolean
  /** May be given the same fact again: what it does must bear that. */
  readonly handle: (fact: Stored) => Promise<void>
}
export type Following = {
  readonly store: Pick<EventStore, 'readAll' | 'subscribe'>
  readonly progress: Progress
  readonly signal: AbortSignal
  /** told of what failed; it is tried again */
  readonly onFault: (fault: unknown) => void
}

const againAfter = 1000
const atOnce = 500

const done = async ({ progress }: Pick<Following, 'progress'>, process: Process, facts: readonly Stored[]): Promise<void> => {
  const { name, handle, concerns = () => true } = process
  for (const fact of facts) {
    if (!concerns(fact)) continue
    await handle(fact)
    await progress.save(name, fact.position)
  }
  const last = facts.at(-1)
  if (last && !concerns(last)) await progress.save(name, last.position)
}

/** Does what is waiting now, and resolves when it is done. */
export const catchUp = async (at: Pick<Following, 'store' | 'progress'>, process: Process): Promise<void> => {
  for (;;) {
    const facts = await at.store.readAll({ after: await at.progress.load(process.name), types: process.types, limit: atOnce })
    await done(at, process, facts)
    if (facts.length < atOnce) return
  }
}

/** Follows until the signal aborts. A fact whose handling fails is tried again, and none is skipped. */
export const runProcess = async (at: Following, process: Process): Promise<void> => {
  const { store, progress, signal, onFault } = at
  const once = async (): Promise<void> => {
    const after = await progress.load(process.name)
    for await (const facts of store.subscribe({ after, types: process.types, signal })) await done(at, process, facts)
  }
  while (!signal.aborted) {
    await once().catch((fault: unknown) => {
      if (!signal.aborted) onFault(fault)
    })
    await pause(againAfter, undefined, { signal, ref: false }).catch(() => undefined)
  }
}
