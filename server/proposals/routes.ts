// The proposals at the counter: what was handed in, one's own, the office's desk, and each with its story.
import { dayOf, flag, istat, oneOf, optional } from '../../events/kernel/index.ts'
import { commands } from '../../events/proposals/commands.ts'
import { decider } from '../../events/proposals/decider.ts'
import { events, secrecy } from '../../events/proposals/events.ts'
import { stages } from '../../events/proposals/stages.ts'
import { areas, kinds } from '../../events/proposals/vocabulary.ts'
import { proposals as projection } from '../../projections/proposals/projection.ts'
import * as queries from '../../projections/proposals/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { may } from '../kernel/may.ts'
import { access, office, where } from './access.ts'
import { beside, besideSentences } from './beside.ts'
import { asksOf, partsFor, shown, sightOf } from './seeing.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

/** The day the page shows: clocks of the past stood where they stood. */
const dayShown = ({ asOf, today }: { readonly asOf: string | undefined; readonly today: string }): string =>
  asOf === undefined ? today : dayOf(asOf)

const reads = {
  '/': page({
    says: 'Le proposte presentate, l’ultima cosa accaduta per prima, ciascuna con il suo termine e di chi è il turno. Le bozze non si vedono.',
    query: {
      ...{ stage: optional(oneOf(stages)), municipality: optional(istat()), kind: optional(oneOf(kinds)), area: optional(oneOf(areas)) },
      over: optional(flag()),
    },
    gives: shapes.item,
    run: async (asking) => {
      const found = await queries.proposals(asking.db, asking.query, asking.page, dayShown(asking))
      return { ...found, items: found.items.map((row) => shown(row, asking)) }
    },
  }),
  '/places': one({
    says: 'I Comuni che hanno proposte, e quante.',
    query: {},
    gives: shapes.places,
    run: async ({ db }) => ({ items: await queries.places(db) }),
  }),
  '/mine': one({
    says: 'Le proposte di chi legge, comprese le bozze che sta scrivendo.',
    query: {},
    gives: shapes.mine,
    run: async (asking) => {
      const items = asking.me ? await queries.own(asking.db, asking.me.id, dayShown(asking)) : []
      return { items: items.map((row) => shown(row, asking)) }
    },
  }),
  '/desk': one({
    says: 'I fascicoli aperti di un ufficio: prima quelli di cui è il turno, poi per termine che scade.',
    query: { municipality: optional(istat()) },
    gives: shapes.desk,
    run: async (asking) => {
      const items = await queries.desk(asking.db, asking.query.municipality, dayShown(asking))
      const theirs = items.filter(({ municipality }) => may(asking.me, office, { municipality }, asking.today).yes)
      return { items: theirs.map((row) => shown(row, asking)) }
    },
  }),
  '/:id/draft': one({
    says: 'Una bozza, punto per punto, a chi la sta scrivendo.',
    query: {},
    // Nobody else finds it: who answers for it, and who writes it for them at a desk.
    discloses: true,
    gives: shapes.draft,
    run: async (asking) => {
      const found = await queries.draft(asking.db, asking.params.id ?? '')
      if (found?.stage !== 'draft' || sightOf(found, asking) !== 'own') return undefined
      const { id, revision, stage, person, municipality, town, entry, opened_on, last_on, answers } = found
      return { id, revision, stage, person, municipality, town, entry, opened_on, last_on, answers }
    },
  }),
  '/:id': one({
    says: 'Una proposta con il suo termine, di chi è il turno, le osservazioni, i pareri, la storia e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async (asking) => {
      const found = await queries.proposal(asking.db, asking.params.id ?? '', dayShown(asking))
      const sight = found ? sightOf(found, asking) : 'nothing'
      if (!found || sight === 'nothing') return undefined
      return { ...shown(found, asking), sight, parts: partsFor(found, sight), asks: asksOf(found, asking) }
    },
  }),
}

export const proposals = context({
  name: 'proposals',
  secrecy,
  writes: writes({
    ...{ events, commands, decider, access, where, beside, sentences: { ...sentences, ...besideSentences } },
    opens: { roles: office, where: ({ municipality, person }) => ({ municipality, persons: [person] }) },
  }),
  projection,
  reads,
  // A draft is of a class nobody opens but who writes it (events/proposals/events.ts).
  opens: { P2: office },
})
