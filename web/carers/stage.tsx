// Where a carer stands, in one word.
import type { JSX } from 'solid-js'
import { Badge, type Mood } from '../kernel/ui/index.ts'
import type { Row } from './api.ts'
import { words } from './words.ts'

const moods: { readonly [S in Row['stage']]: Mood } = {
  applied: 'alarm',
  interviewed: 'waiting',
  registered: 'going',
  paused: 'waiting',
  suspended: 'alarm',
  removed: 'over',
}
export const StageBadge = (props: { stage: Row['stage'] }): JSX.Element => (
  <Badge mood={moods[props.stage]}>{words().stages[props.stage]}</Badge>
)
