// Where an initiative stands, in one word.
import type { JSX } from 'solid-js'
import { stageWords } from '../kernel/initiative-words.ts'
import { Badge, type Mood } from '../kernel/ui/index.ts'
import type { Row } from './api.ts'

const moods: { readonly [S in Row['stage']]: Mood } = {
  proposed: 'waiting',
  collecting: 'waiting',
  supported: 'waiting',
  unsupported: 'over',
  asked: 'waiting',
  returned: 'alarm',
  approved: 'going',
  scheduled: 'going',
  running: 'going',
  suspended: 'alarm',
  concluded: 'calm',
  refused: 'over',
  cancelled: 'over',
}
export const StageBadge = (props: { stage: Row['stage'] }): JSX.Element => (
  <Badge mood={moods[props.stage]}>{stageWords()[props.stage]}</Badge>
)
