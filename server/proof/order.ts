// An order for a bundle, as it comes from the command line or the address bar, and the bundle made for it.
import { readFile } from 'node:fs/promises'
import type { Secrecy } from '../../events/kernel/event.ts'
import { contextOf, type EventStore, isDay } from '../../events/kernel/index.ts'
import { ringStream } from '../../events/keys/ring.ts'
import type { Asked } from '../log/postgres-shelf.ts'
import { type Bundle, makeBundle, type Request } from './bundle.ts'
import type { Facts } from './facts.ts'
import { type SubjectKind, subjectKinds } from './format.ts'
import { postgresLedger } from './postgres-ledger.ts'
import { isSubject, streamsOf, subjectOf } from './subjects.ts'

export type Order = Request & { readonly kind: SubjectKind; readonly id: string }

const wrongDay = (day: string | undefined): boolean => day !== undefined && !isDay(day)

/** Reads an order; the sentence says in Italian what is missing or wrong. */
export const readOrder = (values: { readonly [name: string]: string | undefined }): Order | string => {
  const [kind, ...more] = subjectKinds.filter((each) => values[each] !== undefined)
  if (kind === undefined || more.length > 0) return 'Di che cosa? Una sola fra pact, organisation, municipality e all.'
  const id = values[kind] ?? ''
  const { from, to, since } = values
  if (!isSubject(kind, id))
    return `«${id}» non può essere ${kind === 'municipality' ? 'un codice ISTAT di sei cifre' : 'l’identità che cerchi'}.`
  if (wrongDay(from) || wrongDay(to)) return 'I giorni si scrivono come 2026-03-01.'
  if (from !== undefined && to !== undefined && from > to) return 'Il primo giorno viene dopo l’ultimo.'
  if (since !== undefined && !/^[1-9]\d{0,14}$/.test(since)) return 'Di un punto di controllo conservato serve il numero (la seconda riga).'
  return { kind, id, subject: subjectOf(kind, id), from, to, ...(since === undefined ? {} : { since: [Number(since)] }) }
}

export type Ordering = {
  readonly asked: Asked
  /** gives facts lifted to the newest versions */
  readonly store: Pick<EventStore, 'readAll'>
  readonly facts: Facts
  readonly contexts: { readonly [name: string]: { readonly name: string; readonly secrecy: Secrecy } }
  readonly order: Order
  /** the text of the policy that goes with the log */
  readonly policy: string
  /** certificates between the time stamping authority's and its root, PEM */
  readonly stampChain?: string | undefined
  readonly onProgress?: (facts: number) => void
}
export type Made = { readonly bundle: Bundle; readonly facts: number; readonly size: number }

const verifierPath = 'dist/verify.mjs'

/** The bundle of what anybody may read, or undefined while nothing is signed. The built `verify.mjs` is read from the working folder. */
export const bundleFrom = async (ordering: Ordering): Promise<Made | undefined> => {
  const { asked, store, facts, contexts, order, policy, stampChain, onProgress } = ordering
  const ledger = await postgresLedger(asked, { policy, ...(stampChain === undefined ? {} : { stampChain }) })
  if (!ledger) return undefined
  const { kind, id, from, to } = order
  const open = Object.values(contexts).flatMap(({ name, secrecy }) => (secrecy === 'open' ? [name] : []))
  const streams = kind === 'all' ? [] : (await streamsOf(store, kind, id)).filter((stream) => open.includes(contextOf(stream)))
  const { size } = ledger.latest
  const about = await facts.indexes({ of: kind === 'all' ? { contexts: open } : { streams }, from, to }, size)
  // What the log says of its own keys goes with every bundle, and alone is none.
  const ofKeys = kind === 'all' || about.length === 0 ? [] : await facts.indexes({ of: { streams: [ringStream] }, from, to }, size)
  const indexes = [...new Set([...about, ...ofKeys])].sort((a, b) => a - b)
  const selection = { indexes, read: () => facts.read(indexes) }
  const verifier = await readFile(verifierPath, 'utf8')
  const bundle = await makeBundle({ ledger, selection, request: order, verifier, ...(onProgress ? { onProgress } : {}) })
  return { bundle, facts: about.length, size }
}
