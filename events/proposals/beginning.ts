// Deciding how a proposal is written, kept, handed in, confirmed or thrown away.
import { plusMonths } from '../kernel/index.ts'
import type { Decide } from './decide.ts'
import { type Refused, when } from './rules.ts'
import type { Proposal } from './state.ts'
import { declarations, draftMonths } from './vocabulary.ts'

export const draft: Decide['draft'] = (ask, _, { by, role }) =>
  // A community maker or the desk may write for somebody; a resident writes for themselves.
  when(ask.person !== by && !writers.includes(role), 'not-the-proponent') ?? [{ type: 'proposals.drafted', data: ask }]
const writers: readonly string[] = ['maker', 'facilitator', 'clerk']

const notTheirs = ({ person, author }: Proposal, by: string): Refused => when(by !== person && by !== author, 'not-your-draft')

export const answer: Decide['answer'] = (ask, of, { by }) =>
  notTheirs(of, by) ?? when(ask.person !== of.person, 'not-the-proponent') ?? [{ type: 'proposals.answered', data: ask }]

const isOld = ({ touchedOn }: Proposal, today: string): boolean => today >= plusMonths(touchedOn, draftMonths)

export const discard: Decide['discard'] = (_, of, { by, today }) => {
  const theirs = by === of.person || by === of.author
  return when(!theirs && !isOld(of, today), 'draft-not-old') ?? [{ type: 'proposals.discarded', data: { untouched: !theirs } }]
}

export const submit: Decide['submit'] = ({ declared, ...ask }, of, { by, role }) => {
  const undeclared = declarations.filter((one) => !declared.includes(one))
  const isGroup = ask.proponent === 'informal-group'
  const minutes = ask.attachments.some(({ what }) => what === 'group-minutes')
  const { entry, municipality, town } = of
  return (
    // A paper form signed by the proponent comes in through the clerk; whoever wrote the draft for somebody does not hand it in.
    when(ask.person !== of.person || (by !== of.person && role !== 'clerk'), 'not-the-proponent') ??
    when(undeclared.length > 0, 'declarations-missing', { missing: undeclared }) ??
    when(ask.proponent !== 'person' && ask.name === undefined, 'name-missing') ??
    when(isGroup && (ask.members === undefined || !minutes), 'group-needs-minutes') ??
    when(ask.use === 'periodic' && ask.when === undefined, 'when-missing') ?? [
      { type: 'proposals.submitted', data: { ...ask, declared: [...declarations], entry, municipality, town } },
    ]
  )
}

export const confirm: Decide['confirm'] = (_, of, { by }) =>
  when(by !== of.person, 'not-the-proponent') ??
  when(of.unconfirmed !== true, 'nothing-to-confirm') ?? [{ type: 'proposals.confirmed', data: {} }]
