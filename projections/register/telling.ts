// What every handler of the public register says the same way: where an entry stands, what can be searched in it, which phase it is in.
import { type AnyEvent, dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { Change, ChangesOf } from '../kernel/index.ts'
import { termsOf } from '../kernel/search.ts'
import type { Entry, Origin, RegisterTables } from './tables.ts'

export type At = ChangesOf<RegisterTables>
export type Fact = Pick<Recorded<AnyEvent>, 'stream' | 'rev' | 'on' | 'at'> & { readonly known?: string }

export const knownAt = ({ known, at }: Fact): string => known ?? at

/** What each fact leaves on its entry. */
const marked = (fact: Fact) => ({
  revision: fact.rev,
  last_on: dayOf(fact.on),
  known: knownAt(fact),
  recorded: fact.at,
})

const blank = {
  ...{ state: null, number: null, title: '', town: null, district: null, address: null, lat: null, lon: null },
  ...{ areas: [], goods: [], proponent: null, proponent_name: null, starts_on: null, ends_on: null, ended_on: null, report_due: null },
  ...{ reports: 0, late_reports: 0, hours: 0, granted: 0, delivered: 0, amendments: 0, corrections: 0, steps_back: 0 },
  ...{ goes_on: null, published: null, work: {} },
} satisfies Partial<Entry>

/** An entry as its first fact makes it. */
export const fresh = (at: At, fact: Fact, origin: Origin, says: Partial<Entry> & Pick<Entry, 'municipality' | 'shown'>): Change => {
  const day = dayOf(fact.on)
  return at.entries.put({
    ...blank,
    ...marked(fact),
    ...{ id: idOf(fact.stream), origin, since: day, opened_on: day, imported: fact.known !== undefined },
    ...says,
  })
}

/** An entry changed by a fact; a change of state says since when. Facts of what the register does not have change nothing. */
export const moved = (at: At, fact: Fact, says: (row: Entry) => Partial<Entry> = () => ({})): Change =>
  at.entries.change([idOf(fact.stream)], (row) => {
    if (!row) return undefined
    const next = { ...row, ...marked(fact), ...says(row) }
    const day = dayOf(fact.on)
    // What is written down late leaves the latest day as it was.
    return { ...next, last_on: day > row.last_on ? day : row.last_on, since: next.state === row.state ? row.since : day }
  })

/** What can be searched in an entry now, part by part; `null` leaves nothing of a part. */
export const said = (at: At, id: string, parts: { readonly [where: string]: string | null | undefined }): Change =>
  at.words.change([id], (row) => {
    const given = Object.entries(parts).filter(([, text]) => text !== undefined)
    const all = { ...row?.said, ...Object.fromEntries(given) }
    const kept = Object.fromEntries(Object.entries(all).flatMap(([where, text]) => (text === null || text === '' ? [] : [[where, text]])))
    return { id, said: kept as { readonly [where: string]: string }, terms: termsOf(Object.values(kept) as string[]) }
  })

/** The entry begins its course in a phase. */
export const begun = (at: At, fact: Fact, origin: Origin, municipality: string, phase: string): Change =>
  at.courses.put({ id: idOf(fact.stream), origin, municipality, phase, since: dayOf(fact.on), past: [] })

/** The entry is in another phase. */
export const entered = (at: At, fact: Fact, phase: string): Change =>
  at.courses.change([idOf(fact.stream)], (row) => {
    const day = dayOf(fact.on)
    if (!row || row.phase === phase) return row
    return { ...row, phase, since: day, past: [...row.past, { phase: row.phase, from: row.since, until: day }] }
  })
