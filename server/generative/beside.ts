// What other streams say of a generative pact: the rules its programme has today, and the other pacts of the same person.
import type { GenerativeCommands } from '../../events/generative/commands.ts'
import { usual, withinOf } from '../../events/generative/pinned.ts'
import type { GenerativeRule } from '../../events/generative/rules.ts'
import type { Pact } from '../../events/generative/state.ts'
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import { type Db, openOf, others as othersOf, rulesOn } from '../../projections/generative/queries.ts'
import type { Beside, Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const besideSentences = {
  'not-the-rules': {
    it: 'Il tetto e i tempi non sono quelli del programma in vigore oggi: ricarica la pagina e rifai la valutazione.',
    en: 'The ceiling and the times are not those of the programme in force today: reload the page and assess again.',
  },
  'asked-already': {
    it: 'C’è già una tua richiesta, o un tuo patto, di questo tipo: lo trovi in «Il mio percorso».',
    en: 'There is already a request or a pact of yours of this kind: you find it under “My path”.',
  },
  'cannot-look': {
    it: 'In questo momento non si possono controllare gli altri patti e le regole del programma: riprova fra poco.',
    en: 'Other pacts and the rules of the programme cannot be looked at right now: try again shortly.',
  },
} as const satisfies { readonly [rule: string]: Sentence }
type Rule = keyof typeof besideSentences
type Ask<C extends keyof GenerativeCommands> = Beside<Pact, GenerativeCommands[C]>

const names = ['ceiling', 'alone', 'every'] as const
// `null` where the programme has no rules yet: then the usual ones hold.
const assess: Ask<'assess'> = async ({ state, data: { rules }, today }, others) => {
  const found = await others.rows('generative', async (db: Db) => (await rulesOn(db, state.organisation, today)) ?? null)
  if (found === undefined) return refuse<Rule>('cannot-look')
  const now = found ?? usual
  const isSame = names.every((name) => rules[name] === now[name]) && withinOf(rules) === withinOf(now)
  return isSame ? undefined : refuse<Rule>('not-the-rules')
}

// For oneself one asks once: whoever listens is not to be flooded, and nobody is to wonder which of two requests counts.
const report: Ask<'report'> = async ({ role, data: { person, kind } }, others) => {
  if (role !== 'resident') return undefined
  const found = await others.rows('generative', (db: Db) => openOf(db, { person, kind }))
  if (!found) return refuse<Rule>('cannot-look')
  return found.length > 0 ? refuse<Rule>('asked-already') : undefined
}

const alone = async (id: string, { person, kind }: Pact, others: Others): Promise<Refusal<Rule | GenerativeRule> | undefined> => {
  const found = await others.rows('generative', (db: Db) => othersOf(db, { id, person, kind }))
  if (!found) return refuse<Rule>('cannot-look')
  return found.length > 0 ? refuse<GenerativeRule>('another-is-running') : undefined
}
const first = (pact: Pact): boolean => pact.plan === null

const countersign: Ask<'countersign'> = async ({ id, state }, others) => (first(state) ? alone(id, state, others) : undefined)
const reopen: Ask<'reopen'> = async ({ id, state }, others) => (first(state) ? undefined : alone(id, state, others))

export const beside = { report, assess, countersign, reopen }
