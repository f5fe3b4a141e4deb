// What may be asked in a quarrel, at the end and after it.
import { command, day, flag, list, oneOf, optional, publishedFile, reference } from '../kernel/index.ts'
import { actNumber, conditions, ending, members, ordinal, partyId, prose, side, verdicts } from './vocabulary.ts'

export const endingCommands = {
  notifyBreach: command({ side: side(), what: prose(), remedy: day() }),
  remedyBreach: command({ breach: ordinal(), how: prose(1_000) }),
  askConciliation: command({ side: side(), about: prose() }),
  seatConciliation: command({ conciliation: ordinal(), members: members() }),
  proposeConciliation: command({ conciliation: ordinal(), proposal: prose(4_000) }),
  closeConciliation: command({ conciliation: ordinal(), settled: flag(), note: optional(prose()) }),
  /** without `received` the notice came today */
  withdraw: command({ party: partyId(), received: optional(day()), reason: optional(prose(500)) }),
  end: command({ reason: ending(), motive: optional(prose(1_000)) }),
  revoke: command({ act: actNumber(), actOn: day(), reason: prose(1_000) }),
  reinstate: command({ act: actNumber(), actOn: day(), reason: prose(1_000) }),
  expire: command({}),
  evaluate: command({ verdict: oneOf(verdicts), summary: prose(4_000), file: optional(publishedFile()) }),
  renew: command({ by: reference(), act: optional(actNumber()), note: optional(prose(500)) }),
  handBack: command({ condition: oneOf(conditions), note: optional(prose()), photos: optional(list(publishedFile(), 12)) }),
  close: command({ act: optional(actNumber()), note: optional(prose(1_000)) }),
}
