// The published registers as tables, made from the facts of each.
import { idOf } from '../../events/kernel/index.ts'
import type { SnapshotsEvent } from '../../events/snapshots/events.ts'
import { projection } from '../kernel/index.ts'
import { tables } from './tables.ts'

export const snapshots = projection<SnapshotsEvent>()({
  name: 'snapshots',
  version: 1,
  tables,
  on: {
    'snapshots.opened': (fact, at) => [
      at.registers.put({
        ...{ id: idOf(fact.stream), revision: fact.rev, municipality: fact.data.municipality, known: fact.known ?? fact.at },
        ...{ publisher: null, source: null, licence: null, columns: [], publications: 0, latest: null },
      }),
    ],
    'snapshots.arranged': (fact, at) => [
      at.registers.patch([idOf(fact.stream)], { columns: fact.data.columns, revision: fact.rev, known: fact.known ?? fact.at }),
    ],
    'snapshots.taken': (fact, at) => {
      const [id, moment] = [idOf(fact.stream), fact.known ?? fact.at]
      const { municipality: _, ...said } = fact.data
      return [
        at.publications.put({ id, revision: fact.rev, event: fact.id, moment, recorded: fact.at, ...said }),
        at.registers.patch([id], (row) => ({ publications: row.publications + 1, latest: moment, revision: fact.rev, known: moment })),
      ]
    },
    'snapshots.described': (fact, at) => {
      const { publisher, source = null, licence = null } = fact.data
      return [at.registers.patch([idOf(fact.stream)], { publisher, source, licence, revision: fact.rev, known: fact.known ?? fact.at })]
    },
  },
})
