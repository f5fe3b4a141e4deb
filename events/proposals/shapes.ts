// The repeated shapes of proposals: the eleven points as they are handed in, the version that may be published, the rules that were in force.
import {
  code,
  day,
  file,
  flag,
  group,
  istat,
  list,
  oneOf,
  open,
  optional,
  personal,
  publishedFile,
  reference,
  text,
  whole,
} from '../kernel/index.ts'
import { areas, attachmentKinds, durations, kinds, proponents, supportKinds, uses } from './vocabulary.ts'

export const ordinal = () => whole(1, 10_000)
export const prose = (max = 2_000) => open(text(max))
export const act = () => code(40)
export const town = () => open(text(80))
const own = (max: number) => personal('person', text(max))

/** WGS84 in whole millionths of a degree. */
const latitude = () => whole(-90_000_000, 90_000_000)
const longitude = () => whole(-180_000_000, 180_000_000)

export const attachment = () => group({ what: oneOf(attachmentKinds), file: file() })

/**
 * The eleven points as the proponent hands them in. Until a publishable version exists they belong to the person who answers for the proposal:
 * that person and the office read them, nobody else.
 */
export const handedIn = {
  /** who answers for the proposal: alone, or for the group */
  person: reference(),
  proponent: oneOf(proponents),
  /** the group's or body's name; a person has none */
  name: optional(own(140)),
  contacts: own(400),
  /** an informal group: who belongs to it */
  members: optional(own(2_000)),
  title: own(140),
  goods: list(reference(), 20),
  good: own(400),
  idea: own(2_000),
  activities: own(2_000),
  recipients: own(1_000),
  participation: own(2_000),
  duration: oneOf(durations),
  use: oneOf(uses),
  when: optional(own(300)),
  resources: own(2_000),
  supports: list(oneOf(supportKinds), 5),
  supportsNote: optional(own(1_000)),
  /** «no», or the dispute with the tax office as the proponent says it */
  taxDispute: own(300),
  attachments: list(attachment(), 30),
  kind: oneOf(kinds),
  area: oneOf(areas),
}

/** What everybody reads: the same points without anybody's name, contacts or home. Written by the office, never by a machine. */
export const publishable = {
  title: open(text(140)),
  /** the name of the group or body, where it may be said */
  proponentName: optional(open(text(140))),
  good: prose(400),
  district: optional(open(text(80))),
  address: optional(open(text(200))),
  lat: optional(latitude()),
  lon: optional(longitude()),
  idea: prose(),
  activities: prose(),
  recipients: optional(prose(1_000)),
  participation: optional(prose()),
  resources: optional(prose()),
  supportsNote: optional(prose(1_000)),
  /** the documents without names; those handed in are never published */
  document: optional(publishedFile()),
}

/**
 * The regulation that was in force when the proposal was registered, with the figures that bind it: a later version changes nothing here.
 * `regulation` is the stream of `regulations`.
 */
export const pinned = () =>
  group({
    regulation: reference(),
    version: whole(1, 1_000),
    /** days for the answer, from the registration or from the day the manager is named */
    days: whole(1, 365),
    from: oneOf(['registration', 'designation']),
    consultation: flag(),
    consultationDays: whole(1, 365),
    /** the kind of proposal needs an act of the Giunta or of the council */
    executive: flag(),
    moneyAllowed: flag(),
    capMonths: optional(whole(1, 600)),
  })
/** A term of the procedure as it begins; `due` is the last day as the law counted it then. */
export const begun = () => group({ days: whole(1, 365), from: day(), due: day() })

export const protocol = { protocol: code(40), protocolOn: day() }
export const placed = { municipality: istat(), town: town() }

/** What of a record may be put right; the fields are those of the publishable version and of the registration. */
export const correctable = () =>
  group({
    protocol: optional(code(40)),
    protocolOn: optional(day()),
    title: optional(open(text(140))),
    proponentName: optional(open(text(140))),
    proponent: optional(oneOf(proponents)),
    area: optional(oneOf(areas)),
    district: optional(open(text(80))),
    address: optional(open(text(200))),
    lat: optional(latitude()),
    lon: optional(longitude()),
  })
