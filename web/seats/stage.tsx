// Where a seat stands, in one word; one whose time is past is over, whatever was recorded.
import type { JSX } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { today } from '../kernel/format.ts'
import { Badge, type Mood } from '../kernel/ui/index.ts'
import type { Row } from './api.ts'
import { words } from './words.ts'

type Stage = Row['stage']
const moods: { readonly [S in Stage]: Mood } = { granted: 'waiting', taken: 'going', over: 'over' }

/** The stage on the day the page shows. */
export const stageOn = (seat: Pick<Row, 'stage' | 'ends_on'>, day: string): Stage => (seat.ends_on < day ? 'over' : seat.stage)

export const StageBadge = (props: { of: Pick<Row, 'stage' | 'ends_on'> }): JSX.Element => {
  const asOf = useAsOf()
  const stage = () => stageOn(props.of, asOf.day() ?? today())
  return <Badge mood={moods[stage()]}>{words().stages[stage()]}</Badge>
}
