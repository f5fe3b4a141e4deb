// The shapes that the facts and requests of a carer are written with. Nothing here says where somebody comes from or what they believe.
import { levels, near, slots, someFeatures, someModes, someSkills, spoken } from '../kernel/care.ts'
import { cents, day, flag, istat, oneOf, optional, personal, text, whole } from '../kernel/index.ts'

/** The lists a desk keeps: spontaneous, reserved to who attended training, the regional register (L.R. Lombardia 15/2015 art. 7 and the like). */
export const tiers = ['open', 'trained', 'regional'] as const
export type Tier = (typeof tiers)[number]

/** `work-permit` is kept as "may work until", never as where somebody is from. */
export const documents = ['identity', 'work-permit', 'health-book', 'care-certificate', 'driving-licence'] as const
export type Document = (typeof documents)[number]

export const absences = ['placed', 'pause', 'training', 'other'] as const
export const suspensions = ['document-expired', 'not-reachable', 'conduct', 'asked'] as const
export const removals = ['asked', 'requirements-lost', 'conduct', 'long-silent'] as const
export const endings = ['family-ended', 'carer-ended', 'trial-failed', 'assisted-died', 'moved', 'other'] as const

export const name = () => personal('carer', text(120))
export const phone = () => personal('carer', text(40))
export const email = () => personal('carer', text(120))
export const note = () => personal('carer', text(1_000), 'P3')
export const reason = () => personal('carer', text(500), 'P3')

/** What matching looks at. `reach` is how far somebody goes to work by the hour, in kilometres. */
export const profile = {
  municipality: istat(),
  near: near(),
  reach: whole(0, 100),
  level: oneOf(levels),
  diploma: flag(),
  /** months of care work that somebody can speak for */
  experience: whole(0, 720),
  modes: someModes(),
  week: slots(),
  /** the most minutes of work a week, and the most families at once */
  minutes: whole(0, 3_240),
  families: whole(1, 10),
  skills: someSkills(),
  languages: spoken(),
  refuses: someFeatures(),
  licence: flag(),
  /** what is asked at least, in cents an hour; a month for live-in work */
  hourly: cents(100_00),
  monthly: optional(cents(10_000_00)),
  from: day(),
}
