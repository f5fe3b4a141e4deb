// The closed lists and texts that the facts and requests of a generative pact are written with.
import { personal, text } from '../kernel/index.ts'

export const kinds = ['inclusion', 'autonomy'] as const
/** `inclusion`: Patto per l’Inclusione Sociale. `autonomy`: Patto per l’Autonomia. */
export type Kind = (typeof kinds)[number]
export const parties = ['person', 'household'] as const
export const territories = ['cremona', 'crema', 'casalasco'] as const
export type Territory = (typeof territories)[number]
export const sources = ['self', 'family', 'partner', 'lab', 'civic-centre', 'services', 'other'] as const

export const statuses = ['inoccupato', 'disoccupato', 'occupato'] as const
/** what makes a family vulnerable in the sense of the inclusion pact: one is enough */
export const conditions = ['dependants', 'elderly', 'isolation'] as const
export const papers = ['identity-card', 'passport', 'driving-licence', 'residence-permit'] as const
export const refusals = ['age', 'has-work', 'no-condition', 'followed-elsewhere', 'not-interested', 'unreachable', 'other'] as const
/** the other way that is offered to somebody who cannot have a pact */
export const otherWays = ['other-kind', 'civic-centre', 'lab', 'job-centre', 'social-services', 'association', 'other'] as const

export const sides = ['person', 'partner'] as const
export const resourceKinds = ['friend', 'association', 'firm', 'service', 'lab', 'civic-centre', 'other'] as const
export const purposes = ['course', 'housing', 'childcare', 'eldercare', 'transport', 'psychology', 'tools', 'health', 'other'] as const
export const hosts = ['pact', 'initiative', 'lab', 'organisation'] as const
export type HostKind = (typeof hosts)[number]
/** how whoever hosts confirmed the hours, without being told why they are given */
export const confirmations = ['phone', 'mail', 'paper', 'in-person'] as const

export const suspensions = ['health', 'family', 'work', 'asked', 'other'] as const
export const leavings = ['renounced', 'default', 'moved', 'services'] as const
export const services = ['social-services', 'health', 'job-centre', 'emergency', 'other'] as const
export const results = ['reached', 'partly', 'not'] as const
export const beginnings = ['job', 'training', 'enterprise', 'school', 'volunteering'] as const
export const followUps = ['six-months', 'year'] as const
export type FollowUp = (typeof followUps)[number]
/** Months after the end. */
export const monthsOf: { readonly [F in FollowUp]: number } = { 'six-months': 6, year: 12 }
export const standings = ['better', 'same', 'worse', 'unreached'] as const
export const documents = ['signed-text', 'certificate', 'letter', 'other'] as const

/** Who is written to when an appointment was left unwritten. */
export const noticeSides = ['person', 'caseworker'] as const
export type NoticeSide = (typeof noticeSides)[number]

/** Adults of a household who can sign beside the person. */
export const mostMembers = 10

/** Progress towards a goal: 0 not begun, 4 reached. */
export const most = 4

// Everything somebody says in their own words belongs to them, and says that they are in difficulty.
export const words = () => personal('person', text(2_000), 'P3')
export const few = () => personal('person', text(400), 'P3')
export const name = () => personal('person', text(120))
export const phone = () => personal('person', text(40))
/** An adult of the household, who signs beside the person. */
export const memberName = () => personal('member', text(120))
/** Who an expense is paid to. */
export const supplierName = () => personal('supplier', text(120))
/** `YYYY-MM-DD` */
export const born = () => personal('person', text(40))
/** Who stands beside the person is called by name on the person’s own page, and nowhere else. */
export const workerName = () => personal('caseworker', text(120))
export const workerPhone = () => personal('caseworker', text(40))
