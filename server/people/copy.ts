// The copy of one's own data (art. 15 and 20 GDPR): everything the register keeps about who asks, read page by page from the tables.
import type { Kysely } from 'kysely'
import { scopeName } from '../../projections/kernel/index.ts'
import * as queries from '../../projections/people/queries.ts'
import { type Db as TracesDb, tracesOf } from '../../projections/traces/queries.ts'
import type { LookBook, NotedLook } from '../kernel/looking.ts'
import type { Me } from '../kernel/people.ts'
import type { Reader } from '../kernel/reader.ts'
import { offers } from './consent-texts.ts'

export type TraceRow = Omit<Awaited<ReturnType<typeof tracesOf>>['items'][number], 'sees' | 'person'>
export type Copy = {
  readonly about: object
  readonly person: object | null
  readonly consents: readonly object[]
  readonly traces: readonly TraceRow[]
  readonly looks: readonly object[]
}
export type CopyDeps = { readonly projector: Reader; readonly book: Pick<LookBook, 'looksOf'> | undefined; readonly now: () => string }

/** Rows asked for at once. */
const atOnce = 1_000

const pagesOf = async <R, C>(next: (cursor: C | undefined) => Promise<{ readonly items: readonly R[]; readonly next: C | null }>) => {
  const all: R[] = []
  for (let cursor: C | undefined; ; ) {
    const page = await next(cursor)
    all.push(...page.items)
    if (page.next === null) return all
    cursor = page.next
  }
}

const answered = async <A>(projector: Reader, name: string, me: Me, ask: (db: Kysely<never>) => Promise<A>): Promise<A | undefined> => {
  const said = await projector.read(name, { sees: [scopeName({ kind: 'person', id: me.id })], ask })
  return 'answer' in said ? said.answer : undefined
}

/** A look as the person it is about sees it: in which role, why and on which day; never by whom. */
export const discreetLook = ({ n, at, role, context, purpose, classes, reason }: NotedLook) => ({
  ...{ n, day: at.slice(0, 10), role, context, purpose, classes },
  ...(reason === undefined ? {} : { reason }),
})

const about = (me: Me, now: string) => ({
  made: now,
  person: me.id,
  purposes: offers.map(({ purpose, text }) => ({ purpose, text: text.it })),
  basis: 'Art. 6, par. 1, lett. e, Reg. (UE) 2016/679: compito di interesse pubblico; dove indicato, il consenso (lett. a).',
  recipients: 'Chi lavora alla pratica, per ruolo: l’elenco di chi ha guardato è in «looks».',
  rights: 'Rettifica, limitazione e cancellazione si chiedono dalla pagina «I miei dati» o allo sportello; reclamo al Garante.',
})

/** Tokens are still closed: whoever sends it opens them. */
export const copyFor = async ({ projector, book, now }: CopyDeps, me: Me): Promise<Copy> => {
  const file = await answered(projector, 'people', me, (db) => queries.file(db as unknown as queries.Db, me.id))
  const traces = await pagesOf<TraceRow, readonly string[]>(async (cursor) => {
    const ask = (db: Kysely<never>) => tracesOf(db as unknown as TracesDb, me.id, { limit: atOnce, cursor })
    const page = await answered(projector, 'traces', me, ask)
    return page ? { ...page, items: page.items.map(({ sees: _, person: __, ...row }) => row) } : { items: [], next: null }
  })
  const looks = book
    ? await pagesOf<NotedLook, number>((before) => book.looksOf(me.id, { limit: atOnce, ...(before === undefined ? {} : { before }) }))
    : []
  const { parts, sees: _, ...person } = file ?? { parts: undefined, sees: [] }
  return {
    about: about(me, now()),
    person: file ? { ...person, grants: parts?.grants ?? [], erasures: parts?.erasures ?? [] } : null,
    consents: parts?.consents ?? [],
    traces,
    looks: looks.map(discreetLook),
  }
}
