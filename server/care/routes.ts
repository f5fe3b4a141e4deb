// The requests for care at the counter: the desk's board, the ranked list, the round, and each side's own page.
import { commands } from '../../events/care/commands.ts'
import { decider } from '../../events/care/decider.ts'
import { events, secrecy } from '../../events/care/events.ts'
import { obstacles } from '../../events/care/fit.ts'
import { askable, stages } from '../../events/care/state.ts'
import { oneOf, optional, reference, whole } from '../../events/kernel/index.ts'
import { offersTo, requestsBy, waitingSheets } from '../../projections/care/disclosed.ts'
import * as figures from '../../projections/care/figures.ts'
import { care as projection } from '../../projections/care/projection.ts'
import * as queries from '../../projections/care/queries.ts'
import { turns } from '../../projections/care/tables.ts'
import { wantedOf } from '../../projections/care/wanted.ts'
import { context, reader, writes } from '../kernel/context.ts'
import { asksFor } from '../kernel/may.ts'
import { access, desk, seen, where } from './access.ts'
import { beside, besideSentences } from './beside.ts'
import { roundModes } from './round.ts'
import { readRound, roundQuery } from './round-read.ts'
import { standingOf } from './round-search.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'
import { codeOf } from './sheet-code.ts'

const { one, page } = reader(projection)

// What somebody may read of a case ends with what they have to do with it: their own page speaks of today alone. So do lists and rounds, which are for acting.

/** Carers a list shows, and how far down it one is looked for. */
const [shown, deepest] = [10, 1_000]
const noWeights = { items: [], one: null, weights: null, funnel: { carers: 0, fit: 0, excluded: [] } }

type Hidden = { readonly sees?: unknown; readonly offered?: unknown; readonly health?: unknown; readonly gender_reason?: unknown }
const listed = <R extends Hidden>({ sees: _, offered: __, health: ___, gender_reason: ____, ...row }: R) => row
const entire = <R extends Hidden>({ sees: _, offered: __, ...row }: R) => row

const reads = {
  '/': page({
    says: 'Le richieste di cura che lo sportello segue, prima quella che aspetta da più tempo: per stato e per chi tocca.',
    query: { desk: optional(reference()), stage: optional(oneOf(stages)), turn: optional(oneOf(turns)) },
    gives: shapes.item,
    run: async ({ db, query, page }) => {
      const { items, next } = await queries.requests(db, query, page)
      return { items: items.map(listed), next }
    },
  }),
  '/mine': one({
    timeless: true,
    says: 'Ciò che riguarda chi legge: le richieste della propria famiglia e le proposte di lavoro ricevute; i nomi solo quando l’altro ha accettato.',
    query: {},
    gives: shapes.mine,
    run: async ({ db, me }) => me && { requests: await requestsBy(db, me.id), offers: await offersTo(db, me.id) },
    discloses: true,
  }),
  '/round': one({
    timeless: true,
    says: 'Un giro di abbinamenti su tutte le richieste che cercano, calcolato adesso e non registrato; e che cosa cambierebbe con un’assistente in più o un desiderio in meno.',
    query: roundQuery,
    gives: shapes.round,
    run: ({ db, query, me, today }) => readRound(db, query, { person: me?.id ?? '', today }),
  }),
  '/round-progress': one({
    says: 'A che punto è la ricerca di un giro che chi legge sta aspettando, da 0 a 1, quante vengono prima e se l’aspetta anche un’altra persona; nulla quando non ne aspetta. Senza modo: a ore.',
    query: { desk: reference(), mode: optional(oneOf(roundModes)) },
    gives: shapes.underWay,
    run: async ({ query: { desk, mode = 'hourly' }, me }) =>
      standingOf({ person: me?.id ?? '', desk, mode }) ?? { done: null, ahead: 0, shared: false },
  }),
  '/agenda': one({
    timeless: true,
    says: 'Ciò che uno sportello ha davanti: colloqui, prove che finiscono, verifiche da fare, proposte senza risposta.',
    query: { desk: reference() },
    gives: shapes.agenda,
    run: ({ db, query }) => queries.agenda(db, query.desk),
  }),
  '/figures': one({
    // The figures of two days, taken from one another, would say what happened to one family in between.
    timeless: true,
    says: 'I numeri della convenzione in un anno: quante richieste, quante assunzioni, in quanti giorni; i conteggi piccoli sono nascosti, persone non ce ne sono.',
    query: { desk: reference(), year: whole(2_000, 2_200) },
    gives: shapes.figures,
    run: async ({ db, query, today }) => ({
      opened: await figures.opened(db, query),
      followed: await figures.followed(db, query),
      matching: await figures.matching(db, query),
      forgotten: await figures.forgotten(db, query.desk, today, 90),
    }),
  }),
  '/:id/candidates': one({
    timeless: true,
    says: 'Chi va bene per una richiesta, con il punteggio in parti che si sommano, e chi no, per quale motivo.',
    query: {
      relax: optional(oneOf(obstacles)),
      /** somebody to be found on the list wherever she stands, in `one` */
      carer: optional(reference()),
    },
    gives: shapes.candidates,
    run: async ({ db, params: { id = '' }, query: { relax, carer }, today }) => {
      const request = await queries.requestRow(db, id)
      const wanted = request && wantedOf(request)
      if (!request || !wanted) return undefined
      const weights = await queries.weightsOf(db, request.desk, today)
      if (!weights) return noWeights
      const search = { wanted, weights: weights.weights, today, desk: request.desk, limit: carer === undefined ? shown : deepest }
      const all = await queries.candidates(db, { ...search, ...(relax ? { relaxed: [relax] } : {}) })
      const place = all.findIndex((one) => one.carer === carer)
      const items = all.slice(0, shown)
      const rows = await queries.pooled(
        db,
        [...items, ...all.slice(place, place + 1)].map((one) => one.carer),
      )
      const whole = (one: queries.Found) => ({ ...one, ...rows.get(one.carer) })
      return {
        items: items.map(whole),
        one: all.slice(place, place + 1).map((one) => ({ ...whole(one), rank: place + 1 }))[0] ?? null,
        weights: { desk: weights.desk, version: weights.version, starts_on: weights.starts_on, weights: weights.weights },
        funnel: await queries.funnel(db, search),
      }
    },
  }),
  '/:id/sheets/:proposal': one({
    timeless: true,
    says: 'Il codice del foglio dato per ultimo per una proposta che aspetta risposta: apre quella e nient’altro, finché non si risponde, passa il tempo o si dà un altro foglio.',
    query: {},
    gives: shapes.sheet,
    run: async ({ db, params: { id = '', proposal = '' }, print }) => {
      const sheet = (await waitingSheets(db, { request: id })).find((one) => String(one.proposal) === proposal)
      return sheet && { side: sheet.side, sheet: sheet.sheet, code: codeOf(print, sheet) }
    },
  }),
  '/:id': one({
    says: 'Una richiesta con la valutazione, le proposte, le verifiche, gli elenchi mostrati e ciò che puoi chiedere adesso.',
    query: {},
    gives: shapes.one,
    run: async ({ db, params: { id = '' }, ...asking }) => {
      const found = await queries.request(db, id)
      if (!found) return undefined
      const place = { case: id, organisations: [found.organisation], persons: [found.family, found.assisted] }
      return { ...entire(found), asks: asksFor(access, askable[found.stage], asking, place) }
    },
  }),
}

export const care = context({
  name: 'care',
  secrecy,
  writes: writes({ quiet: true, events, commands, decider, access, where, seen, beside, sentences: { ...sentences, ...besideSentences } }),
  projection,
  reads,
  opens: { P2: desk, P3: desk },
  readers: {
    '/': desk,
    '/mine': ['self'],
    '/round': desk,
    '/round-progress': desk,
    '/agenda': desk,
    '/figures': [...desk, 'manager', 'funder', 'caseworker', 'admin', 'auditor'],
    '/:id/candidates': desk,
    '/:id/sheets/:proposal': desk,
    '/:id': desk,
    '/:id/history': desk,
  },
})
