// Whether what is said to govern a space is there at all: a pact or an initiative somebody has begun.
import { type Refusal, refuse } from '../../events/kernel/index.ts'
import type { Governor } from '../../events/spaces/vocabulary.ts'
import type { Others } from '../kernel/beside.ts'
import type { Sentence } from '../kernel/context.ts'

export const governingSentences = {
  'unknown-governor': {
    it: 'Il patto o l’iniziativa che hai scelto non si trova: cercalo di nuovo per titolo.',
    en: 'The pact or the initiative you chose cannot be found: look for it again by its title.',
  },
} as const satisfies { readonly [rule: string]: Sentence }

const contextOf: { readonly [K in Governor['kind']]: string } = { pact: 'pacts', initiative: 'initiatives' }

/** A house without pacts or initiatives takes their word for it. */
export const governingRefusal = async (
  { governedBy }: { readonly governedBy?: Governor },
  others: Others,
): Promise<Refusal<'unknown-governor'> | undefined> => {
  if (!governedBy) return undefined
  const found = (await others.state(contextOf[governedBy.kind], governedBy.id)) as { readonly stage: string } | undefined
  return found?.stage === 'none' ? refuse('unknown-governor') : undefined
}
