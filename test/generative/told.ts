// A pact as its pages read it: facts folded by the law, dressed as the counter gives them.
import type { GenerativeEvent } from '../../events/generative/events.ts'
import { evolve } from '../../events/generative/evolve.ts'
import { usual } from '../../events/generative/pinned.ts'
import { sensible, turnOf } from '../../events/generative/stages.ts'
import { initial, type Pact } from '../../events/generative/state.ts'
import { today } from './samples.ts'

export const id = '9e4ef000-0000-4000-8000-000000000900'
type Step = (pact: Pact, data: object, fact: { readonly on: string }) => Pact

/** Every fact happened on the samples' day, unless a day stands beside it. */
export const foldedOf = (facts: readonly (GenerativeEvent | readonly [GenerativeEvent, string])[]): Pact =>
  facts.reduce<Pact>((pact, told) => {
    const [fact, on] = Array.isArray(told) ? (told as readonly [GenerativeEvent, string]) : [told as GenerativeEvent, today]
    return (evolve[fact.type] as unknown as Step)(pact, fact.data, { on })
  }, initial)

/** What `GET /:id` answers; `asks` are all that make sense unless given. */
export const answerOf = (facts: Parameters<typeof foldedOf>[0], asks?: readonly string[]) => {
  const pact = foldedOf(facts)
  const { kind, territory, organisation, person, caseworker, name, stage } = pact
  return {
    ...{ id, kind, territory, organisation, person, caseworker, name, stage, pact, turn: turnOf(pact), turn_since: today },
    ...{ revision: facts.length, known: `${today}T09:00:00.000Z`, reported_on: today, next_on: pact.next, ends_on: pact.ends },
    ...{ closed_on: pact.closed, planned: 90_000, committed: 40_000, spent: 0, hours_planned: 10, hours_given: 6 },
    ...{ limits: pact.rules ?? usual, asks: asks ?? sensible(pact), position: 9 },
  }
}
