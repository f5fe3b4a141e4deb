// Requests about supports and about who takes part in a pact in force.
import { optionsOf } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import type { AsksOf } from './asking.ts'
import * as fields from './asking-fields.ts'
import { asks, fieldNames } from './asks-words.ts'
import { lists } from './lists.ts'
import { partyFields, partyGiven } from './party.ts'
import { words } from './words.ts'

const condition = { good: '', worn: '', damaged: '' }

type Support = Pact['parts']['supports'][number]
const supportAmong = (pact: Pact, fits: (support: Support) => boolean) =>
  fields.numbered(
    'support',
    fieldNames().support,
    pact.parts.supports.filter(fits).map((one) => ({ number: one.support, says: one.what })),
  )

const asking = (pact: Pact) => ({
  ...{ name: 'party', as: 'choice' as const, label: fieldNames().newcomer },
  options: pact.parts.requests
    .filter(({ outcome }) => outcome === 'waiting')
    .map((one) => ({ value: one.party, label: one.label ?? words().detail.someone })),
})

/** Money is offered only where the regulation allows it: elsewhere the law would refuse it anyway. */
const kindsFor = (pact: Pact) => optionsOf(lists().supports).filter(({ value }) => value !== 'money' || pact.money_allowed)

export const giving: AsksOf<
  'grantSupport' | 'deliverSupport' | 'returnSupport' | 'askToJoin' | 'admit' | 'declineJoin' | 'exclude' | 'withdraw'
> = {
  grantSupport: {
    fields: (pact) => [
      { name: 'kind', as: 'choice', label: fieldNames().supportKind, options: kindsFor(pact) },
      { name: 'what', as: 'text', label: fieldNames().what, max: 500 },
      { name: 'value', as: 'number', label: fieldNames().worth, hint: asks().euroHint, optional: true },
      { name: 'lent', as: 'tick', label: fieldNames().lent, optional: true },
      { name: 'due', as: 'day', label: fieldNames().due, optional: true },
    ],
    data: (given) => ({
      ...{ kind: given.one(lists().supports, 'kind'), what: given.text('what'), value: fields.centsGiven(given, 'value') },
      ...{ lent: given.yes('lent'), due: given.maybe('due') },
    }),
  },
  deliverSupport: {
    fields: (pact) => [
      supportAmong(pact, (one) => one.delivered_on === null),
      { name: 'value', as: 'number', label: fieldNames().worthNow, hint: asks().worthHint, optional: true },
      { name: 'note', as: 'text', label: fieldNames().note, max: 500, optional: true },
    ],
    data: (given) => ({ support: given.number('support'), value: fields.centsGiven(given, 'value'), note: given.maybe('note') }),
  },
  returnSupport: {
    fields: (pact) => [
      supportAmong(pact, (one) => one.lent && one.delivered_on !== null && one.returned_on === null),
      { name: 'condition', as: 'radios', label: fieldNames().condition, options: optionsOf(lists().conditions) },
      { name: 'note', as: 'text', label: fieldNames().note, max: 500, optional: true },
    ],
    data: (given) => ({ support: given.number('support'), condition: given.one(condition, 'condition'), note: given.maybe('note') }),
  },
  askToJoin: {
    note: () => asks().joinNote,
    fields: (_, value) => [
      ...partyFields('party', value),
      { name: 'why', as: 'text', label: fieldNames().whyJoin, max: 500, optional: true },
    ],
    data: (given) => ({ party: partyGiven(given, 'party'), why: given.maybe('why') }),
  },
  admit: {
    note: () => asks().admitNote,
    fields: (pact) => [asking(pact), { name: 'consent', as: 'line', label: fieldNames().act, hint: asks().numberHint, max: 40 }],
    data: (given) => ({ party: given.text('party'), consent: given.text('consent') }),
  },
  declineJoin: {
    fields: (pact) => [asking(pact), fields.why()],
    data: (given) => ({ party: given.text('party'), reason: given.text('reason') }),
  },
  exclude: {
    grave: true,
    fields: (pact) => [
      fields.party(pact, 'citizens', true),
      fields.why(),
      { name: 'act', as: 'line', label: fieldNames().act, max: 40, optional: true },
    ],
    data: (given) => ({ party: given.text('party'), reason: given.text('reason'), act: given.maybe('act') }),
  },
  withdraw: {
    grave: true,
    note: () => asks().withdrawNote,
    fields: (pact) => [
      fields.party(pact, 'citizens', true),
      { name: 'received', as: 'day', label: fieldNames().received, optional: true },
      fields.reason(),
    ],
    data: (given) => ({ party: given.text('party'), received: given.maybe('received'), reason: given.maybe('reason') }),
  },
}
