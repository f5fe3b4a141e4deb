// What can happen to a carer on a desk's list. One stream is one carer; who it is stays in the vault.
import { slots } from '../kernel/care.ts'
import { day, type EventsOf, event, flag, istat, oneOf, open, optional, reference, type Secrecy, text, whole } from '../kernel/index.ts'
import { absences, documents, email, endings, name, note, phone, profile, reason, removals, suspensions, tiers } from './vocabulary.ts'

export const secrecy: Secrecy = 'case'

/** whose values these are */
const carer = reference()
/** the organisation that runs the desk: its people see the case */
const organisation = reference()
const placement = { request: reference(), family: reference() }

export const events = {
  'carers.applied': event('carers.applied', {
    ...{ carer, desk: reference(), organisation, municipality: istat() },
    ...{ name: name(), phone: phone(), email: optional(email()) },
  }),
  'carers.amended': event('carers.amended', { carer, name: optional(name()), phone: optional(phone()), email: optional(email()) }),
  'carers.profiled': event('carers.profiled', { carer, ...profile }),
  'carers.interviewed': event('carers.interviewed', { carer, suitable: flag(), note: optional(note()) }),
  'carers.registered': event('carers.registered', { carer, tier: oneOf(tiers) }),
  'carers.tiered': event('carers.tiered', { carer, tier: oneOf(tiers), was: oneOf(tiers) }),
  'carers.documented': event('carers.documented', { carer, organisation, document: oneOf(documents), expires: optional(day()) }),
  'carers.trained': event('carers.trained', { carer, organisation, course: open(text(200)), hours: whole(1, 2_000) }),
  'carers.referenced': event('carers.referenced', { carer, organisation, months: whole(1, 720), heard: flag(), note: optional(note()) }),
  'carers.paused': event('carers.paused', { carer, why: oneOf(absences), until: optional(day()) }),
  'carers.returned': event('carers.returned', { carer }),
  'carers.suspended': event('carers.suspended', { carer, why: oneOf(suspensions), reason: optional(reason()) }),
  'carers.readmitted': event('carers.readmitted', { carer }),
  /** hours taken out of the carer's week by a hiring; for live-in work the whole week */
  'carers.placed': event('carers.placed', {
    carer,
    organisation,
    ...placement,
    from: day(),
    live: flag(),
    minutes: whole(0, 10_080),
    week: slots(),
  }),
  'carers.freed': event('carers.freed', { carer, ...placement, why: oneOf(endings) }),
  /** this family and this carer are not put together again */
  'carers.parted': event('carers.parted', { carer, family: reference(), reason: optional(reason()) }),
  /** the carer wants one piece of data left out of the lists, or asks a person to look again */
  'carers.objected': event('carers.objected', { carer, organisation, about: note() }),
  /** `objection`: the revision of the fact it answers */
  'carers.answered': event('carers.answered', { carer, objection: whole(0), answer: note() }),
  'carers.removed': event('carers.removed', { carer, why: oneOf(removals), reason: optional(reason()) }),
}
export type CarerEvent = EventsOf<typeof events>
