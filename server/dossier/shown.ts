// What of a pact may leave on paper. A page can be taken back, a paper cannot: outside the office it carries only what was published.
import type { Json } from '../../events/kernel/index.ts'
import type { Parts, Whole } from './pact.ts'

/** The pact as this reader may take it home, and what was left out. */
export type Shown = { readonly pact: Whole; readonly withheld: readonly string[] }

type Says = Parts['story'][number]['says']
type Report = Parts['reports'][number]

const publishedVersions = ({ parts }: Whole): ReadonlySet<number> =>
  new Set(parts.story.flatMap(({ type, says }) => (type === 'pacts.published' && typeof says.version === 'number' ? [says.version] : [])))

const nothingTold = {
  activities: '',
  goods: null,
  results: null,
  problems: null,
  next: null,
  supplement: null,
  review_note: null,
  photos: [],
}
/** A report that is not published: that it came, for which days, and its figures, which the register’s totals say anyway. */
const unpublished = (report: Report): Report => ({
  ...report,
  ...nothingTold,
  outcomes: report.outcomes.map(({ commitment, kept }) => ({ commitment, kept })),
})

const plain = ['report', 'party', 'from', 'until', 'hours', 'people', 'final', 'outcome'] as const
const withoutWords = (says: Says): Says =>
  Object.fromEntries(plain.flatMap((key): [string, Json][] => (says[key] === undefined ? [] : [[key, says[key]]])))

/** What is between those who ask and those who answer, until it is granted. */
const joining = ['pacts.join-asked', 'pacts.join-declined']

/** Whether a fact of this type may be told outside the office. */
export const isTold = (type: string, insider: boolean): boolean => insider || !joining.includes(type)

/** The evidence of a promise may be what a report says of it. */
const notesOf = (reports: readonly Report[]): ReadonlySet<string> =>
  new Set(
    reports.flatMap(({ outcomes }) => outcomes.flatMap(({ commitment, note }) => (note === undefined ? [] : [`${commitment} ${note}`]))),
  )

const textsIn = (pact: Whole) => {
  const versions = publishedVersions(pact)
  const isPublic = ({ version, redacted_as }: Parts['versions'][number]): boolean => redacted_as === 'text' && versions.has(version)
  const open = <T extends Parts['versions'][number]>(text: T | null): T | null => (text && isPublic(text) ? text : null)
  const { text, amendment } = pact.parts
  const left = [text, amendment].some((one) => one !== null && !isPublic(one))
  return { text: open(text), amendment: open(amendment), left }
}

const outside = (pact: Whole): Shown => {
  const { parts } = pact
  const held = parts.reports.filter(({ published_on }) => published_on === null)
  const [numbers, notes] = [new Set(held.map(({ report }) => report)), notesOf(held)]
  const { text, amendment, left } = textsIn(pact)
  const isHeld = ({ says }: Parts['story'][number]): boolean => typeof says.report === 'number' && numbers.has(says.report)
  const shown = {
    ...parts,
    ...{ text, amendment },
    reports: parts.reports.map((report) => (report.published_on === null ? unpublished(report) : report)),
    commitments: parts.commitments.map((one) => (notes.has(`${one.commitment} ${one.evidence}`) ? { ...one, evidence: null } : one)),
    requests: parts.requests.filter(({ outcome }) => outcome === 'admitted').map((request) => ({ ...request, why: null })),
    story: parts.story
      .filter(({ type }) => isTold(type, false))
      .map((line) => (isHeld(line) ? { ...line, says: withoutWords(line.says) } : line)),
  }
  const withheld = [
    ...(left ? ['il testo che vale, finché non se ne pubblica la versione senza nomi'] : []),
    ...(held.length > 0
      ? [`il racconto di ${held.length === 1 ? 'un resoconto non pubblicato' : `${held.length} resoconti non pubblicati`}`]
      : []),
    ...(parts.requests.some(({ outcome }) => outcome !== 'admitted') ? ['le richieste di aderire che non sono state accolte'] : []),
  ]
  return { pact: { ...pact, parts: shown }, withheld }
}

/** `insider`: who works on the pacts of that municipality, or audits them, reads what is not published too. */
export const shownTo = (pact: Whole, insider: boolean): Shown => (insider ? { pact, withheld: [] } : outside(pact))
