// What other streams say of a draft: the proposal it comes from, and the version of the regulation whose rules it keeps to.
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import type { PactCommands } from '../../events/pacts/commands.ts'
import type { Pact } from '../../events/pacts/state.ts'
import type { Beside, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const besideSentences = {
  'proposal-not-accepted': {
    it: 'Un patto nasce da una proposta accolta dello stesso Comune: quella indicata non lo è.',
    en: 'A pact comes of an accepted proposal of the same municipality: the one named is not.',
  },
  'other-regulation': {
    it: 'La proposta è legata a un’altra versione del regolamento: il patto segue le regole con cui la proposta è stata protocollata.',
    en: 'The proposal is pinned to another version of the regulation: the pact keeps to the rules it was registered under.',
  },
  'no-such-regulation': {
    it: 'Questa versione del regolamento non c’è: si indica quella in vigore nel Comune del patto.',
    en: 'This version of the regulation does not exist: name the one in force in the municipality of the pact.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Answer = Refusal<keyof typeof besideSentences> | undefined

type Pinned = { readonly regulation: string; readonly version: number }
/** As much of the other streams as is looked at here. */
type Proposal = { readonly stage: string; readonly municipality: string; readonly regulation?: Pinned }
type Regulation = { readonly versions: readonly unknown[] }
type Draft = PactCommands['draft']

const fromProposal = (found: Proposal, { place, regulation }: Draft): Answer => {
  if (found.stage !== 'accepted' || found.municipality !== place.municipality) return refuse('proposal-not-accepted')
  const pinned = found.regulation
  const same = pinned === undefined || (pinned.regulation === regulation?.regulation && pinned.version === regulation.version)
  return same ? undefined : refuse('other-regulation', { version: pinned.version })
}
const underRegulation = async ({ state }: Others, { regulation, version }: Pinned): Promise<Answer> => {
  const found = (await state('regulations', regulation)) as Regulation | undefined
  return found && version > found.versions.length ? refuse('no-such-regulation', { version }) : undefined
}

const draft: Beside<Pact, Draft> = async ({ data }, others) => {
  const found = data.proposal === undefined ? undefined : ((await others.state('proposals', data.proposal)) as Proposal | undefined)
  return (found && fromProposal(found, data)) ?? (data.regulation && underRegulation(others, data.regulation))
}

export const beside = { draft }
