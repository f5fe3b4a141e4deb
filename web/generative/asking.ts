// What the desk can ask of a pact as a whole: the next step first, what ends it last.
import type { CommandName } from '../../events/generative/commands.ts'
import type { Asked, AsksOf } from './asked.ts'
import { beginning } from './asking-beginning.ts'
import { ending } from './asking-ending.ts'
import { householdAsking } from './asking-household.ts'
import { walking } from './asking-walking.ts'

export type Askable = keyof typeof asking
export const asking = { ...beginning, ...householdAsking, ...walking, ...ending } satisfies Partial<AsksOf<CommandName>>

const order: readonly Askable[] = [
  ...([
    'listen',
    'assess',
    'household',
    'fix',
    'sign',
    'cosign',
    'countersign',
    'activate',
    'resume',
    'check',
    'perform',
    'commit',
    'follow',
  ] as const),
  ...(['attach', 'entrust', 'suspend', 'drop', 'conclude', 'decline', 'interrupt', 'reopen'] as const),
]
/** The person has to know who stands beside them before anything else happens. */
const first = ({ worker }: Asked): readonly Askable[] => (worker === null ? ['entrust', ...order] : order)

/** The pact with its requests in the order they are taken. A renegotiation is signed before anything else. */
export const inOrder = (of: Asked): Asked => {
  const signing: readonly Askable[] = of.draft ? ['fix', 'sign', 'cosign', 'countersign'] : []
  const wanted = [...new Set([...signing, ...first(of)])]
  return { ...of, asks: wanted.filter((command) => of.asks.includes(command)) }
}
