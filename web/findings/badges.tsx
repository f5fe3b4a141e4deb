// Where a finding stands and how much it weighs, each in a word and a colour.
import type { JSX } from 'solid-js'
import { Badge, type Mood } from '../kernel/ui/index.ts'
import type { Row } from './api.ts'
import { words } from './words.ts'

const stages: { readonly [S in Row['stage']]: Mood } = {
  found: 'waiting',
  answered: 'going',
  insisted: 'alarm',
  accepted: 'going',
  closed: 'over',
  withdrawn: 'over',
}
const weights: { readonly [W in Row['weight']]: Mood } = { remark: 'calm', fault: 'waiting', grave: 'alarm' }

export const StageBadge = (props: { stage: Row['stage'] }): JSX.Element => (
  <Badge mood={stages[props.stage]}>{words().stages[props.stage]}</Badge>
)
export const WeightBadge = (props: { weight: Row['weight'] }): JSX.Element => (
  <Badge mood={weights[props.weight]}>{words().weights[props.weight]}</Badge>
)
