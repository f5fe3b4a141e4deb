// What has just happened, for whoever is listening: told only once the pages of its context show it.
import { setTimeout as pause } from 'node:timers/promises'
import { contextOf, type EventStore, idOf, type Stored } from '../../events/kernel/index.ts'
import type { Context } from './context.ts'
import type { Reader } from './reader.ts'
import type { Whereabouts } from './whereabouts.ts'

/** One fact as it is announced: where to look, never what it says. */
export type News = { readonly context: string; readonly id: string; readonly position: number }
/** `sees`: whose scopes it is for; absent, everyone's. Never sent. */
export type Heard = News & { readonly sees?: readonly string[] }
export type Listener = (news: readonly Heard[]) => void
export type Newsroom = {
  /** Everything after the moment this resolves, until the function it gives is called. */
  listen(listener: Listener): Promise<() => void>
  /** News strictly after `position`, at most `limit` facts back; `undefined` when there are more. */
  since(position: number, limit: number): Promise<readonly Heard[] | undefined>
}
export type NewsDeps = {
  readonly store: EventStore
  readonly projector: Reader
  readonly contexts: readonly Context[]
  readonly whereabouts: Whereabouts
  readonly signal: AbortSignal
  /** told of a feed that broke; it starts again by itself */
  readonly onFault: (fault: unknown) => void
}

/** Milliseconds the pages are waited for: news that is late is still news. */
const patience = 5000
const pauseMs = 1000

type Desk = {
  readonly newsOf: (facts: readonly Stored[]) => Promise<readonly Heard[]>
  readonly shown: (news: readonly News[], signal: AbortSignal) => Promise<unknown>
}

const deskOf = ({ contexts, projector, whereabouts }: NewsDeps): Desk => {
  const secrecies = new Map(contexts.flatMap(({ name, secrecy, writes }) => (writes ? [[name, secrecy] as const] : [])))
  // What members or a case know is announced to them alone.
  const heard = async (news: News): Promise<Heard> =>
    secrecies.get(news.context) === 'open' ? news : { ...news, sees: await whereabouts.sees(news.context, news.id) }
  return {
    newsOf: async (facts) => {
      const news: Heard[] = []
      for (const { stream, position } of facts)
        if (secrecies.has(contextOf(stream))) news.push(await heard({ context: contextOf(stream), id: idOf(stream), position }))
      return news
    },
    shown: (news, signal) => {
      const last = new Map(news.map(({ context, position }) => [context, position]))
      return Promise.all([...last].map(([context, position]) => projector.reached(context, position, { timeoutMs: patience, signal })))
    },
  }
}

type Round = { readonly from: number; readonly tell: Listener; readonly ending: AbortSignal }

const follow = async (deps: NewsDeps, desk: Desk, { from, tell, ending }: Round): Promise<void> => {
  let position = from
  const once = async (): Promise<void> => {
    for await (const facts of deps.store.subscribe({ after: position, signal: ending })) {
      const news = await desk.newsOf(facts)
      if (news.length > 0) await desk.shown(news, ending)
      if (ending.aborted) return
      tell(news)
      position = facts.at(-1)?.position ?? position
    }
  }
  while (!ending.aborted) {
    await once().catch(deps.onFault)
    if (!ending.aborted) await pause(pauseMs, undefined, { ref: false })
  }
}

export const makeNewsroom = (deps: NewsDeps): Newsroom => {
  const { store, signal, onFault } = deps
  const desk = deskOf(deps)
  const listeners = new Set<Listener>()
  let following: { readonly began: Promise<void>; readonly end: AbortController } | undefined
  const tell: Listener = (news) => {
    for (const listener of listeners) listener(news)
  }
  // The log is followed only while somebody listens.
  const begin = (): Promise<void> => {
    if (following) return following.began
    const end = new AbortController()
    const ending = AbortSignal.any([signal, end.signal])
    const began = store.head().then(({ position }) => void follow(deps, desk, { from: position, tell, ending }).catch(onFault))
    following = { began, end }
    return began
  }
  const leave = (listener: Listener): void => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    following?.end.abort()
    following = undefined
  }
  return {
    listen: async (listener) => {
      listeners.add(listener)
      await begin().catch((fault) => {
        leave(listener)
        throw fault
      })
      return () => leave(listener)
    },
    since: async (after, limit) => {
      const facts = await store.readAll({ after, limit: limit + 1 })
      if (facts.length > limit) return undefined
      const news = await desk.newsOf(facts)
      await desk.shown(news, signal)
      return news
    },
  }
}
