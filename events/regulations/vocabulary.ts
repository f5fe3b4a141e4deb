// The closed lists and repeated shapes that a regulation of the commons is written with.
import { code, flag, group, list, oneOf, open, optional, slug, text, whole } from '../kernel/index.ts'

/** Who adopted it. A region's own is kept beside those of the municipalities, because some cite it. */
export const bodies = ['municipality', 'region'] as const
export const pactKinds = ['ordinary', 'complex', 'civic-use'] as const
export type PactKind = (typeof pactKinds)[number]
export const entryModes = ['own-initiative', 'solicited', 'listed-good', 'consultation', 'self-government'] as const
export type EntryMode = (typeof entryModes)[number]
export const approvers = ['manager', 'executive', 'council'] as const
export type Approver = (typeof approvers)[number]
/** When a consultation is held before the examination. */
export const consultations = ['never', 'complex', 'always'] as const
export type Consultation = (typeof consultations)[number]
export const starts = ['registration', 'designation'] as const
export type TermStart = (typeof starts)[number]
export const supportKinds = [
  'space',
  'utilities',
  'maintenance',
  'tools',
  'protection',
  'staff',
  'training',
  'fee-exemption',
  'tax-relief',
  'self-financing',
  'visibility',
  'insurance',
  'planning',
  'reimbursement',
] as const
export type SupportKind = (typeof supportKinds)[number]
export const identities = ['any', 'spid-cie', 'paper'] as const
/** `read`: in the regulation's own text. `law`: from a law of the State. `default`: ours, to be confirmed by the municipality. */
export const marks = ['read', 'law', 'default'] as const
export type Mark = (typeof marks)[number]

const days = () => whole(1, 365)

/** What the regulation says in figures. Absent: it says nothing about it. Days are calendar days. */
export const figures = {
  kinds: list(oneOf(pactKinds), 3),
  entries: list(oneOf(entryModes), 5),
  identity: oneOf(identities),
  /** days for the first answer on an ordinary proposal, and from when they run */
  ordinaryDays: days(),
  ordinaryFrom: oneOf(starts),
  /** days to examine a complex proposal */
  complexDays: days(),
  /** days to prepare the act of the Giunta after that */
  actDays: optional(days()),
  consultation: oneOf(consultations),
  consultationDays: days(),
  /** days from the notice within which the assembly is called */
  assemblyDays: optional(days()),
  /** longest time a pact may last, in months */
  ordinaryCap: optional(whole(1, 600)),
  complexCap: optional(whole(1, 600)),
  ordinaryBy: oneOf(approvers),
  complexBy: oneOf(approvers),
  moneyAllowed: flag(),
  supports: list(oneOf(supportKinds), 14),
  /** months between two reports */
  reportEvery: whole(1, 120),
  finalReport: flag(),
  conciliationDays: optional(days()),
  /** months after which the regulation itself is looked at again */
  trialMonths: optional(whole(1, 120)),
}
export type FigureName = keyof typeof figures
export const figureNames = Object.keys(figures) as readonly FigureName[]
/** how sure each figure is; one that is not named was read in the text */
export const evidence = () => list(group({ figure: slugged(), mark: oneOf(marks) }), 40)
const slugged = () => slug(40)

/** A figure's name as a slug: `ordinaryDays` is `ordinary-days`. */
export const slugOf = (figure: FigureName): string => figure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export const profile = () => group({ ...figures, evidence: evidence() })
export const act = () => open(text(80))
export const title = () => open(text(200))
export const prose = () => open(text(1_000))
/** ISTAT code: six digits for a municipality, two for a region. */
export const territory = () => code(6)
export const version = () => whole(1, 1_000)
