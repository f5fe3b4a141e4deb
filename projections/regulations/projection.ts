// The regulations as tables, made from the facts of each regulation and from nothing else.
import { canonical, dayOf, idOf, type Json, type Recorded } from '../../events/kernel/index.ts'
import type { RegulationEvent } from '../../events/regulations/events.ts'
import { figureNames } from '../../events/regulations/vocabulary.ts'
import { type Change, type ChangesOf, projection, type RowsOf } from '../kernel/index.ts'
import { type RegulationTables, tables } from './tables.ts'

type Fact = Recorded<RegulationEvent>
type At = ChangesOf<RegulationTables>
type Row = RowsOf<RegulationTables>['regulations']

const datesOf = (fact: Fact) => ({ regulation: idOf(fact.stream), day: dayOf(fact.on), known: fact.known ?? fact.at })
const moment = (fact: Fact) => ({ revision: fact.rev, known: fact.known ?? fact.at, recorded: fact.at, last_on: dayOf(fact.on) })

const line = (at: At, fact: Fact, says: { readonly [key: string]: Json }): Change =>
  at.story.put({
    ...datesOf(fact),
    ...{
      revision: fact.rev,
      event: fact.id,
      recorded: fact.at,
      imported: fact.known !== undefined,
      type: fact.type,
      role: fact.role,
      says,
    },
  })
const moved = (at: At, fact: Fact, sets: (row: Row) => Partial<Row>): Change =>
  at.regulations.patch([idOf(fact.stream)], (row) => ({ ...sets(row), ...moment(fact) }))

const same = (a: unknown, b: unknown): boolean => canonical({ a: a as Json }) === canonical({ a: b as Json })

export const regulations = projection<RegulationEvent>()({
  name: 'regulations',
  version: 1,
  tables,
  on: {
    'regulations.adopted': (fact, at) => {
      const { version, body, territory, name, title, act = null, actOn = null, from, complete, profile, source = null } = fact.data
      const rest = { stage: 'standing', repealed_from: null, corrections: 0, imported: fact.known !== undefined } as const
      return [
        at.regulations.put({
          ...{ id: idOf(fact.stream), body, territory, name, title, version, complete, in_force_from: from },
          ...rest,
          ...moment(fact),
        }),
        at.versions.put({
          ...datesOf(fact),
          ...{ version, starts_on: from, ends_on: null, act, act_on: actOn, complete, profile, why: null, source, corrected: false },
        }),
        line(at, fact, { version, from }),
      ]
    },
    'regulations.amended': (fact, at) => {
      const { version, act = null, actOn = null, from, complete, profile, why } = fact.data
      return [
        moved(at, fact, () => ({ version, complete })),
        at.versions.patch([idOf(fact.stream), version - 1], { ends_on: from }),
        at.versions.put({
          ...datesOf(fact),
          ...{ version, starts_on: from, ends_on: null, act, act_on: actOn, complete, profile, why, source: null, corrected: false },
        }),
        line(at, fact, { version, from, why }),
      ]
    },
    'regulations.repealed': (fact, at) => {
      const { version, from, act, why } = fact.data
      return [
        moved(at, fact, () => ({ stage: 'repealed', repealed_from: from })),
        at.versions.patch([idOf(fact.stream), version], { ends_on: from }),
        line(at, fact, { from, act, why }),
      ]
    },
    'regulations.corrected': (fact, at) => {
      const { version, was, now, reason } = fact.data
      const figures = [...figureNames, 'evidence' as const].filter((figure) => !same(was[figure], now[figure]))
      const put = (figure: (typeof figures)[number]) =>
        at.corrections.put({
          ...datesOf(fact),
          ...{ revision: fact.rev, version, figure, was: was[figure] ?? null, now: now[figure] ?? null, reason, role: fact.role },
        })
      return [
        moved(at, fact, (row) => ({ corrections: row.corrections + 1 })),
        at.versions.patch([idOf(fact.stream), version], { profile: now, corrected: true }),
        ...figures.map(put),
        line(at, fact, { version, figures: [...figures], reason }),
      ]
    },
  },
})
