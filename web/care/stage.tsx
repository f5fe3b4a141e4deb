// Where a request and a proposal stand, each in one word, and whose turn it is.
import type { JSX } from 'solid-js'
import { daysBetween, today } from '../kernel/format.ts'
import { Badge, type Mood } from '../kernel/ui/index.ts'
import type { Proposal, Row } from './api.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const moods: { readonly [S in Row['stage']]: Mood } = {
  opened: 'alarm',
  searching: 'waiting',
  proposing: 'waiting',
  meeting: 'waiting',
  trial: 'going',
  placed: 'going',
  closed: 'over',
}
export const StageBadge = (props: { stage: Row['stage'] }): JSX.Element => (
  <Badge mood={moods[props.stage]}>{words().stages[props.stage]}</Badge>
)

const standMoods: { readonly [S in Proposal['stands']]: Mood } = {
  proposed: 'waiting',
  offered: 'waiting',
  agreed: 'waiting',
  met: 'going',
  hired: 'going',
  over: 'over',
}
export const StandsBadge = (props: { stands: Proposal['stands'] }): JSX.Element => (
  <Badge mood={standMoods[props.stands]}>{words().stands[props.stands]}</Badge>
)

/** «Tocca allo sportello da 3 giorni», on the day the page shows. */
export const turnWords = ({ turn, turn_since }: Pick<Row, 'turn' | 'turn_since'>, on = today()): string =>
  turn === 'nobody' ? words().turns.nobody : `${words().turns[turn]} ${pageWords().board.days(Math.max(0, daysBetween(turn_since, on)))}`
