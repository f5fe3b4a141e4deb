// What control notes of every fact, whatever it is about: when it happened, when it was known and recorded, and by which role.
import { type AnyEvent, contextOf, dayOf, idOf, type Recorded } from '../../events/kernel/index.ts'
import type { Change, ChangesOf } from '../kernel/index.ts'
import type { AuditTables, Watched } from './tables.ts'

export type At = ChangesOf<AuditTables>
export type Noted = Recorded<AnyEvent>

const dayLength = 86_400_000
const daysFrom = (from: string, to: string): number => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayLength))

const revisionDigits = 10

/** The columns every table of facts has. */
export const factOf = (fact: Noted) => {
  const known = fact.known ?? fact.at
  const [id, context, day, known_on] = [idOf(fact.stream), contextOf(fact.stream) as Watched, dayOf(fact.on), dayOf(known)]
  return {
    ...{ id, context, revision: fact.rev, event: fact.id, role: fact.role, day, known, known_on, recorded: fact.at },
    place: `${known}/${context}/${id}/${String(fact.rev).padStart(revisionDigits, '0')}`,
    imported: fact.known !== undefined,
    late: daysFrom(day, known_on),
  }
}

export const noted = (at: At, fact: Noted): Change => at.facts.put({ ...factOf(fact), type: fact.type })

export const called = (at: At, fact: Noted, title: string): Change =>
  at.subjects.put({ id: idOf(fact.stream), context: contextOf(fact.stream) as Watched, title })
