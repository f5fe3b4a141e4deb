// Opinions of other offices, and the version of a text that may be published.
import type { HandlersOf } from './handlers.ts'
import { datesOf, told } from './telling.ts'

export const opinions: HandlersOf<'pacts.opinion-asked' | 'pacts.opinion-received'> = {
  'pacts.opinion-asked': (fact, at) => {
    const { opinion, office, required, due = null, question = null } = fact.data
    const { pact, day } = datesOf(fact)
    const unanswered = { outcome: null, received_on: null, prescriptions: null, clause: null, file: null }
    return [
      at.opinions.put({ ...unanswered, pact, opinion, office, required, asked_on: day, due, question }),
      ...told(at, fact, { opinion, office, required, due: due ?? undefined }),
    ]
  },
  'pacts.opinion-received': (fact, at) => {
    const { opinion, outcome, received, prescriptions = null, file = null } = fact.data
    return [
      at.opinions.patch([datesOf(fact).pact, opinion], { outcome, received_on: received, prescriptions, file }),
      ...told(at, fact, { opinion, outcome, received, prescriptions: prescriptions ?? undefined }),
    ]
  },
}

export const publications: HandlersOf<'pacts.redacted' | 'pacts.published'> = {
  'pacts.redacted': (fact, at) => {
    const { version, as, file = null } = fact.data
    return [
      at.texts.patch([datesOf(fact).pact, version], { redacted_as: as, file }),
      ...told(at, fact, { version, as }, ({ tally: { amendment } }) =>
        amendment?.version === version ? { tally: { amendment: { ...amendment, redacted: true } } } : { redacted: true },
      ),
    ]
  },
  'pacts.published': (fact, at) => {
    const { version, boardFrom, boardUntil } = fact.data
    return told(at, fact, { version, boardFrom, boardUntil }, () => ({ published_on: datesOf(fact).day }))
  },
}
