// The network as tables: made from the facts of each body, row by row, and from nothing else.
import { idOf } from '../../events/kernel/index.ts'
import { corrected } from '../../events/network/body.ts'
import type { NetworkEvent } from '../../events/network/events.ts'
import { projection } from '../kernel/index.ts'
import { bodyColumns, bodyFrom, fromOf, going, moved, partOf, sourced, untilOf } from './rows.ts'
import { tables } from './tables.ts'

export const network = projection<NetworkEvent>()({
  name: 'network',
  version: 2,
  tables,
  on: {
    'network.registered': (fact, at) => [
      at.bodies.put({
        id: idOf(fact.stream),
        revision: fact.rev,
        ...bodyColumns(fact.data),
        former: [],
        known: fact.known ?? fact.at,
      }),
      sourced(at, fact, fact.rev),
    ],
    'network.renamed': (fact, at) => [
      at.bodies.patch([idOf(fact.stream)], (row) => ({
        name: fact.data.name,
        former: [...row.former, row.name],
        revision: fact.rev,
      })),
      sourced(at, fact, 0),
    ],
    'network.corrected': (fact, at) => [
      at.bodies.patch([idOf(fact.stream)], (row) => ({ ...bodyColumns(corrected(bodyFrom(row), fact.data)), revision: fact.rev })),
      sourced(at, fact, 0),
    ],
    'network.described': (fact, at) => [
      at.notes.put({ ...partOf(fact), topic: fact.data.topic, text: fact.data.text }),
      moved(at, fact),
      sourced(at, fact, fact.rev),
    ],
    'network.joined': (fact, at) => [
      at.memberships.put({ ...partOf(fact), belongs_to: fact.data.of, role: fact.data.role, ...fromOf(fact.data.when), ...going }),
      moved(at, fact),
      sourced(at, fact, fact.rev),
    ],
    'network.left': (fact, at) => [
      at.memberships.patch([idOf(fact.stream), fact.data.entry], untilOf(fact.data.when)),
      moved(at, fact),
      sourced(at, fact, fact.data.entry),
    ],
    'network.offered': (fact, at) => {
      const { service, kind, title, territories, behalf, partners, mode, stage, details, when } = fact.data
      const others = [...new Set([...behalf, ...partners.map((one) => one.body)])]
      const said = { service, kind, title, territories, behalf, partners, others, mode, stage, details: details ?? null }
      return [at.services.put({ ...partOf(fact), ...said, ...fromOf(when), ...going }), moved(at, fact), sourced(at, fact, fact.rev)]
    },
    'network.ceased': (fact, at) => [
      at.services.patch([idOf(fact.stream), fact.data.entry], { ...untilOf(fact.data.when), stage: 'past' }),
      moved(at, fact),
      sourced(at, fact, fact.data.entry),
    ],
    'network.declared': (fact, at) => [
      at.figures.put({
        ...partOf(fact),
        figure: fact.data.figure,
        number: fact.data.number,
        about: fact.data.about ?? null,
        ...fromOf(fact.data.when),
      }),
      moved(at, fact),
      sourced(at, fact, fact.rev),
    ],
    // One of the four has it: the decider took the entry from the state, the tables need not know which kind it was.
    'network.struck': (fact, at) => [
      ...[at.memberships, at.services, at.figures, at.notes].map((table) => table.drop([idOf(fact.stream), fact.data.entry])),
      moved(at, fact),
      sourced(at, fact, fact.data.entry),
    ],
  },
})
