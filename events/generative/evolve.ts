// How each fact changes a generative pact.
import { type Decider, dayOf } from '../kernel/index.ts'
import type { GenerativeCommands } from './commands.ts'
import type { GenerativeEvent } from './events.ts'
import type { Plan } from './plan.ts'
import type { GenerativeRule } from './rules.ts'
import type { Stage } from './stages.ts'
import type { Expense, Pact } from './state.ts'
import { knownIn } from './supplier.ts'

type Evolve = Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule>['evolve']

const planOf = ({ goals, commitments, resources, lines, gifts }: Plan): Plan => ({ goals, commitments, resources, lines, gifts })
const expense = (pact: Pact, id: string, to: (one: Expense) => Expense): Pact => ({
  ...pact,
  expenses: pact.expenses.map((one) => (one.expense === id ? to(one) : one)),
})
const paidTo = (pact: Pact, said: { readonly supplier: string; readonly name?: string | undefined } | undefined): Expense['supplier'] =>
  said === undefined ? null : (knownIn(pact, said.supplier) ?? { supplier: said.supplier, name: said.name ?? null })
const closed = (pact: Pact, stage: Stage, on: string): Pact => ({ ...pact, stage, closed: dayOf(on), next: null, text: null })
/** Where a pact that was left goes on: on its way if both had signed, where it was otherwise. */
const reopened = ({ plan, starts, rules }: Pact): Stage => (plan && starts ? 'active' : plan ? 'signed' : rules ? 'building' : 'listening')

const beginning: Pick<
  Evolve,
  | 'generative.reported'
  | 'generative.entrusted'
  | 'generative.listened'
  | 'generative.assessed'
  | 'generative.declined'
  | 'generative.goals-agreed'
  | 'generative.household-named'
  | 'generative.text-fixed'
  | 'generative.signed-by-person'
  | 'generative.signed-by-member'
  | 'generative.signed-by-partner'
  | 'generative.activated'
> = {
  'generative.reported': (pact, { informed: _, caseworker = '', phone = null, ...said }, { on }) => ({
    ...pact,
    ...said,
    ...{ stage: 'reported', caseworker, phone, reported: dayOf(on) },
  }),
  'generative.entrusted': (pact, { caseworker, name, phone = null }) => ({ ...pact, caseworker, worker: { name, phone } }),
  'generative.listened': (pact, { needs, strengths }, { on }) => ({
    ...pact,
    ...{ stage: 'listening', listened: pact.listened ?? dayOf(on), interview: { needs, strengths } },
  }),
  'generative.assessed': (pact, { person: _, rules, note = null, ...said }, { on }) => ({
    ...pact,
    ...{ stage: 'building', rules, assessed: { ...said, note, on: dayOf(on) } },
  }),
  'generative.declined': (pact, { person: _, words = null, ...said }, { on }) => ({
    ...closed(pact, 'declined', on),
    declined: { ...said, words },
  }),
  'generative.goals-agreed': (pact, plan) => ({ ...pact, stage: 'building', draft: planOf(plan), text: null }),
  'generative.household-named': (pact, { members }) => ({ ...pact, household: members }),
  'generative.text-fixed': (pact, { text, sha256 }) => ({
    ...pact,
    ...{
      stage: pact.stage === 'building' ? 'fixed' : pact.stage,
      texts: text,
      text: { text, sha256, person: null, members: {}, partner: null },
    },
  }),
  'generative.signed-by-person': (pact, _, { on }) => ({ ...pact, text: pact.text && { ...pact.text, person: dayOf(on) } }),
  'generative.signed-by-member': (pact, { member }, { on }) => ({
    ...pact,
    text: pact.text && { ...pact.text, members: { ...pact.text.members, [member]: dayOf(on) } },
  }),
  'generative.signed-by-partner': (pact, _, { on }) => ({
    ...pact,
    ...{ stage: pact.stage === 'fixed' ? 'signed' : pact.stage, plan: pact.draft, draft: null, why: null, text: null },
    signed: pact.text && { ...pact.text, partner: dayOf(on) },
  }),
  'generative.activated': (pact, { startsOn, plannedEnd, next }) => ({
    ...pact,
    ...{ stage: 'active', starts: startsOn, ends: plannedEnd, next },
  }),
}

export const evolve: Evolve = {
  ...beginning,
  'generative.suspended': (pact, { person: _, words = null, ...said }) => ({
    ...pact,
    ...{ stage: 'suspended', suspension: { ...said, words }, next: null },
  }),
  'generative.resumed': (pact, { next }) => ({ ...pact, stage: 'active', suspension: null, next }),
  'generative.check-in-held': (pact, { present, next, progress, decisions = null }, { on }) => ({
    ...pact,
    ...{ next, checks: [...pact.checks, { on: dayOf(on), present, progress, decisions }] },
    levels: { ...pact.levels, ...Object.fromEntries(progress.map(({ goal, level }) => [goal, level])) },
  }),
  'generative.check-in-reminded': (pact, { due }) => ({ ...pact, reminded: due }),
  'generative.notice-sent': (pact, { due, to }) => ({ ...pact, told: { ...pact.told, [to]: due } }),
  'generative.commitment-met': (pact, { commitment }) => ({ ...pact, kept: { ...pact.kept, [commitment]: 'met' } }),
  'generative.commitment-missed': (pact, { commitment }) => ({ ...pact, kept: { ...pact.kept, [commitment]: 'missed' } }),
  'generative.resource-activated': (pact, { resource }) => ({ ...pact, brought: [...pact.brought, resource] }),
  'generative.budget-committed': (pact, { person: _, supplier, ...said }, { on }) => ({
    ...pact,
    expenses: [...pact.expenses, { ...said, supplier: paidTo(pact, supplier), spent: 0, on: dayOf(on), open: true, receipts: [] }],
  }),
  'generative.budget-spent': (pact, { expense: id, cents, receipt }, { on }) =>
    expense(pact, id, (one) => ({
      ...one,
      ...{ spent: one.spent + cents, open: one.spent + cents < one.cents, receipts: [...one.receipts, { cents, on: dayOf(on), receipt }] },
    })),
  'generative.budget-released': (pact, { expense: id }) => expense(pact, id, (one) => ({ ...one, open: false })),
  'generative.return-performed': (pact, { gift, hours, confirmed }, { on }) => ({
    ...pact,
    given: [...pact.given, { gift, hours, confirmed, on: dayOf(on) }],
  }),
  'generative.renegotiation-proposed': (pact, { why, ...plan }) => ({ ...pact, draft: planOf(plan), why, text: null }),
  'generative.renegotiation-dropped': (pact) => ({ ...pact, draft: null, why: null, text: null }),
  'generative.renegotiated': (pact) => pact,
  'generative.change-asked': (pact, { request, words }, { on }) => ({
    ...pact,
    requests: [...pact.requests, { request, words, on: dayOf(on), answered: null, answer: null }],
  }),
  'generative.change-answered': (pact, { request, words }, { on }) => ({
    ...pact,
    requests: pact.requests.map((one) => (one.request === request ? { ...one, answered: dayOf(on), answer: words } : one)),
  }),
  'generative.note-written': (pact, { words }, { on }) => ({ ...pact, notes: [...pact.notes, { on: dayOf(on), words }] }),
  'generative.document-attached': (pact, said, { on }) => ({ ...pact, documents: [...pact.documents, { ...said, on: dayOf(on) }] }),
  'generative.withdrawn': (pact, { words = null }, { on }) => ({
    ...closed(pact, 'interrupted', on),
    left: { why: 'renounced', to: null, words },
  }),
  'generative.interrupted': (pact, { person: _, to = null, words = null, why }, { on }) => ({
    ...closed(pact, 'interrupted', on),
    left: { why, to, words },
  }),
  'generative.concluded': (pact, { person: _, words = null, ...said }, { on }) => ({
    ...closed(pact, 'concluded', on),
    outcome: { ...said, words },
  }),
  'generative.follow-up-recorded': (pact, { person: _, words = null, ...said }, { on }) => ({
    ...pact,
    follows: [...pact.follows, { ...said, words, on: dayOf(on) }],
  }),
  'generative.reopened': (pact) => ({
    ...pact,
    ...{ stage: reopened(pact), closed: null, left: null, declined: null, suspension: null },
  }),
  'generative.place-taken': (pact, { pact: holder }) => ({ ...pact, holder }),
  'generative.place-left': (pact) => ({ ...pact, holder: '' }),
}
