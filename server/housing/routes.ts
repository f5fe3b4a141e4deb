// The buildings at the counter: what who lives there reads of them, and the manager's list of flats.
import { type CommandName, commands } from '../../events/housing/commands.ts'
import { decider } from '../../events/housing/decider.ts'
import { events, secrecy } from '../../events/housing/events.ts'
import { neededOf } from '../../events/housing/state.ts'
import { housing as projection } from '../../projections/housing/projection.ts'
import * as queries from '../../projections/housing/queries.ts'
import { unwalled } from '../../projections/kernel/index.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor, type Where } from '../kernel/may.ts'
import { access, manager, managing, seen, where } from './access.ts'
import { beside, besideSentences } from './beside.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

/** Opening a building is asked of none that is there. */
const askable = (Object.keys(commands) as CommandName[]).filter((command) => command !== 'register')
const asksOf = (asking: Asking, place: Where, livesHere: boolean) => asksFor(livesHere ? access : managing, askable, asking, place)

type Hidden = { readonly sees: unknown; readonly building: unknown }
const inner = <R extends Hidden>({ sees: _, building: __, ...row }: R) => row

const reads = {
  '/': page({
    says: 'I palazzi che chi legge può vedere: quello dove abita e quelli dove ha un ruolo, per nome.',
    query: {},
    gives: shapes.item,
    run: async ({ db, page, me }) => {
      const { items, next } = await queries.buildings(db, page)
      const homes = me ? await queries.homesOf(db, me.id) : []
      const homeIn = (id: string) => homes.find(({ building }) => building === id) ?? null
      return { items: items.map((row) => ({ ...unwalled(row), home: homeIn(row.id) })), next }
    },
  }),
  '/:id/units': one({
    says: 'Gli alloggi di un palazzo per scala e numero, con il nucleo che ci abita: per chi lo gestisce.',
    query: {},
    gives: shapes.units,
    run: async ({ db, params: { id = '' } }) => (await queries.building(db, id)) && { items: await queries.units(db, id) },
  }),
  '/:id': one({
    says: 'Un palazzo: alloggi contati, regole in vigore, bilancio di comunità, avvisi, turni di cura, assemblee e ciò che puoi chiedere.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, today, ...asking }) => {
      const found = await queries.building(db, id)
      if (!found) return undefined
      const me = asking.me?.id ?? ''
      const home = (await queries.homesOf(db, me)).find(({ building }) => building === id) ?? null
      const [rules, budgets, turns, occupancy, parts] = await Promise.all([
        queries.rulesOf(db, id, today),
        queries.budgets(db, id),
        queries.turns(db, id, today),
        queries.occupancy(db, id),
        queries.parts(db, id, today),
      ])
      return {
        ...unwalled(found),
        ...{ home, rules, needed: neededOf(rules, found.units), occupancy, budgets },
        parts: {
          turns: turns.map((row) => ({ ...inner(row), taken: row.taken.length, mine: row.taken.includes(me) })),
          commitments: parts.commitments.map(inner),
          spendings: parts.spendings.map(inner),
          assemblies: parts.assemblies.map(inner),
          notices: parts.notices.map(inner),
        },
        asks: asksOf({ ...asking, today }, { building: id, municipality: found.municipality }, home !== null),
      }
    },
  }),
}

export const housing = context({
  name: 'housing',
  secrecy,
  writes: writes({ events, commands, decider, access, where, seen, beside, sentences: { ...sentences, ...besideSentences } }),
  projection,
  reads,
  readers: { '/:id/units': manager, '/:id/history': manager },
})
