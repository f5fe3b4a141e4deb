// What the courtyard asks of the register: the maker’s sessions of these days, with their rosters.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { labs } from '../../server/labs/routes.ts'
import { apiOf } from '../kernel/api.ts'
import type { Card } from './keeping.ts'
import type { Session, Tally } from './roster.ts'

type Reads = typeof labs.reads
export type Today = AnswerOf<Reads['/today']>
/** `more`: who agreed to be found and does not fit in the answer. */
export type Acquaintances = Pick<AnswerOf<Reads['/known']>, 'items' | 'more'>
export type Known = Acquaintances['items'][number]
type Row = Today['sessions'][number]

export const api = apiOf<typeof labs>('labs')

const cardOf = (today: Today, row: Row): Card => ({
  ...{ lab: row.lab, session: row.session, n: row.n, starts: row.starts, minutes: row.minutes, place: row.place },
  ...{ agenda: row.agenda, code: row.code, title: today.labs.find(({ id }) => id === row.lab)?.title ?? '' },
})

export const cardsOf = (today: Today): readonly Card[] => today.sessions.map((row) => cardOf(today, row))

// Groups with a name and bands of age are counted from the page of the session.
const isPlain = ({ kind, band }: Row['counts'][number]): boolean => kind !== 'group' && band === null

/** One session with its people, each with what was marked of them. */
export const sessionOf = (today: Today, session: string): Session | undefined => {
  const row = today.sessions.find((one) => one.session === session)
  if (!row) return undefined
  const people = (today.labs.find(({ id }) => id === row.lab)?.people ?? []).map((one) => {
    const mark = row.marks.find(({ person }) => person === one.person)
    return {
      ...{ person: one.person, number: one.number, name: one.name, as: one.as, band: one.band },
      ...{ signed: typeof mark?.signed_on === 'string' && mark.withdrew_on === null, is: mark?.is ?? null },
    }
  })
  const tallies = row.counts.filter(isPlain).map(({ kind, n }) => ({ group: kind as Tally['group'], n }))
  // Who said they would come stands first: those are looked for first.
  return { ...cardOf(today, row), people: [...people].sort((one, other) => Number(other.signed) - Number(one.signed)), tallies }
}

/** Where the log stood when this was answered. */
export const positionOf = (answer: object): number => ('position' in answer && typeof answer.position === 'number' ? answer.position : 0)
