// What is asked when a pact ends, and after: stepping back, handing over, the outcome, how it goes later, taking it up again.
import type { AsksOf } from './asked.ts'
import { brief, radios, text, tick, tickedOf, ticks, w } from './asking-fields.ts'
import { names } from './names.ts'

export const ending: AsksOf<'interrupt' | 'conclude' | 'follow' | 'reopen' | 'drop'> = {
  interrupt: {
    ...{ grave: true, personal: true },
    fields: (_, value) => [
      radios('why', w().leaving, names().leavings),
      ...(value('why') === 'services' ? [radios('to', w().service, names().services)] : []),
      brief('words', w().interruptWords),
    ],
    data: (given) => {
      const why = given.one(names().leavings, 'why')
      return { why, words: given.maybe('words'), ...(why === 'services' ? { to: given.one(names().services, 'to') } : {}) }
    },
  },
  conclude: {
    ...{ grave: true, personal: true },
    fields: ({ plan }) => [
      ...(plan?.goals ?? []).map(({ goal, text: says }) => radios(`goals.${goal}`, w().result(says), names().results)),
      { name: 'ties.before', as: 'number', label: w().tiesBefore, max: 99 },
      { name: 'ties.after', as: 'number', label: w().tiesAfter, max: 99 },
      { ...ticks('started', w().started, names().beginnings), optional: true },
      { ...text('words', w().concludeWords, w().ownWords), optional: true },
    ],
    data: (given, { plan }) => ({
      goals: (plan?.goals ?? []).map(({ goal }) => ({ goal, result: given.one(names().results, `goals.${goal}`) })),
      ties: { before: given.number('ties.before'), after: given.number('ties.after') },
      ...{ started: tickedOf(names().beginnings, given.text('started')), words: given.maybe('words') },
    }),
  },
  follow: {
    personal: true,
    fields: ({ follows }) => [
      radios(
        'after',
        w().after,
        Object.fromEntries(Object.entries(names().followUps).filter(([after]) => !follows.some((one) => one.after === after))),
      ),
      radios('standing', w().standing, names().standings),
      tick('working', w().working),
      brief('words', w().words),
    ],
    data: (given) => ({
      ...{ after: given.one(names().followUps, 'after'), standing: given.one(names().standings, 'standing') },
      ...{ working: given.yes('working'), words: given.maybe('words') },
    }),
  },
  reopen: {
    personal: true,
    fields: () => [{ ...brief('words', w().reopenWords), optional: false }],
    data: (given) => ({ words: given.text('words') }),
  },
  drop: { ...{ personal: true, note: () => w().dropNote, fields: () => [] }, data: () => ({}) },
}
