// The buildings at the counter: what who lives there reads of them, and the manager's list of flats.
import { type CommandName, commands } from '../../events/housing/commands.ts'
import { decider } from '../../events/housing/decider.ts'
import { events, secrecy } from '../../events/housing/events.ts'
import { neededOf } from '../../events/housing/state.ts'
import { type Day, dayOf } from '../../events/kernel/index.ts'
import { housing as projection } from '../../projections/housing/projection.ts'
import * as queries from '../../projections/housing/queries.ts'
import { unwalled } from '../../projections/kernel/index.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor, grantsInForce, may, type Where } from '../kernel/may.ts'
import type { Me } from '../kernel/people.ts'
import { access, manager, managing, opener, seen, where } from './access.ts'
import { beside, besideSentences } from './beside.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

/** Opening a building is asked of none that is there. */
const askable = (Object.keys(commands) as CommandName[]).filter((command) => command !== 'register')
const asksOf = (asking: Asking, place: Where, livesHere: boolean) => asksFor(livesHere ? access : managing, askable, asking, place)

/** The rules, the turns and the notices are those of the day that is shown. */
const dayShown = (asOf: string | undefined, today: Day): Day => (asOf === undefined ? today : dayOf(asOf))

type Hidden = { readonly sees: unknown; readonly building: unknown }
const inner = <R extends Hidden>({ sees: _, building: __, ...row }: R) => row

/** Where they may register a building: anywhere, or in these municipalities. */
const openingFor = (me: Me, today: Day): { readonly anywhere: boolean; readonly municipalities: readonly string[] } => {
  const scopes = grantsInForce(me, today).flatMap(({ role, scope }) => (opener.includes(role) ? [scope] : []))
  return {
    anywhere: scopes.some(({ kind }) => kind === 'everywhere'),
    municipalities: [...new Set(scopes.flatMap((scope) => (scope.kind === 'municipality' ? [scope.id] : [])))].sort(),
  }
}

type Home = Awaited<ReturnType<typeof queries.households>>[number]
const householdOf = ({ people, called, ...home }: Home) => ({
  ...home,
  people: people.map((person, nth) => ({ person, name: called[nth] || null })),
})

const reads = {
  '/opening': one({
    says: 'Dove chi legge può registrare un palazzo: ovunque, o nei Comuni elencati.',
    query: {},
    gives: shapes.opening,
    run: async ({ me, today }) => me && openingFor(me, today),
  }),
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
  '/:id/people': one({
    says: 'Chi abita in un palazzo, nucleo per nucleo, con il nome che ha scritto chi lo gestisce: solo per chi lo gestisce.',
    query: {},
    gives: shapes.people,
    run: async ({ db, params: { id = '' } }) => {
      const found = await queries.building(db, id)
      return found && { name: found.name, items: (await queries.households(db, id)).map(householdOf) }
    },
  }),
  '/:id': one({
    says: 'Un palazzo: alloggi contati, regole in vigore, bilancio di comunità, avvisi, turni di cura, assemblee e ciò che puoi chiedere.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, today, ...asking }) => {
      const found = await queries.building(db, id)
      if (!found) return undefined
      const me = asking.me?.id ?? ''
      const day = dayShown(asking.asOf, today)
      const place = { building: id, municipality: found.municipality }
      const home = (await queries.homesOf(db, me)).find(({ building }) => building === id) ?? null
      const [rules, budgets, turns, occupancy, parts] = await Promise.all([
        queries.rulesOf(db, id, day),
        queries.budgets(db, id),
        queries.turns(db, id, day),
        queries.occupancy(db, id),
        queries.parts(db, id, day),
      ])
      return {
        ...unwalled(found),
        ...{ home, rules, needed: neededOf(rules, found.units), occupancy, budgets },
        manages: may(asking.me, manager, place, today).yes,
        parts: {
          turns: turns.map((row) => ({ ...inner(row), taken: row.taken.length, mine: row.taken.includes(me) })),
          commitments: parts.commitments.map(inner),
          spendings: parts.spendings.map(inner),
          assemblies: parts.assemblies.map(inner),
          notices: parts.notices.map(inner),
        },
        asks: asksOf({ ...asking, today }, place, home !== null),
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
  opens: { P2: manager },
  readers: { '/opening': opener, '/:id/units': manager, '/:id/people': manager, '/:id/history': manager },
})
