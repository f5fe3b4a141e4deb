// A pact in a few strokes: where it stands and how its promises go.
import { type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { Badge } from '../kernel/ui/index.ts'
import type { Row } from './api.ts'
import { names, stageMoods } from './names.ts'
import { words } from './words.ts'

export const StageBadge = (props: { stage: Row['stage'] }): JSX.Element => (
  <Badge mood={stageMoods[props.stage]}>{names().stages[props.stage]}</Badge>
)

/** Promises kept of those made, as a bar and in words. */
export const Promises = (props: { of: Pick<Row, 'kept' | 'commitments'>; id: string }): JSX.Element => (
  <Show when={props.of.commitments > 0} fallback={<span>{words().list.noPromises}</span>}>
    <span class="promises">
      <progress max={props.of.commitments} value={props.of.kept} aria-label={words().detail.kept(props.of.kept, props.of.commitments)} />
      <span>{`${number(props.of.kept)}/${number(props.of.commitments)}`}</span>
    </span>
  </Show>
)
