// The stages of a generative pact: what may be asked at each, what makes sense now, and whose turn it is.
import type { CommandName } from './commands.ts'
import type { Member, Pact } from './state.ts'
import { followUps } from './vocabulary.ts'

export const stages = [
  'reported',
  'listening',
  'building',
  'fixed',
  'signed',
  'active',
  'suspended',
  'declined',
  'concluded',
  'interrupted',
] as const
/** `fixed`: the text waits for both signatures. `signed`: both are there, and it has not begun. */
export type Stage = (typeof stages)[number]
/** The stages in which a person has a pact: at most one of a kind. */
export const running: readonly Stage[] = ['signed', 'active', 'suspended']
export const over: readonly Stage[] = ['declined', 'concluded', 'interrupted']

/** What the person, and the adults who sign with them, say for themselves. */
export const spoken: readonly CommandName[] = ['sign', 'cosign', 'ask', 'write', 'withdraw']

const always: readonly CommandName[] = ['entrust', 'ask', 'answer', 'write', 'attach']
const before: readonly CommandName[] = [...always, 'decline', 'withdraw']
const going: readonly CommandName[] = [...always, 'withdraw', 'interrupt']
const renegotiating: readonly CommandName[] = ['household', 'renegotiate', 'drop', 'fix', 'sign', 'cosign', 'countersign']
export const askable: { readonly [S in Pact['stage']]: readonly CommandName[] } = {
  none: ['report', 'take', 'leave'],
  reported: [...before, 'household', 'listen'],
  listening: [...before, 'household', 'listen', 'assess'],
  building: [...before, 'household', 'plan', 'fix'],
  fixed: [...before, 'plan', 'sign', 'cosign', 'countersign'],
  signed: [...going, 'activate'],
  active: [
    ...[...going, ...renegotiating, 'check', 'remind', 'notice', 'meet', 'miss', 'bring', 'commit', 'spend', 'release', 'perform'],
    ...['suspend', 'conclude'],
  ] as readonly CommandName[],
  suspended: [...going, 'resume', 'spend', 'release'],
  declined: ['reopen', 'attach'],
  concluded: ['follow', 'attach'],
  interrupted: ['follow', 'reopen', 'attach'],
}

export const turns = ['caseworker', 'coordinator', 'person', 'nobody'] as const
/** Who has to do something before the pact goes on. */
export type Turn = (typeof turns)[number]

type Signing = Pick<Pact, 'text' | 'household'>
/** The adults of the household whose signature under the text is missing. */
export const unsigned = ({ text, household }: Signing): readonly Member[] =>
  text ? household.filter(({ member }) => text.members[member] === undefined) : []
export const isUnsigned = (signing: Signing, member: string): boolean => unsigned(signing).some((one) => one.member === member)

/** A text goes round: the person and their household, then whoever signs for the partner. */
const signing = (pact: Pact): Turn => (pact.text?.person && unsigned(pact).length === 0 ? 'coordinator' : 'person')
const unanswered = ({ requests }: Pact): boolean => requests.some(({ answered }) => answered === null)
const atWork = (pact: Pact): Turn => (pact.text ? signing(pact) : pact.draft || unanswered(pact) ? 'caseworker' : 'nobody')

const turnAt: { readonly [S in Pact['stage']]: (pact: Pact) => Turn } = {
  none: () => 'nobody',
  reported: ({ caseworker }) => (caseworker === '' ? 'coordinator' : 'caseworker'),
  listening: () => 'caseworker',
  building: () => 'caseworker',
  fixed: signing,
  signed: () => 'caseworker',
  active: atWork,
  suspended: (pact) => (unanswered(pact) ? 'caseworker' : 'nobody'),
  declined: () => 'nobody',
  concluded: () => 'nobody',
  interrupted: () => 'nobody',
}
/** Whose turn it is; an appointment that is due is a matter of the calendar. */
export const turnOf = (pact: Pact): Turn => turnAt[pact.stage](pact)

type Sense = { readonly [C in CommandName]?: (pact: Pact) => boolean }
const openExpenses = ({ expenses }: Pact): boolean => expenses.some(({ open }) => open)
const sense: Sense = {
  fix: ({ draft, text }) => draft !== null && text === null,
  sign: ({ text }) => text !== null && text.person === null,
  household: ({ party, text }) => party === 'household' && text === null,
  cosign: (pact) => unsigned(pact).length > 0,
  countersign: (pact) => pact.text !== null && pact.text.person !== null && unsigned(pact).length === 0,
  drop: ({ draft }) => draft !== null,
  answer: unanswered,
  commit: ({ plan }) => (plan?.lines.length ?? 0) > 0,
  spend: openExpenses,
  release: openExpenses,
  bring: ({ plan, brought }) => (plan?.resources ?? []).some(({ resource }) => !brought.includes(resource)),
  follow: ({ starts, follows }) => starts !== null && follows.length < followUps.length,
}
/** The commands that can do something to a pact as it stands: what its page offers, before looking at who reads. */
export const sensible = (pact: Pact): readonly CommandName[] => askable[pact.stage].filter((command) => sense[command]?.(pact) ?? true)
