// The generative pacts at the counter: the desk and its agenda, the person's own page, what a host sees, and the figures.
import { commands } from '../../events/generative/commands.ts'
import { decider } from '../../events/generative/decider.ts'
import { events, secrecy } from '../../events/generative/events.ts'
import { type Rules, usual, withinOf } from '../../events/generative/pinned.ts'
import { askable, isUnsigned, sensible, stages, turns } from '../../events/generative/stages.ts'
import { hosts, kinds, territories } from '../../events/generative/vocabulary.ts'
import type { Day } from '../../events/kernel/index.ts'
import { dayOf, oneOf, optional, reference } from '../../events/kernel/index.ts'
import { agenda, load } from '../../projections/generative/agenda.ts'
import { figures } from '../../projections/generative/counts.ts'
import { generative as projection } from '../../projections/generative/projection.ts'
import * as queries from '../../projections/generative/queries.ts'
import type { GenerativeTables } from '../../projections/generative/tables.ts'
import type { RowsOf } from '../../projections/kernel/index.ts'
import { unwalled } from '../../projections/kernel/index.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { type Asking, asksFor } from '../kernel/may.ts'
import { access, desk, onlyOwn, seen, where } from './access.ts'
import { beside, besideSentences } from './beside.ts'
import { joins } from './joins.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'
import { isOfTeam } from './team.ts'

const { one, page } = reader(projection)
type Row = RowsOf<GenerativeTables>['pacts']

// Rules pinned before expenses were counted together keep the usual days.
const said = (rules: Rules) => ({ ...rules, within: withinOf(rules) })
const dayShown = (asOf: string | undefined, today: Day): Day => (asOf === undefined ? today : dayOf(asOf))
const limitsFor = async (db: queries.Db, organisation: string, today: Day) =>
  said((await queries.rulesOn(db, organisation, today)) ?? usual)

/** A pact with the rules it keeps, or would keep if it were assessed today, and what its reader can ask of it. */
const whole = async (db: queries.Db, row: Row, asking: Asking) => {
  const { pact, id, person } = row
  const names = sensible(pact).filter((name) => asking.me?.id === person || !onlyOwn.includes(name))
  return {
    ...unwalled(row),
    limits: pact.rules ? said(pact.rules) : await limitsFor(db, row.organisation, dayShown(asking.asOf, asking.today)),
    asks: asksFor(access, names, asking, where(pact, {}, id)),
  }
}
type SigningRow = RowsOf<GenerativeTables>['signing']
/** What an adult of the household reads of the pact, and whether it waits for their signature. */
const signed = ({ sees: _, ...row }: SigningRow, member: string, asOf: string | undefined) => ({
  ...row,
  asks: asOf === undefined && isUnsigned(row, member) && askable[row.stage].includes('cosign') ? ['cosign'] : [],
})
const listed = ({ pact, ...row }: Row) => ({
  ...unwalled(row),
  asked: pact.requests.filter(({ answered }) => answered === null).length,
})

const reads = {
  '/': page({
    says: 'I patti generativi che chi legge accompagna, o di cui risponde, prima quello fermo da più tempo: per stato, per chi tocca, per tipo.',
    query: {
      ...{ stage: optional(oneOf(stages)), turn: optional(oneOf(turns)), kind: optional(oneOf(kinds)) },
      ...{ territory: optional(oneOf(territories)), caseworker: optional(reference()) },
    },
    gives: shapes.item,
    run: async ({ db, query, page: paging, me, today }) => {
      const { items, next } = await queries.pacts(db, me?.id ?? '', query, paging)
      return { items: items.filter(isOfTeam(me, today)).map(listed), next }
    },
  }),
  '/mine': one({
    says: 'Il percorso di chi legge: i suoi patti, con gli obiettivi, gli impegni delle due parti, il budget, la restituzione e chi lo accompagna.',
    query: {},
    gives: shapes.mine,
    run: async ({ db, me, asOf, today }) => {
      if (!me) return undefined
      const own = await queries.pactsOf(db, me.id)
      return { pacts: await Promise.all(own.map((row) => whole(db, row, { me, asOf, today }))) }
    },
    discloses: true,
  }),
  '/signing': one({
    says: 'I patti di famiglia che chi legge firma insieme alla persona: il testo esatto e chi lo ha firmato, e niente di ciò che la persona ha raccontato.',
    query: {},
    gives: shapes.signing,
    run: async ({ db, me, asOf }) =>
      me ? { pacts: (await queries.signedWith(db, me.id)).map((row) => signed(row, me.id, asOf)) } : undefined,
    discloses: true,
  }),
  '/agenda': one({
    says: 'Ciò che chi accompagna ha davanti: persone da ascoltare, verifiche, impegni in scadenza, riprese dopo una sospensione, verifiche a sei e dodici mesi.',
    query: {},
    gives: shapes.agenda,
    run: ({ db, me, asOf, today }) => agenda(db, me?.id ?? '', dayShown(asOf, today), isOfTeam(me, today)),
  }),
  '/load': one({
    says: 'Quanti patti segue ciascun operatore, e quanti aspettano lui: per chi coordina.',
    query: {},
    gives: shapes.load,
    run: async ({ db, me, asOf, today }) => ({ items: await load(db, me?.id ?? '', dayShown(asOf, today)) }),
  }),
  '/limits': one({
    says: 'Il tetto del budget, la spesa che un operatore decide da solo e i giorni fra due verifiche, per il programma di un ente oggi.',
    query: { organisation: reference() },
    gives: shapes.limits,
    run: ({ db, query: { organisation }, asOf, today }) => limitsFor(db, organisation, dayShown(asOf, today)),
  }),
  '/hosted': one({
    says: 'Quanti volontari donano il loro tempo a un patto, a un’iniziativa, a un laboratorio o a un ente, e quante ore: mai chi, né perché.',
    query: { host: oneOf(hosts), thing: reference() },
    gives: shapes.hosted,
    run: ({ db, query: { host, thing } }) => queries.hosted(db, host, thing),
  }),
  '/figures': one({
    says: 'I numeri dei patti generativi fino all’ultimo trimestre finito, come il registro li conosceva quando è finito, uguali per tutti: i conteggi sotto dieci sono nascosti, persone non ce ne sono.',
    query: {},
    gives: shapes.figures,
    run: ({ db, asOf, today }) => figures(db, dayShown(asOf, today)),
  }),
  '/:id': one({
    says: 'Un patto generativo con tutto ciò che chi legge può vedere e chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, me, asOf, today }) => {
      const row = await queries.pact(db, id)
      return row && isOfTeam(me, today)(row) ? whole(db, row, { me, asOf, today }) : undefined
    },
  }),
}

/** The named team of a case: the walls let each caseworker through to their own people, the coordinator to all of the organisation's. */
const team = ['coordinator', 'self'] as const
/** Who looks after the things that can host somebody’s time. */
const keepers = ['maker', 'facilitator', 'representative', 'clerk', 'social-manager', ...desk] as const

export const generative = context({
  name: 'generative',
  secrecy,
  writes: writes({
    ...{ quiet: true, events, commands, decider, access, where, seen, beside, joins, sentences: { ...sentences, ...besideSentences } },
    opens: { roles: ['coordinator'], where: seen },
  }),
  projection,
  reads,
  opens: { P2: desk, P3: desk },
  readers: {
    '/': team,
    '/mine': ['self'],
    '/signing': ['self'],
    '/agenda': team,
    '/load': ['coordinator'],
    '/limits': desk,
    '/hosted': keepers,
    '/figures': ['coordinator', 'manager', 'funder', 'auditor'],
    '/:id': team,
    '/:id/history': team,
  },
})
