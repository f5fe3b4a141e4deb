// Where a good stands, in one word.
import { type JSX, Show } from 'solid-js'
import { Badge, type Mood } from '../kernel/ui/index.ts'
import type { Row } from './api.ts'
import { words } from './words.ts'

export const moods: { readonly [S in Row['stage']]: Mood } = { registered: 'waiting', listed: 'going', withheld: 'alarm', removed: 'over' }

/** A good in the list that somebody already cares for says so instead: it is no less in the list. */
export const StageBadge = (props: { of: Pick<Row, 'stage' | 'under_pact'> }): JSX.Element => (
  <>
    <Show when={!(props.of.under_pact && props.of.stage === 'listed')}>
      <Badge mood={moods[props.of.stage]}>{words().stages[props.of.stage]}</Badge>{' '}
    </Show>
    <Show when={props.of.under_pact}>
      <Badge>{words().underPact}</Badge>
    </Show>
  </>
)
