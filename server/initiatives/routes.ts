// The residents' initiatives at the counter: the list, one with its steps, what is mine, what waits for the manager, the figures.
import { commands } from '../../events/initiatives/commands.ts'
import { decider } from '../../events/initiatives/decider.ts'
import { events, secrecy } from '../../events/initiatives/events.ts'
import { stages } from '../../events/initiatives/state.ts'
import { oneOf, optional, reference, whole } from '../../events/kernel/index.ts'
import { figuresOf } from '../../projections/initiatives/figures.ts'
import { initiatives as projection } from '../../projections/initiatives/projection.ts'
import * as queries from '../../projections/initiatives/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { assistants, type Me } from '../kernel/people.ts'
import { access, manager, seen, where } from './access.ts'
import { asksOf, mayHelp } from './asks.ts'
import { beside, besideSentences } from './beside.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

type Row = queries.Row
/** A row without who asked, which households endorse, and its walls. */
const shown = ({ sees: _, promoter, household: __, voices, ...row }: Row, who: string | undefined) => ({
  ...row,
  ...{ endorsed: voices.length, times: row.occasions.length, mine: promoter === who },
})
const listed = (row: Row, me: Me | undefined) => {
  const { steps: _, occasions: __, ...rest } = shown(row, me?.id)
  return rest
}
/** Asked for by its group, as people speak of them. */
const groups = {
  open: ['proposed', 'collecting', 'supported', 'asked', 'returned'],
  going: ['approved', 'scheduled', 'running', 'suspended'],
  done: ['concluded'],
  not: ['unsupported', 'refused', 'cancelled'],
} as const

const homeIn = async (db: queries.Db, building: string, who: string | undefined): Promise<string | undefined> =>
  who === undefined ? undefined : (await queries.homesOf(db, who)).find((home) => home.building === building)?.household

const reads = {
  '/': page({
    says: 'Le iniziative degli abitanti, prima quelle che si sono mosse per ultime; chi non abita lì vede quelle approvate e aperte anche ad altri.',
    query: { building: optional(reference()), stage: optional(oneOf(stages)), group: optional(oneOf(['open', 'going', 'done', 'not'])) },
    gives: shapes.item,
    run: async ({ db, query: { building, stage, group }, page, me }) => {
      const filter = {
        ...(building === undefined ? {} : { building }),
        ...(stage === undefined ? (group === undefined ? {} : { stages: groups[group] }) : { stages: [stage] }),
      }
      const { items, next } = await queries.initiatives(db, filter, page)
      return { items: items.map((row) => listed(row, me)), next }
    },
  }),
  '/mine': one({
    says: 'I palazzi dove abita chi legge, con il suo nucleo, e le iniziative che ha proposto.',
    query: {},
    gives: shapes.mine,
    run: async ({ db, me }) => {
      if (!me) return undefined
      const { items } = await queries.initiatives(db, { promoter: me.id }, { limit: 100, cursor: undefined })
      return { homes: await queries.homesOf(db, me.id), items: items.map((row) => listed(row, me)) }
    },
  }),
  '/homes': one({
    says: 'I nuclei di una persona che si aiuta allo sportello, nei palazzi dove chi aiuta ha un ruolo.',
    query: { person: reference() },
    gives: shapes.homes,
    run: async ({ db, query: { person } }) => ({ items: await queries.homesOf(db, person) }),
  }),
  '/waiting': one({
    says: 'Ciò che in un palazzo aspetta il gestore o la proprietà, prima ciò che scade prima.',
    query: { building: reference() },
    gives: shapes.waiting,
    run: async ({ db, query: { building }, me }) => ({ items: (await queries.waiting(db, building)).map((row) => listed(row, me)) }),
  }),
  '/figures': one({
    says: 'I numeri delle iniziative di un palazzo in un anno, senza nomi e con i conteggi piccoli nascosti.',
    query: { building: reference(), year: whole(2_000, 2_200) },
    gives: shapes.figures,
    run: async ({ db, query: { building, year } }) => ({
      year,
      ...figuresOf(await queries.ofYear(db, building, year), await queries.householdsIn(db, building)),
    }),
  }),
  '/:id/voices': one({
    says: 'I nuclei che sostengono un’iniziativa: solo per chi gestisce il palazzo.',
    query: {},
    gives: shapes.voices,
    run: async ({ db, params: { id = '' } }) => {
      const found = await queries.initiative(db, id)
      return found && { items: await queries.voicesByTenure(db, found) }
    },
  }),
  '/:id': one({
    says: 'Un’iniziativa con i suoi passi, i sostegni contati, ciò che se ne racconta e ciò che puoi chiedere adesso.',
    query: { helped: optional(reference()) },
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, query, ...asking }) => {
      const found = await queries.initiative(db, id)
      if (!found) return undefined
      const helped = mayHelp(asking, { building: found.building }) ? query.helped : undefined
      const who = helped ?? asking.me?.id
      const home = await homeIn(db, found.building, who)
      const mineEndorsed = home !== undefined && found.voices.includes(home)
      return {
        ...shown(found, who),
        ...{ home: home ?? null, mineEndorsed, repetitions: await queries.repetitions(db, id) },
        asks: asksOf(found, { ...asking, home, helped }),
      }
    },
  }),
}

export const initiatives = context({
  name: 'initiatives',
  secrecy,
  writes: writes({ events, commands, decider, access, where, seen, beside, sentences: { ...sentences, ...besideSentences } }),
  projection,
  reads,
  readers: {
    '/': 'everyone',
    '/mine': 'signed-in',
    '/homes': assistants,
    '/waiting': ['social-manager', 'owner'],
    '/figures': ['social-manager', 'owner', 'maker'],
    '/:id/voices': manager,
    '/:id': 'everyone',
    '/:id/history': manager,
  },
})
