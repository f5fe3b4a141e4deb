// What a page has read: sent when it opens, and again when the question, the day or the register changes.
import { createEffect, createMemo, createResource, createSignal, on, onCleanup } from 'solid-js'
import type { Question, Rows } from './api.ts'
import { useAsOf } from './as-of.ts'
import { onNews } from './live.ts'
import { isProblem, mayRetry, type Problem } from './problem.ts'
import { me } from './session.ts'

export type Reading<A> = {
  /** the answer; the first time it waits, inside a Suspense or an `<Answer>` */
  readonly answer: () => A | Problem | undefined
  /** the answer if it is already there; never waits */
  readonly now: () => A | undefined
  /** being read again, while the last answer still shows */
  readonly busy: () => boolean
  /** when the answer came, in milliseconds; undefined before the first */
  readonly came: () => number | undefined
  /** Reads again; comes when what shows is no older than this request, or could not be read again for now. */
  readonly again: () => Promise<void>
}
type Sent<A> = { readonly question: Question<A>; readonly asOf: string | undefined }

const sameSent = <A>(one: Sent<A> | undefined, other: Sent<A> | undefined): boolean =>
  one?.question.url === other?.question.url && one?.asOf === other?.asOf

const quiet = 400

const isPassing = (answer: unknown): boolean => isProblem(answer) && mayRetry(answer)

/** `createReading(() => api.read('/:id', { id: params.id }), 'pacts')`: the second is the context whose news matters. */
export const createReading = <A>(question: () => Question<A> | undefined, context?: string): Reading<A> => {
  const reading = createResourceOf(question, ({ question: asked, asOf }) => asked.send(asOf))
  listenQuietly(context, reading.again)
  return reading
}

/** The same, read anew for another person too: what may be asked depends on who asks. */
export const createReadingForMe = <A>(question: () => Question<A> | undefined, context?: string): Reading<A> => {
  const reading = createReading(question, context)
  createEffect(on(me, () => void reading.again(), { defer: true }))
  return reading
}

type Refetch = 'more' | true
type Fetch<A> = (sent: Sent<A>, before: A | Problem | undefined, why: Refetch | false) => Promise<A | Problem>

const createResourceOf = <A>(question: () => Question<A> | undefined, fetch: Fetch<A>) => {
  const asOf = useAsOf()
  const [came, setCame] = createSignal<number>()
  const source = createMemo<Sent<A> | undefined>(
    () => {
      const asked = question()
      return asked && { question: asked, asOf: asOf.day() }
    },
    undefined,
    { equals: sameSent },
  )
  const [resource, { refetch }] = createResource<A | Problem, Sent<A>, Refetch>(source, async (sent, { value, refetching }) => {
    const answer = await fetch(sent, value, refetching)
    // While the server cannot be asked again what shows stays: somebody may be writing on it.
    if (refetching === true && isPassing(answer) && value !== undefined && !isProblem(value)) return value
    setCame(Date.now())
    return answer
  })
  return {
    answer: () => resource.latest,
    now: () => {
      if (resource.state !== 'ready' && resource.state !== 'refreshing') return undefined
      const answer = resource.latest
      return isProblem(answer) ? undefined : answer
    },
    busy: () => resource.loading,
    came,
    again: lastOf(() => Promise.resolve(refetch(true))),
    more: () => void refetch('more'),
  }
}

// An answer that a later request overtook never shows: one waits for the last.
const lastOf = (send: () => Promise<unknown>): (() => Promise<void>) => {
  let last: Promise<unknown> = Promise.resolve()
  return async () => {
    last = send()
    for (let waited: unknown; waited !== last; ) {
      waited = last
      await last
    }
  }
}

const listenQuietly = (context: string | undefined, again: () => Promise<void>): void => {
  let soon: ReturnType<typeof setTimeout> | undefined
  onCleanup(() => clearTimeout(soon))
  onNews(context, () => {
    clearTimeout(soon)
    soon = setTimeout(() => void again(), quiet)
  })
}

export type Listing<R> = Reading<Rows<R>> & { readonly more: () => void }

/** A list read a page at a time: `more()` adds the next page, news read again as many rows as are shown. */
export const createListing = <R>(question: (cursor?: string) => Question<Rows<R>>, context?: string): Listing<R> => {
  const pages = async (
    asOf: string | undefined,
    from: readonly R[],
    cursor: string | undefined,
    wanted: number,
  ): Promise<Rows<R> | Problem> => {
    const page = await question(cursor).send(asOf)
    if (isProblem(page)) return page
    const rows = { ...page, items: [...from, ...page.items] }
    return rows.items.length < wanted && rows.next ? pages(asOf, rows.items, rows.next, wanted) : rows
  }
  const listing = createResourceOf<Rows<R>>(question, ({ asOf }, before, why) => {
    const shown = before && !isProblem(before) ? before : undefined
    if (why === 'more' && shown?.next) return pages(asOf, shown.items, shown.next, 0)
    return pages(asOf, [], undefined, why === false ? 0 : (shown?.items.length ?? 0))
  })
  listenQuietly(context, listing.again)
  return listing
}
