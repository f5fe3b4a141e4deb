// People at the counter: one's own papers, those one has to look after, and how many hold which role.
import { flag, oneOf, optional, reference } from '../../events/kernel/index.ts'
import { commands } from '../../events/people/commands.ts'
import { decider } from '../../events/people/decider.ts'
import { events, secrecy } from '../../events/people/events.ts'
import { isGranter, mayGrant } from '../../events/people/granting.ts'
import { grantable } from '../../events/people/vocabulary.ts'
import { unwalled } from '../../projections/kernel/index.ts'
import { people as projection } from '../../projections/people/projection.ts'
import * as queries from '../../projections/people/queries.ts'
import { context, reader, writes } from '../kernel/context.ts'
import type { Me } from '../kernel/people.ts'
import { access, administrators, desks, seen, where } from './access.ts'
import { offers } from './consent-texts.ts'
import { asksOf, seenBy, shown, sightOf } from './seeing.ts'
import { sentences } from './sentences.ts'
import * as shapes from './shapes.ts'

const { one, page } = reader(projection)

const mayGiveOf = (me: Me): readonly string[] => [...new Set(me.roles.flatMap((role) => (isGranter(role) ? mayGrant[role] : [])))]

/** The roles a building is entrusted with. */
const posts: readonly string[] = ['social-manager', 'owner']

const reads = {
  '/': page({
    says: 'Le persone di cui chi legge ha da occuparsi: nome e ruoli, mai i recapiti.',
    query: { role: optional(oneOf(grantable)), awaited: optional(flag()) },
    gives: shapes.item,
    run: async ({ db, page, query, me, today }) => {
      if (!me) return undefined
      const found = await queries.persons(db, { ...query, ...seenBy(me, today) }, page)
      const items = found.items.map((row) => {
        const { email: _, phone: __, sees: ___, ...rest } = shown(row, sightOf(me, row, today) === 'whole' ? 'whole' : 'name')
        return rest
      })
      return { ...found, items }
    },
  }),
  '/me': one({
    says: 'Le carte di chi legge: dati, ruoli con chi li ha dati, consensi, richieste di cancellazione.',
    query: {},
    gives: shapes.mine,
    run: async ({ db, me, today }) => {
      const found = me && (await queries.file(db, me.id))
      return found && { ...unwalled(found), offers, asks: asksOf(me, found, today) }
    },
  }),
  '/figures': one({
    says: 'Quante persone ci sono e quante hanno ciascun ruolo: i numeri piccoli non si dicono.',
    query: {},
    gives: shapes.figures,
    run: async ({ db, me, today }) => me && { ...(await queries.figures(db, today)), mayGrant: mayGiveOf(me) },
  }),
  '/posts': one({
    says: 'Chi ha un incarico in un palazzo: persona, ruolo, da quando e fino a quando. Per chi dà i ruoli lì.',
    query: { building: reference() },
    gives: shapes.posts,
    run: async ({ db, me, query, today }) =>
      me && { items: await queries.postsIn(db, query.building, today), mayGrant: mayGiveOf(me).filter((role) => posts.includes(role)) },
  }),
  '/erasures': one({
    says: 'Chi ha chiesto la cancellazione e aspetta la risposta di chi protegge i dati.',
    query: {},
    gives: shapes.waiting,
    run: async ({ db }) => ({ items: (await queries.waiting(db)).map(unwalled), done: await queries.erased(db) }),
  }),
  '/:person': one({
    says: 'Una persona come la vede chi deve occuparsene: il nome e i ruoli; i recapiti solo a chi ha titolo.',
    query: {},
    gives: shapes.other,
    run: async ({ db, params: { person = '' }, me, today }) => {
      const row = await queries.person(db, person)
      const sight = me && row ? sightOf(me, row, today) : 'nothing'
      if (!me || !row || sight === 'nothing') return undefined
      const grants = (await queries.grantsOf(db, person)).map(unwalled)
      return { ...unwalled(shown(row, sight)), grants, mayGrant: mayGiveOf(me), asks: asksOf(me, row, today) }
    },
  }),
}

export const people = context({
  name: 'people',
  secrecy,
  writes: writes({ events, commands, decider, access, where, seen, sentences }),
  projection,
  reads,
  opens: { P2: ['dpo', ...administrators, ...desks] },
  readers: {
    '/': ['self', 'dpo', ...administrators, ...desks],
    '/me': ['self'],
    '/figures': ['dpo', ...administrators],
    '/posts': administrators,
    '/erasures': ['dpo'],
    '/:person': ['self', 'dpo', ...administrators, ...desks],
    '/:id/history': ['self', 'dpo'],
  },
})
