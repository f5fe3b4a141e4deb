// Facts of a quarrel, of an end and of what comes after it.
import { day, event, flag, list, oneOf, optional, publishedFile, reference } from '../kernel/index.ts'
import { actNumber, conditions, ending, members, ordinal, partyId, prose, side, verdicts } from './vocabulary.ts'

export const endingEvents = {
  /** `side` is the one that did not do what it promised; `remedy`: the day by which it may put it right */
  'pacts.breach-notified': event('pacts.breach-notified', { breach: ordinal(), side: side(), what: prose(), remedy: day() }),
  'pacts.breach-remedied': event('pacts.breach-remedied', { breach: ordinal(), how: prose(1_000) }),
  /** `due`: the thirtieth day, by which the three make their proposal */
  'pacts.conciliation-asked': event('pacts.conciliation-asked', { conciliation: ordinal(), side: side(), about: prose(), due: day() }),
  'pacts.conciliation-seated': event('pacts.conciliation-seated', { conciliation: ordinal(), members: members() }),
  'pacts.conciliation-proposed': event('pacts.conciliation-proposed', { conciliation: ordinal(), proposal: prose(4_000) }),
  /** not binding: whatever comes of it, the pact goes on until somebody ends it */
  'pacts.conciliation-closed': event('pacts.conciliation-closed', { conciliation: ordinal(), settled: flag(), note: optional(prose()) }),
  /** `received`: the day the municipality had the notice; `effective`: the thirty-first day after it */
  'pacts.withdrew': event('pacts.withdrew', { party: partyId(), received: day(), effective: day(), reason: optional(prose(500)) }),
  /** `last`: the last day on which the pact held */
  'pacts.ended': event('pacts.ended', { reason: ending(), last: day(), motive: optional(prose(1_000)) }),
  'pacts.revoked': event('pacts.revoked', { act: actNumber(), actOn: day(), reason: prose(1_000) }),
  'pacts.reinstated': event('pacts.reinstated', { act: actNumber(), actOn: day(), reason: prose(1_000) }),
  /** its time is over */
  'pacts.expired': event('pacts.expired', { last: day() }),
  'pacts.evaluated': event('pacts.evaluated', { verdict: oneOf(verdicts), summary: prose(4_000), file: optional(publishedFile()) }),
  /** `by`: the pact that follows */
  'pacts.renewed': event('pacts.renewed', { by: reference(), act: optional(actNumber()), note: optional(prose(500)) }),
  'pacts.handed-back': event('pacts.handed-back', {
    condition: oneOf(conditions),
    note: optional(prose()),
    photos: optional(list(publishedFile(), 12)),
  }),
  'pacts.closed': event('pacts.closed', { act: optional(actNumber()), note: optional(prose(1_000)) }),
}
