// What other streams say of a request about a proposal: the regulation it is pinned to, the protocol of its municipality, the proposal it goes on in.
import type { Kysely } from 'kysely'
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import type { ProposalCommands } from '../../events/proposals/commands.ts'
import { closed, unseen } from '../../events/proposals/stages.ts'
import type { Proposal } from '../../events/proposals/state.ts'
import type { RowsOf } from '../../projections/kernel/index.ts'
import { protocolled } from '../../projections/proposals/queries.ts'
import type { ProposalTables } from '../../projections/proposals/tables.ts'
import type { Beside, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const besideSentences = {
  'unknown-regulation': {
    it: 'Questa versione del regolamento non c’è, o non è del Comune della proposta: si indica quella in vigore lì.',
    en: 'This version of the regulation does not exist, or is not of the proposal’s municipality: name the one in force there.',
  },
  'protocol-taken': {
    it: 'In quest’anno il Comune ha già una proposta con questo numero di protocollo: controlla il numero.',
    en: 'In this year the municipality already has a proposal with this protocol number: check the number.',
  },
  'target-not-open': {
    it: 'Una proposta confluisce in un’altra dello stesso Comune che sia ancora aperta: quella indicata non lo è.',
    en: 'A proposal merges into another of the same municipality that is still open: the one named is not.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof besideSentences
type Ask<C extends keyof ProposalCommands> = Beside<Proposal, ProposalCommands[C]>
type Answer = Refusal<Rule> | undefined

/** As much of a regulation as is looked at here. */
type Regulation = { readonly territory: string; readonly versions: readonly unknown[] }

const municipalityCode = 6
const unknownRegulation = async (others: Others, { regulation, version }: NonNullable<Proposal['regulation']>, municipality: string) => {
  const found = (await others.state('regulations', regulation)) as Regulation | undefined
  // A house without regulations has none to be pinned to: it takes the office's word.
  if (!found) return undefined
  const elsewhere = found.territory.length === municipalityCode && found.territory !== municipality
  return version > found.versions.length || elsewhere ? refuse<Rule>('unknown-regulation', { version }) : undefined
}

type Protocol = Pick<ProposalCommands['register'], 'protocol' | 'protocolOn'>
const taken = async (others: Others, id: string, { protocol, protocolOn }: Protocol, municipality: string): Promise<Answer> => {
  const year = protocolOn.slice(0, 4)
  const by = await others.rows('proposals', (db: Kysely<RowsOf<ProposalTables>>) =>
    protocolled(db, { municipality, protocol, year, not: id }),
  )
  return by === undefined || by.length === 0 ? undefined : refuse<Rule>('protocol-taken', { protocol, year })
}

const register: Ask<'register'> = async ({ id, state, data }, others) =>
  (await unknownRegulation(others, data.regulation, state.municipality)) ?? taken(others, id, data, state.municipality)

const merge: Ask<'merge'> = async ({ state, data }, others) => {
  const target = (await others.state('proposals', data.into)) as Proposal
  const open = target.stage !== 'none' && !closed.includes(target.stage) && !unseen.includes(target.stage)
  return open && target.municipality === state.municipality ? undefined : refuse<Rule>('target-not-open')
}

/** A protocol number that was put right is as unique as one that was given. */
const correct: Ask<'correct'> = async ({ id, state, data }, others) => {
  const { protocol, protocolOn } = { ...state.record, ...data.to }
  const changes = data.to.protocol !== undefined || data.to.protocolOn !== undefined
  return changes && protocol !== undefined && protocolOn !== undefined
    ? taken(others, id, { protocol, protocolOn }, state.municipality)
    : undefined
}

export const beside = { register, merge, correct }
