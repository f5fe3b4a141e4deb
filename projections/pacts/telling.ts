// What every fact does: it moves the row of its pact on, and leaves a line in the story.
import { dayOf, idOf, type Json, type Recorded } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { Change, ChangesOf } from '../kernel/index.ts'
import { termsOf } from '../kernel/search.ts'
import type { PactTables, RegisterRow } from './tables.ts'
import { counted, type Tally } from './tally.ts'
import { awaited } from './turn.ts'

export type At = ChangesOf<PactTables>
export type Fact = Recorded<PactEvent>
export type Says = { readonly [key: string]: Json | undefined }

/** The dates of a fact as every table has them. */
export const datesOf = (fact: Fact) => ({ pact: idOf(fact.stream), day: dayOf(fact.on), known: fact.known ?? fact.at })

// Every fact comes through here: a loop, because lists of pairs would cost more than all the rest.
const defined = (says: Says): { readonly [key: string]: Json } => {
  const told: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(says)) if (value !== undefined) told[key] = value
  return told
}

const lineOf = (fact: Fact, says: Says) => {
  const { pact, day, known } = datesOf(fact)
  const { rev: revision, id: event, at: recorded, type, role } = fact
  return { pact, day, known, revision, event, recorded, imported: fact.known !== undefined, type, role, says: defined(says) }
}

/** Columns of the register that a fact sets, and how it changes what is counted. */
export type Sets = Partial<Omit<RegisterRow, 'tally'>> & { readonly tally?: Partial<Tally> }

const moved = (fact: Fact, row: RegisterRow, { tally, ...sets }: Sets): Partial<RegisterRow> => {
  const day = dayOf(fact.on)
  const next = { ...sets, ...(tally && counted({ ...row.tally, ...tally })) }
  const now = awaited({ ...row, ...next })
  return {
    ...next,
    ...now,
    ...(now.turn !== row.turn && { turn_since: day }),
    revision: fact.rev,
    last_on: day > row.last_on ? day : row.last_on,
    known: fact.known ?? fact.at,
    recorded: fact.at,
  }
}

/** The line of the story, and the register's row moved on by it. */
export const told = (at: At, fact: Fact, says: Says, sets: (row: RegisterRow) => Sets = () => ({})): readonly Change[] => [
  at.register.patch([idOf(fact.stream)], (row) => moved(fact, row, sets(row))),
  at.story.put(lineOf(fact, says)),
]

/** The line of a story's first fact, whose row is made beside it. */
export const opened = (at: At, fact: Fact, says: Says): Change => at.story.put(lineOf(fact, says))

/** What a search will find from now on; null is no longer said. */
export const heard = (at: At, fact: Fact, says: { readonly [where: string]: string | null | undefined }): Change => {
  const pact = idOf(fact.stream)
  const heardNow = Object.entries(says).flatMap(([where, what]) => (what === undefined ? [] : [[where, what] as const]))
  return at.words.change([pact], (row) => {
    const said = { ...row?.said, ...Object.fromEntries(heardNow) }
    return { pact, said, terms: termsOf(Object.values(said).filter((one) => one !== null)) }
  })
}
