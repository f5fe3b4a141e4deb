// Each fact of a pact in one line.
import type { PactEvent } from '../../events/pacts/events.ts'
import { fullDay, moment } from '../kernel/format.ts'
import type { Happening, IconName } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Pact } from './api.ts'
import { fieldNames } from './asks-words.ts'
import { lists } from './lists.ts'
import { names } from './names.ts'
import { page } from './page-words.ts'
import { shown } from './shown.ts'
import { shortHash } from './texts.tsx'
import { partyName, promiseOf, requestName, supportOf } from './who.ts'
import { words } from './words.ts'

export type Says = Pact['parts']['story'][number]['says']
type Told = { readonly icon: IconName; readonly mood?: Happening['mood']; readonly says: (says: Says, pact: Pact) => string }

const textIn = (says: Says, name: string): string => (typeof says[name] === 'string' ? says[name] : '')
const dayIn = (says: Says, name: string): string => (textIn(says, name) === '' ? '' : fullDay(textIn(says, name)))
const numberIn = (says: Says, name: string): number => (typeof says[name] === 'number' ? says[name] : 0)
const parts = (...given: readonly string[]): string => given.filter(Boolean).join(' · ')
const who = (says: Says, pact: Pact): string => partyName(pact, textIn(says, 'party'))
const period = (says: Says): string => words().detail.period(dayIn(says, 'from'), dayIn(says, 'until'))
const version = (says: Says): string => words().detail.version(numberIn(says, 'version'))
const sideIn = (says: Says): string => wordFor(names().sides, textIn(says, 'side'))
const report = (says: Says): string => words().detail.reportNumber(numberIn(says, 'report'))
const act = (says: Says): string => (textIn(says, 'act') === '' ? '' : page().actNumber(textIn(says, 'act')))
const reason = (says: Says): string => textIn(says, 'reason')
const hash = (says: Says): string => `${words().detail.printHash} ${shortHash(textIn(says, 'sha256'))}`
const office = (says: Says, pact: Pact): string => {
  const found = pact.parts.opinions.find(({ opinion }) => opinion === says.opinion)
  return found ? lists().offices[found.office] : ''
}
const support = (says: Says, pact: Pact): string => supportOf(pact, says.support)

const fieldsOf = (says: Says): string => {
  const fields = Array.isArray(says.fields) ? says.fields.filter((one): one is string => typeof one === 'string') : []
  return fields.map((field) => wordFor(fieldNames(), field)).join(', ')
}
const correction = (says: Says): string => {
  const now = typeof says.now === 'object' && says.now !== null ? Object.entries(says.now) : []
  return parts(now.map(([field, value]) => `${wordFor(fieldNames(), field)}: ${shown(field, value)}`).join(', '), reason(says))
}
const byAct = (says: Says): string => parts(act(says), reason(says))

type Chapter<N extends string> = { readonly [T in Extract<PactEvent['type'], N>]: Told }

const agreeing = {
  'pacts.drafted': { icon: 'flag', says: (says, pact) => parts(`«${textIn(says, 'title')}»`, who(says, pact)) },
  'pacts.clarified': { icon: 'pencil', says: fieldsOf },
  'pacts.joined': { icon: 'plus-circle', says: who },
  'pacts.left': { icon: 'minus-circle', says: (says, pact) => parts(who(says, pact), reason(says)) },
  'pacts.promised': { icon: 'sign', says: (says) => parts(`«${textIn(says, 'what')}»`, sideIn(says)) },
  'pacts.released': { icon: 'minus-circle', says: (says, pact) => parts(promiseOf(pact, says.commitment), reason(says)) },
  'pacts.worded': { icon: 'file', says: (says) => parts(version(says), hash(says)) },
  'pacts.opinion-asked': { icon: 'comment', says: office },
  'pacts.opinion-received': {
    icon: 'comment',
    says: (says, pact) => parts(office(says, pact), wordFor(lists().outcomes, textIn(says, 'outcome')), textIn(says, 'prescriptions')),
  },
  'pacts.approved': {
    ...{ icon: 'pa', mood: 'good' },
    says: (says) => parts(wordFor(lists().organs, textIn(says, 'organ')), act(says), dayIn(says, 'day')),
  },
  'pacts.signed': { icon: 'file-signed', mood: 'good', says: (says, pact) => parts(who(says, pact), version(says).toLowerCase()) },
  'pacts.insured': { icon: 'check-circle', says: (says) => parts(textIn(says, 'policy'), period(says)) },
  'pacts.redacted': { icon: 'file', says: version },
  'pacts.published': { icon: 'pa', says: version },
  'pacts.abandoned': { icon: 'close', mood: 'alarm', says: reason },
} satisfies { readonly [type: string]: Told }

const living = {
  'pacts.activated': {
    ...{ icon: 'check-circle', mood: 'good' },
    says: (says) => parts(words().detail.number(textIn(says, 'number')), period(says)),
  },
  'pacts.suspended': { icon: 'clock', mood: 'alarm', says: (says) => parts(page().since(moment(textIn(says, 'effective'))), reason(says)) },
  'pacts.resumed': { icon: 'check-circle', mood: 'good', says: (says) => textIn(says, 'note') },
  'pacts.extended': {
    icon: 'calendar',
    says: (says) => parts(words().detail.left(dayIn(says, 'until')), act(says), textIn(says, 'derogation')),
  },
  'pacts.amendment-proposed': { icon: 'pencil', says: (says) => parts(version(says), hash(says), byAct(says)) },
  'pacts.amended': { icon: 'file-signed', mood: 'good', says: version },
  'pacts.join-asked': { icon: 'plus-circle', says: (says, pact) => parts(requestName(pact, says.party), textIn(says, 'why')) },
  'pacts.join-declined': { icon: 'minus-circle', says: (says, pact) => parts(requestName(pact, says.party), reason(says)) },
  'pacts.excluded': { icon: 'minus-circle', mood: 'alarm', says: (says, pact) => parts(who(says, pact), reason(says)) },
  'pacts.support-granted': {
    icon: 'plus-circle',
    says: (says) => parts(wordFor(lists().supports, textIn(says, 'kind')), textIn(says, 'what')),
  },
  'pacts.support-delivered': { icon: 'check-circle', mood: 'good', says: (says, pact) => parts(support(says, pact), textIn(says, 'note')) },
  'pacts.support-returned': {
    icon: 'arrow-left',
    says: (says, pact) => parts(support(says, pact), wordFor(lists().conditions, textIn(says, 'condition')), textIn(says, 'note')),
  },
  'pacts.kept': {
    ...{ icon: 'check-circle', mood: 'good' },
    says: (says, pact) => parts(`«${promiseOf(pact, says.commitment)}»`, textIn(says, 'evidence')),
  },
  'pacts.witnessed': {
    icon: 'comment',
    says: (says, pact) => parts(`«${promiseOf(pact, says.commitment)}»`, wordFor(lists().voices, textIn(says, 'answer'))),
  },
  'pacts.reported': {
    icon: 'comment',
    says: (says, pact) =>
      parts(
        ...[who(says, pact), period(says), words().detail.hoursGiven(numberIn(says, 'hours'))],
        ...[words().detail.peopleThere(numberIn(says, 'people')), says.final === true ? words().detail.finalReport : ''],
      ),
  },
  'pacts.report-supplemented': { icon: 'comment', says: report },
  'pacts.report-reviewed': {
    icon: 'search',
    says: (says) => parts(report(says), wordFor(lists().reviews, textIn(says, 'outcome')), textIn(says, 'note')),
  },
  'pacts.report-published': { icon: 'pa', says: report },
  'pacts.inspected': {
    icon: 'search',
    says: (says) => parts(wordFor(lists().inspections, textIn(says, 'outcome')), textIn(says, 'found')),
  },
  'pacts.corrected': { icon: 'pencil', mood: 'mended', says: correction },
} satisfies { readonly [type: string]: Told }

const ending = {
  'pacts.breach-notified': {
    ...{ icon: 'close', mood: 'alarm' },
    says: (says) => parts(sideIn(says), textIn(says, 'what'), words().detail.due(dayIn(says, 'remedy'))),
  },
  'pacts.breach-remedied': { icon: 'check-circle', mood: 'good', says: (says) => textIn(says, 'how') },
  'pacts.conciliation-asked': { icon: 'comment', says: (says) => parts(textIn(says, 'about'), words().detail.due(dayIn(says, 'due'))) },
  'pacts.conciliation-seated': { icon: 'user', says: () => '' },
  'pacts.conciliation-proposed': { icon: 'comment', says: () => '' },
  'pacts.conciliation-closed': {
    icon: 'comment',
    says: (says) => parts(says.settled === true ? page().settled : page().notSettled, textIn(says, 'note')),
  },
  'pacts.withdrew': {
    ...{ icon: 'arrow-left', mood: 'alarm' },
    says: (says, pact) => parts(who(says, pact), words().detail.noticeUntil(dayIn(says, 'effective')), reason(says)),
  },
  'pacts.ended': { icon: 'star-outline', says: (says) => parts(wordFor(names().endings, reason(says)), textIn(says, 'motive')) },
  'pacts.revoked': { icon: 'close', mood: 'alarm', says: byAct },
  'pacts.reinstated': { icon: 'check-circle', mood: 'good', says: byAct },
  'pacts.expired': { icon: 'clock', says: (says) => dayIn(says, 'last') },
  'pacts.evaluated': { icon: 'search', says: (says) => parts(wordFor(lists().verdicts, textIn(says, 'verdict')), textIn(says, 'summary')) },
  'pacts.renewed': { icon: 'star-outline', mood: 'good', says: act },
  'pacts.handed-back': {
    icon: 'arrow-left',
    says: (says) => parts(wordFor(lists().conditions, textIn(says, 'condition')), textIn(says, 'note')),
  },
  'pacts.closed': { icon: 'star-outline', says: (says) => parts(act(says), textIn(says, 'note')) },
} satisfies { readonly [type: string]: Told }

const telling: Chapter<string> = { ...agreeing, ...living, ...ending }

const isKnown = (type: string): type is PactEvent['type'] => Object.hasOwn(telling, type)
/** How a fact is told; an unknown one is told by its name alone. */
export const tellingOf = (type: string): Told => (isKnown(type) ? telling[type] : { icon: 'info-circle', says: () => '' })
