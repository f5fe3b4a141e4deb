// What was promised and given: commitments kept, voices of citizens, supports granted, delivered and returned.
import type { Voice } from '../../events/pacts/vocabulary.ts'
import type { HandlersOf } from './handlers.ts'
import { datesOf, told } from './telling.ts'

/** One voice a person, counted. */
const counting = (voices: { readonly [person: string]: Voice }, day: string) => {
  const count = (answer: Voice): number => Object.values(voices).filter((one) => one === answer).length
  return { voices, yes: count('yes'), no: count('no'), not_yet: count('not-yet'), voiced_on: day }
}

export const giving: HandlersOf<
  'pacts.kept' | 'pacts.witnessed' | 'pacts.support-granted' | 'pacts.support-delivered' | 'pacts.support-returned'
> = {
  'pacts.kept': (fact, at) => {
    const { commitment, evidence } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.commitments.patch([pact, commitment], { status: 'kept', status_on: day, evidence, kept_on: day }),
      ...told(at, fact, { commitment, evidence }, ({ tally }) => ({
        tally: { commitments: { ...tally.commitments, [commitment]: 'kept' } },
      })),
    ]
  },
  'pacts.witnessed': (fact, at) => {
    const { commitment, answer } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.commitments.patch([pact, commitment], ({ voices }) => counting({ ...voices, [fact.actor]: answer }, day)),
      ...told(at, fact, { commitment, answer }),
    ]
  },
  'pacts.support-granted': (fact, at) => {
    const { support, kind, what, value = null, lent, due = null } = fact.data
    const { pact, day } = datesOf(fact)
    const ahead = { delivered_on: null, delivered_value: null, returned_on: null, condition: null, note: null }
    return [
      at.supports.put({ ...ahead, pact, support, kind, what, value, lent, due, granted_on: day }),
      ...told(at, fact, fact.data, ({ granted, tally }) => ({
        granted: granted + (value ?? 0),
        tally: { supports: { ...tally.supports, [support]: { value: value ?? 0, lent, out: false } } },
      })),
    ]
  },
  'pacts.support-delivered': (fact, at) => {
    const { support, value, note } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.supports.patch([pact, support], (row) => ({
        delivered_on: day,
        delivered_value: value ?? row.value,
        ...(note !== undefined && { note }),
      })),
      ...told(at, fact, fact.data, ({ delivered, tally }) => {
        const one = tally.supports[support] ?? { value: 0, lent: false }
        return {
          delivered: delivered + (value ?? one.value),
          tally: { supports: { ...tally.supports, [support]: { ...one, out: one.lent } } },
        }
      }),
    ]
  },
  'pacts.support-returned': (fact, at) => {
    const { support, condition, note } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.supports.patch([pact, support], { returned_on: day, condition, ...(note !== undefined && { note }) }),
      ...told(at, fact, fact.data, ({ tally }) => {
        const one = tally.supports[support] ?? { value: 0, lent: true }
        return { tally: { supports: { ...tally.supports, [support]: { ...one, out: false } } } }
      }),
    ]
  },
}
