// What is asked while a pact goes on: check-ins, pauses, expenses, hours, documents, notes.
import { centsIn, wrongMoney } from '../kernel/care/amounts.ts'
import { euros, fullDay, number, plusDays, today } from '../kernel/format.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Asked, AsksOf } from './asked.ts'
import { brief, radios, w } from './asking-fields.ts'
import { supplierFields, supplierGiven } from './asking-supplier.ts'
import { leftOf } from './budget.ts'
import { names } from './names.ts'
import { steps } from './progress.tsx'

const goalsOf = ({ plan }: Asked) => plan?.goals ?? []
const usualNext = 30
/** The usual day of the next meeting; the last day of the pact, where that comes first. */
const nextFor = ({ ends }: Asked): string => {
  const [usual, tomorrow] = [plusDays(today(), usualNext), plusDays(today(), 1)]
  return ends !== null && ends >= tomorrow && ends < usual ? ends : usual
}
const nextSays = ({ rules, ends }: Asked): string =>
  ends !== null && ends > today() ? w().nextHintEnds(number(rules.every), fullDay(ends)) : w().nextHint(number(rules.every))

export const walking: AsksOf<'check' | 'suspend' | 'resume' | 'commit' | 'perform' | 'attach'> = {
  check: {
    personal: true,
    fields: (pact, value) => [
      { name: 'present', as: 'radios', label: w().present, options: optionsOf(w().presence), initial: 'yes' },
      ...(value('present') === 'no'
        ? []
        : goalsOf(pact).map(({ goal, text: says }) => ({
            ...{ name: `progress.${goal}`, as: 'radios' as const, label: w().progress(says) },
            ...{ options: steps.map((step) => ({ value: step, label: names().progress[step] })), initial: String(pact.levels[goal] ?? 0) },
          }))),
      { name: 'decisions', as: 'text', label: w().decisions, hint: w().ownWords, max: 2_000, optional: true },
      { name: 'next', as: 'day', label: w().next, hint: nextSays(pact), initial: nextFor(pact) },
    ],
    data: (given, pact) => ({
      ...{ present: given.text('present') === 'yes', next: given.text('next'), decisions: given.maybe('decisions') },
      progress: given.text('present') === 'yes' ? goalsOf(pact).map(({ goal }) => ({ goal, level: given.number(`progress.${goal}`) })) : [],
    }),
  },
  suspend: {
    personal: true,
    fields: () => [
      radios('why', w().suspendWhy, names().suspensions),
      { name: 'until', as: 'day', label: w().until },
      brief('words', w().words),
    ],
    data: (given) => ({ why: given.one(names().suspensions, 'why'), until: given.text('until'), words: given.maybe('words') }),
  },
  resume: {
    personal: true,
    fields: (pact) => [{ name: 'next', as: 'day', label: w().next, hint: nextSays(pact), initial: nextFor(pact) }],
    data: (given) => ({ next: given.text('next') }),
  },
  commit: {
    ...{ personal: true, note: () => w().commitNote },
    fields: (pact, value) => [
      {
        ...{ name: 'line', as: 'radios', label: w().line },
        options: (pact.plan?.lines ?? []).map(({ line, what }) => ({ value: line, label: w().lineLeft(what, euros(leftOf(pact, line))) })),
      },
      { name: 'what', as: 'line', label: w().what, max: 400 },
      ...supplierFields(pact, value),
      {
        ...{
          name: 'cents',
          as: 'line',
          label: w().amount,
          hint: w().aboveNote(euros(pact.rules.alone), number(pact.rules.within)),
          max: 10,
        },
        check: (amount) =>
          wrongMoney(amount) ??
          (value('line') !== '' && centsIn(amount) > leftOf(pact, value('line'))
            ? w().overLeft(euros(leftOf(pact, value('line'))))
            : undefined),
      },
    ],
    data: (given, pact) => ({
      ...supplierGiven(given, pact),
      ...{
        expense: given.identity('expense.new'),
        line: given.text('line'),
        cents: centsIn(given.text('cents')),
        what: given.text('what'),
      },
    }),
  },
  perform: {
    personal: true,
    fields: ({ plan }) => [
      {
        ...{ name: 'gift', as: 'radios', label: w().gift },
        options: (plan?.gifts ?? []).map(({ gift, activity }) => ({ value: gift, label: activity })),
        ...(plan?.gifts.length === 1 ? { initial: plan.gifts[0]?.gift } : {}),
      },
      { name: 'hours', as: 'number', label: w().hours, max: 24 },
      radios('confirmed', w().confirmed, names().confirmations),
    ],
    data: (given) => ({
      ...{ gift: given.text('gift'), hours: given.number('hours'), confirmed: given.one(names().confirmations, 'confirmed') },
    }),
  },
  attach: {
    personal: true,
    fields: () => [radios('kind', w().documentKind, names().documents), { name: 'file', as: 'file', label: w().file }],
    data: (given) => ({
      ...{ document: given.identity('document.new'), kind: given.one(names().documents, 'kind'), file: given.file('file') },
    }),
  },
}
