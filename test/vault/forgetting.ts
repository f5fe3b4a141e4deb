// A context for tests of erasing: the one fact the house acts on, without the law that leads to it.
import { type CommandsOf, command, type Decider, type EventsOf, event, oneOf, reference } from '../../events/kernel/index.ts'
import * as column from '../../projections/kernel/index.ts'
import { context, writes } from '../../server/kernel/context.ts'

const bases = ['objection', 'consent-withdrawn'] as const
const events = { erased: event('people.erased', { person: reference(), basis: oneOf(bases) }) }
const commands = { confirmErasure: command({ basis: oneOf(bases) }) }
type Fact = EventsOf<typeof events>

const decider: Decider<null, CommandsOf<typeof commands>, Fact, never> = {
  initial: null,
  evolve: { 'people.erased': (state) => state },
  decide: { confirmErasure: ({ basis }, _, { id }) => [{ type: 'people.erased', data: { person: id, basis } }] },
  rules: [],
}
const projection = column.projection<Fact>()({
  name: 'people',
  version: 1,
  tables: { erased: column.table({ id: column.text() }, { key: ['id'] }) },
  on: { 'people.erased': ({ data: { person } }, at) => [at.erased.put({ id: person })] },
})

export const people = context({
  name: 'people',
  secrecy: 'open',
  projection,
  writes: writes({ events, commands, decider, access: { confirmErasure: ['dpo'] }, sentences: {} }),
  reads: {},
})
