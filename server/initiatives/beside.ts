// What a building says of its initiatives: who belongs to which household, what its rules ask, what was promised, what its assembly decided.
import type { InitiativeCommands } from '../../events/initiatives/commands.ts'
import type { Initiative } from '../../events/initiatives/state.ts'
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import type { Building } from '../../projections/initiatives/building.ts'
import { neededIn, rulesIn } from '../../projections/initiatives/building.ts'
import type { Beside, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const besideSentences = {
  'unknown-building': { it: 'Questo palazzo non è registrato.', en: 'This building is not recorded.' },
  'not-your-household': {
    it: 'Serve abitare nel palazzo: si propone e si sostiene a nome del proprio nucleo.',
    en: 'One has to live in the building: proposals and endorsements are made for one’s own household.',
  },
  'not-repeatable': {
    it: 'Si propone di nuovo solo un’iniziativa di questo palazzo che si è conclusa.',
    en: 'Only an initiative of this building that has been concluded is proposed again.',
  },
  'not-your-stair': { it: 'La scala indicata non è quella del tuo alloggio.', en: 'The stair named is not that of your flat.' },
  'not-the-rules': {
    it: 'Le regole del palazzo oggi sono altre: ricarica la pagina e riprova.',
    en: 'The rules of the building are different today: reload the page and try again.',
  },
  'not-promised': {
    it: 'Prima si impegna la somma nel bilancio di comunità, poi si approva.',
    en: 'First the sum is committed in the community budget, then it is approved.',
  },
  'assembly-silent': {
    it: 'L’assemblea indicata non ha dato il consenso a questa iniziativa.',
    en: 'The assembly named did not consent to this initiative.',
  },
  'expenses-open': {
    it: 'Le spese di questa iniziativa sono ancora aperte: il gestore le chiude, poi si conclude.',
    en: 'The expenses of this initiative are still open: the manager closes them, then it is concluded.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof besideSentences
type Ask<C extends keyof InitiativeCommands> = Beside<Initiative, InitiativeCommands[C]>

const buildingOf = async (others: Others, id: string): Promise<Building | undefined> => {
  const found = (await others.state('housing', id)) as Building | undefined
  return found?.registered ? found : undefined
}
const belongs = (found: Building, household: string, person: string): boolean =>
  found.households[household]?.people.includes(person) ?? false

/** One is done again when it was done to its end, here. */
const isRepeatable = async (others: Others, { repeats, building }: InitiativeCommands['propose']): Promise<boolean> => {
  if (repeats === undefined) return true
  const before = (await others.state('initiatives', repeats)) as Initiative | undefined
  return before?.stage === 'concluded' && before.building === building
}

const propose: Ask<'propose'> = async ({ data, by }, others): Promise<Refusal<Rule> | undefined> => {
  const found = await buildingOf(others, data.building)
  if (!found) return refuse('unknown-building')
  if (!belongs(found, data.household, by)) return refuse('not-your-household')
  const home = found.households[data.household]
  const { stair } = (home && found.units[home.unit]) ?? {}
  if (data.shownAs === 'stair' && data.stair !== stair) return refuse('not-your-stair')
  return (await isRepeatable(others, data)) ? undefined : refuse('not-repeatable')
}

/** Of withdrawing too: a voice belongs to the household, whoever of it speaks. */
const voice: Beside<Initiative, InitiativeCommands['endorse']> = async ({ state, data, by }, others) => {
  const found = await buildingOf(others, state.building)
  return found && belongs(found, data.household, by) ? undefined : refuse<Rule>('not-your-household')
}

const collect: Ask<'collect'> = async ({ state, data, today }, others) => {
  const found = await buildingOf(others, state.building)
  if (!found) return refuse<Rule>('unknown-building')
  const { windowDays, answerDays, againDays } = rulesIn(found, today)
  const units = Object.keys(found.units).length
  const same = data.windowDays === windowDays && data.answerDays === answerDays && data.againDays === againDays
  return same && data.units === units && data.needed === neededIn(found, today) ? undefined : refuse<Rule>('not-the-rules')
}

const approve: Ask<'approve'> = async ({ id, state, data }, others) => {
  if (data.cents === 0) return undefined
  const promised = (await buildingOf(others, state.building))?.commitments[id]
  return promised?.open && promised.cents >= data.cents ? undefined : refuse<Rule>('not-promised')
}

const noteAssembly: Ask<'note-assembly'> = async ({ id, state, data }, others) => {
  const assembly = (await buildingOf(others, state.building))?.assemblies[data.assembly]
  return assembly?.consents.includes(id) ? undefined : refuse<Rule>('assembly-silent')
}

const conclude: Ask<'conclude'> = async ({ id, state }, others) =>
  (await buildingOf(others, state.building))?.commitments[id]?.open ? refuse<Rule>('expenses-open') : undefined

export const beside = { propose, endorse: voice, withdraw: voice, collect, approve, 'note-assembly': noteAssembly, conclude }
