// The story of the generative pacts: the programme and its rules, and twenty-six paths in every stage. Everybody is invented.
import { lifeOf, paperOf } from './generative/lives.ts'
import { people } from './generative/people.ts'
import { programme } from './generative/programme.ts'
import type { Paper } from './generative/receipts.ts'
import { contacts, emma, fosco, lineOf, nora, organisation, personOf } from './generative/telling.ts'
import type { Line } from './line.ts'

const enrolled = (id: string, name: string, day: string): Line => ({
  ...{ context: 'people', id, command: 'register', by: emma, role: 'caseworker', on: day, known: `${day}T07:30:00.000Z` },
  data: { name, phone: '0372 000000', channel: 'desk' },
})
const second: readonly Line[] = [
  enrolled(nora, contacts[nora]?.name ?? '', '2025-01-07'),
  {
    ...{ context: 'people', id: nora, command: 'grant', by: fosco, role: 'coordinator', on: '2025-01-07' },
    ...{ known: '2025-01-07T07:40:00.000Z' },
    data: { role: 'caseworker', scope: 'organisation', scopeId: organisation, from: '2025-01-07' },
  },
]

export const story: readonly Line[] = [
  ...programme,
  ...second,
  ...people.flatMap((person) => [
    ...(person.n === 1 ? [] : [enrolled(personOf(person), person.name, person.reported)]),
    ...lifeOf(person).map((told, index) => lineOf(person, told, index)),
  ]),
]

/** The files the story names. */
export const papers: readonly Paper[] = people.flatMap((person) => paperOf(person) ?? [])
