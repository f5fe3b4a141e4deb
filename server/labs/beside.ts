// What other streams and the door say of a laboratory: the digits are those that hang there, and what an idea became exists.
import { refuse } from '../../events/kernel/index.ts'
import type { LabCommands } from '../../events/labs/commands.ts'
import type { Lab } from '../../events/labs/state.ts'
import type { Outcome } from '../../events/labs/vocabulary.ts'
import type { Beside } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'
import { doorCode } from './door.ts'

export const besideSentences = {
  'wrong-code': {
    it: 'Il codice non è quello di questo incontro: guarda le sei cifre appese all’ingresso.',
    en: 'The code is not that of this session: look at the six digits at the door.',
  },
  'nothing-there': {
    it: 'Ciò che l’idea sarebbe diventata non c’è ancora: prima si apre, poi si collega.',
    en: 'What the idea is said to have become is not there yet: open it first, then link it.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof besideSentences
type Ask<C extends keyof LabCommands> = Beside<Lab, LabCommands[C]>

const contextOf: { readonly [O in Outcome]: string } = { proposal: 'proposals', pact: 'pacts', initiative: 'initiatives' }
const isThere = (state: unknown): boolean => typeof state === 'object' && state !== null && 'stage' in state && state.stage !== 'none'

const checkIn: Ask<'check-in'> = async ({ id, data }, others) =>
  data.code === doorCode(others.print, id, data.session) ? undefined : refuse<Rule>('wrong-code')
const became: Ask<'became'> = async ({ data }, others) =>
  isThere(await others.state(contextOf[data.kind], data.became)) ? undefined : refuse<Rule>('nothing-there')

export const beside = { 'check-in': checkIn, became }
