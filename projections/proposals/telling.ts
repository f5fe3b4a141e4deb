// What every fact does: it moves the row of its proposal on, passes the turn, and leaves a line in the story.
import { dayOf, idOf, type Json, passed, type Recorded, type Turn } from '../../events/kernel/index.ts'
import type { ProposalEvent } from '../../events/proposals/events.ts'
import type { Change, ChangesOf, Handler } from '../kernel/index.ts'
import type { ProposalRow, ProposalTables } from './tables.ts'

export type At = ChangesOf<ProposalTables>
export type Fact = Recorded<ProposalEvent>
export type HandlersOf<N extends ProposalEvent['type']> = { readonly [T in N]: Handler<Extract<Fact, { type: T }>, ProposalTables> }
type Says = { readonly [key: string]: Json | undefined }

/** The dates of a fact as every table has them. */
export const datesOf = (fact: Fact) => ({ proposal: idOf(fact.stream), day: dayOf(fact.on), known: fact.known ?? fact.at })

const turnOf = ({ turn, turn_since, spent }: ProposalRow): Turn => ({ who: turn, since: turn_since, spent })
/** The columns of the turn once it has passed to `who`. */
export const turned = (row: ProposalRow, who: Turn['who'], fact: Fact): Partial<ProposalRow> => {
  const turn = passed(turnOf(row), who, dayOf(fact.on))
  return { turn: turn.who, turn_since: turn.since, spent: turn.spent }
}

const moved = (fact: Fact, row: ProposalRow, sets: Partial<ProposalRow>): Partial<ProposalRow> => ({
  ...sets,
  revision: fact.rev,
  last_on: dayOf(fact.on) > row.last_on ? dayOf(fact.on) : row.last_on,
  known: fact.known ?? fact.at,
  recorded: fact.at,
})

const lineOf = (fact: Fact, says: Says) => ({
  ...datesOf(fact),
  revision: fact.rev,
  event: fact.id,
  recorded: fact.at,
  imported: fact.known !== undefined,
  type: fact.type,
  role: fact.role,
  says: Object.fromEntries(Object.entries(says).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]))),
})

/** The line of the story, and the row moved on by it. */
export const told = (at: At, fact: Fact, says: Says, sets: (row: ProposalRow) => Partial<ProposalRow> = () => ({})): readonly Change[] => [
  at.proposals.patch([idOf(fact.stream)], (row) => moved(fact, row, sets(row))),
  at.story.put(lineOf(fact, says)),
]
/** The line of a story's first fact, whose row is made beside it. */
export const opened = (at: At, fact: Fact, says: Says): Change => at.story.put(lineOf(fact, says))
