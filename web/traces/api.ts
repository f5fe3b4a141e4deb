// A person's traces as the square asks for them, and the things they follow by name.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { traces } from '../../server/traces/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { send } from '../kernel/http.ts'
import { isProblem } from '../kernel/problem.ts'

type Reads = typeof traces.reads
export type Trace = AnswerOf<Reads['/']>['items'][number]
export type Followed = AnswerOf<Reads['/followed']>['items'][number]

export const api = apiOf<typeof traces>('traces')

/** What a thing answers about itself, whatever context it is of: its name under one of these words, whose turn it is, and what one may ask of it. */
type Told = {
  readonly title?: string | null
  readonly own_title?: string | null
  readonly name?: string | null
  readonly body?: string | null
  readonly what?: string | null
  readonly turn?: string
  readonly turn_since?: string
  readonly stage?: string
  readonly ends_on?: string | null
  readonly mine?: boolean
  readonly asks?: readonly string[]
}
/** `turn` and `since`: whose turn it is and since which day, where the context says. `yours`: the turn is the reader's own. */
export type Thing = {
  /** false when the reader cannot read it */
  readonly read: boolean
  readonly name: string | undefined
  readonly turn: string | undefined
  readonly since: string | undefined
  readonly yours: boolean
  /** the last day of what runs out by itself while it is in force */
  readonly ends: string | undefined
  readonly asks: readonly string[]
}

// A turn of whoever began the thing.
const authors: readonly string[] = ['proponent', 'promoter']
const inForce: readonly string[] = ['active', 'suspended', 'notice']
const unread: Thing = { read: false, name: undefined, turn: undefined, since: undefined, yours: false, ends: undefined, asks: [] }

/** A thing as the reader may see it; nothing of it when it cannot be read. */
export const thing = async ({ context, thing: id }: Pick<Followed, 'context' | 'thing'>): Promise<Thing> => {
  const told = await send<Told>(`/api/${context}/${id}`)
  if (isProblem(told)) return unread
  const { title, own_title, name, body, what, turn, turn_since: since, mine = false, asks = [], stage = '', ends_on } = told
  const called = title ?? own_title ?? name ?? body ?? what ?? undefined
  const ends = inForce.includes(stage) ? (ends_on ?? undefined) : undefined
  return { read: true, name: called, turn, since, yours: mine && turn !== undefined && authors.includes(turn), ends, asks }
}
