// What a page of the courtyard shows: what the register answers, and without a network what was taken along.
import { createEffect, createMemo, createSignal, on } from 'solid-js'
import { isServer } from 'solid-js/web'
import { isProblem, mayRetry, type Problem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { api, cardsOf, positionOf, sessionOf, type Today } from './api.ts'
import { box, here } from './box.ts'
import { type Card, type Kept, keepCards, keepSession, keptCards, keptSession, keptSessions } from './keeping.ts'
import type { Session } from './roster.ts'

/** `answer`: what was taken along until the register has answered; `at`: when a list that was taken along is from, undefined for a fresh one. */
export type Along<A> = {
  readonly answer: () => A | Problem | undefined
  /** whether there is nothing to show yet */
  readonly waiting: () => boolean
  readonly at: () => string | undefined
  readonly again: () => Promise<void>
}

type Taking<A> = {
  readonly ask: { readonly session?: string; readonly skip?: number }
  readonly from: (today: Today) => A | undefined
  readonly keep: (answer: A) => Promise<void>
  readonly kept: () => Promise<Kept<A> | undefined>
}

// A browser that keeps nothing still has what was answered.
const unkept = (fault: unknown): void => console.warn('kept', fault)

const createAlong = <A extends object>({ ask, from, keep, kept }: Taking<A>): Along<A> => {
  const reading = createReadingForMe(() => api.read('/today', {}, ask), 'labs')
  const [taken, setTaken] = createSignal<Kept<A>>()
  const fresh = createMemo(() => {
    const answer = reading.answer()
    return answer === undefined || isProblem(answer) ? undefined : answer
  })
  // What the register has shows itself in the next reading, and is then forgotten here.
  const behind = () =>
    box()
      ?.acts()
      .some(({ standing }) => standing === 'sent') ?? false
  if (!isServer) {
    void kept().then(setTaken, unkept)
    createEffect(() => {
      const [answer, who] = [fresh(), me()]
      const mine = answer && from(answer)
      if (mine && who) void keep(mine).catch(unkept)
      if (answer) void box()?.seen(positionOf(answer))
    })
    createEffect(
      on(
        () => behind() && box()?.mood() === 'idle',
        (ask) => ask && void reading.again(),
      ),
    )
  }
  const mine = () => {
    const one = taken()
    return one && one.of.id === here()?.id ? one : undefined
  }
  /** What was taken along stands in for an answer that does not come, or is slow to. */
  const instead = () => {
    const answer = reading.answer()
    return answer === undefined || (isProblem(answer) && mayRetry(answer)) ? mine() : undefined
  }
  return {
    answer: () => {
      const answer = reading.answer()
      return instead()?.answer ?? (answer === undefined || isProblem(answer) ? answer : from(answer))
    },
    waiting: () => reading.answer() === undefined && mine() === undefined,
    at: () => instead()?.at,
    again: reading.again,
  }
}

const now = (): string => new Date().toISOString()

/** What is shown of the sessions of these days, and how many more there are. */
export type Cards = { readonly cards: readonly Card[]; readonly more: number }

export const createCards = (skip: number): Along<Cards> =>
  createAlong({
    ask: skip > 0 ? { skip } : {},
    from: (today) => ({ cards: cardsOf(today), more: today.more }),
    keep: async ({ cards }) => {
      const who = me()
      // The first are the nearest: those are taken along.
      if (who && skip === 0) await keepCards({ id: who.id, label: who.label }, now(), cards)
    },
    kept: async () => {
      const found = skip > 0 ? undefined : await keptCards()
      return found && { ...found, answer: { cards: found.answer, more: 0 } }
    },
  })

export const createSession = (session: string): Along<Session> =>
  createAlong({
    ask: { session },
    from: (today) => sessionOf(today, session),
    keep: async (answer) => {
      const who = me()
      if (who) await keepSession({ id: who.id, label: who.label }, now(), answer)
    },
    kept: () => keptSession(session),
  })

/** Which rosters are on this device. */
export const createTaken = (): (() => readonly string[]) => {
  const [taken, setTaken] = createSignal<readonly string[]>([])
  if (!isServer) void keptSessions().then(setTaken, unkept)
  return taken
}
