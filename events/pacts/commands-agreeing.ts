// What may be asked while a pact is agreed.
import { command, day, flag, list, oneOf, open, optional, publishedFile, reference, text } from '../kernel/index.ts'
import { drafted, particulars } from './events-agreeing.ts'
import {
  actNumber,
  actOrgans,
  area,
  clauses,
  kind,
  mapped,
  months,
  offices,
  opinionOutcomes,
  ordinal,
  party,
  partyId,
  place,
  prose,
  reading,
  redactions,
  side,
  title,
} from './vocabulary.ts'

export const agreeingCommands = {
  draft: command(drafted),
  clarify: command({
    title: optional(title()),
    kind: optional(kind()),
    area: optional(area()),
    place: optional(place()),
    idea: optional(prose()),
    months: optional(months()),
    goods: optional(list(reference(), 50)),
    ...particulars,
    derogation: optional(prose(500)),
  }),
  join: command({ party: party() }),
  leave: command({ party: partyId(), reason: optional(prose(500)) }),
  promise: command({ side: side(), what: prose(500), due: optional(day()) }),
  release: command({ commitment: ordinal(), reason: optional(prose(500)) }),
  word: command({ clauses: clauses() }),
  askOpinion: command({ office: oneOf(offices), required: optional(flag()), due: optional(day()), question: optional(prose(1_000)) }),
  /** without `received` it came today */
  recordOpinion: command({
    opinion: ordinal(),
    outcome: oneOf(opinionOutcomes),
    received: optional(day()),
    prescriptions: optional(prose()),
    file: optional(publishedFile()),
  }),
  approve: command({ ...reading, organ: oneOf(actOrgans), act: actNumber(), day: day(), mapped: optional(list(mapped())) }),
  sign: command({ ...reading, party: partyId() }),
  insure: command({ policy: actNumber(), insurer: optional(open(text(120))), from: day(), until: day() }),
  redact: command({ ...reading, as: oneOf(redactions), file: optional(publishedFile()) }),
  publish: command({ ...reading, boardFrom: optional(day()), boardUntil: optional(day()) }),
  abandon: command({ reason: prose(1_000) }),
}
