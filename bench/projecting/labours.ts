// What the benchmark projects: works with a register and a story, of the shape the contexts have.
import { randomUUID } from 'node:crypto'
import { noStream, type Stored, type Write } from '../../events/kernel/index.ts'
import { day, instant, json, name, nullable, projection, table, text, whole } from '../../projections/kernel/index.ts'

export type LabourEvent =
  | { readonly type: 'labours.opened'; readonly data: { readonly title: string; readonly town: string; readonly idea: string } }
  | { readonly type: 'labours.renamed'; readonly data: { readonly title: string } }
  | { readonly type: 'labours.reported'; readonly data: { readonly hours: number; readonly people: number } }
  | { readonly type: 'labours.ended'; readonly data: { readonly reason: string } }

const register = (history: boolean) =>
  table(
    {
      id: text(),
      revision: whole(),
      title: name(),
      town: name(),
      idea: text(),
      stage: text(),
      ending: nullable(text()),
      hours: whole(),
      people: whole(),
      opened_on: day(),
      last_on: day(),
      known: instant(),
    },
    { key: ['id'], history, indexes: ['last_on, id', 'stage, last_on, id', 'title, id'] },
  )
const story = (history: boolean) =>
  table({ id: text(), revision: whole(), day: day(), type: text(), says: json<object>() }, { key: ['id', 'revision'], history })

/** `register` changes with every event, `story` gets a row for each. */
export const labours = (history: boolean) =>
  projection<LabourEvent>()({
    name: history ? 'labours' : 'laboursnow',
    version: 1,
    tables: { register: register(history), story: story(history) },
    on: {
      'labours.opened': (fact, at) => [
        at.register.put({
          ...fact.data,
          ...{ id: fact.stream, revision: fact.rev, stage: 'open', ending: null, hours: 0, people: 0 },
          ...{ opened_on: fact.on, last_on: fact.on, known: fact.known ?? fact.at },
        }),
        at.story.put({ id: fact.stream, revision: fact.rev, day: fact.on, type: fact.type, says: { title: fact.data.title } }),
      ],
      'labours.renamed': (fact, at) => [
        at.register.patch([fact.stream], { title: fact.data.title, ...moved(fact) }),
        at.story.put({ id: fact.stream, revision: fact.rev, day: fact.on, type: fact.type, says: fact.data }),
      ],
      'labours.reported': (fact, at) => [
        at.register.patch([fact.stream], ({ hours, people }) => ({
          ...{ hours: hours + fact.data.hours, people: Math.max(people, fact.data.people) },
          ...moved(fact),
        })),
        at.story.put({ id: fact.stream, revision: fact.rev, day: fact.on, type: fact.type, says: fact.data }),
      ],
      'labours.ended': (fact, at) => [
        at.register.patch([fact.stream], { stage: 'ended', ending: fact.data.reason, ...moved(fact) }),
        at.story.put({ id: fact.stream, revision: fact.rev, day: fact.on, type: fact.type, says: fact.data }),
      ],
    },
  })

const moved = ({ rev, on, known, at }: Pick<Stored, 'rev' | 'on' | 'known' | 'at'>) => ({ revision: rev, last_on: on, known: known ?? at })

export const labourTypes = labours(true).types

const idea = 'Un orto da curare insieme, con una siepe e due panchine. '.repeat(6)
const eventAt = (work: number, rev: number): LabourEvent => {
  if (rev === 0) return { type: 'labours.opened', data: { title: `Opera ${work}`, town: `Comune ${work % 40}`, idea } }
  if (rev === 9) return { type: 'labours.ended', data: { reason: 'expired' } }
  if (rev % 4 === 1) return { type: 'labours.renamed', data: { title: `Opera ${work} di nuovo ${rev}` } }
  return { type: 'labours.reported', data: { hours: rev, people: (work + rev) % 30 } }
}
const dayAt = (rev: number): string => `2025-0${rev + 1 > 9 ? 9 : rev + 1}-01`
const [ask, n] = ['A'.repeat(43), 'B'.repeat(22)]

/** The next `count` events of a work, from `rev` on. */
export const writeOf = (work: number, rev: number, count: number): Write => ({
  streams: [
    {
      stream: `labours-${String(work).padStart(8, '0')}`,
      expected: rev === 0 ? noStream : rev - 1,
      events: Array.from({ length: count }, (_, i) => ({
        ...{ id: randomUUID(), v: 1, on: dayAt(rev + i), actor: 'u_bench', role: 'maker', ask, n },
        ...eventAt(work, rev + i),
      })),
    },
  ],
})
