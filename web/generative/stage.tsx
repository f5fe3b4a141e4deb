// Where a pact stands, in one word, and whose turn it is.
import type { JSX } from 'solid-js'
import type { Stage, Turn } from '../../events/generative/stages.ts'
import { daysBetween } from '../kernel/format.ts'
import { Badge, type Mood } from '../kernel/ui/index.ts'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const moods: { readonly [S in Stage]: Mood } = {
  reported: 'alarm',
  listening: 'waiting',
  building: 'waiting',
  fixed: 'waiting',
  signed: 'waiting',
  active: 'going',
  suspended: 'calm',
  declined: 'over',
  concluded: 'over',
  interrupted: 'over',
}
export const StageBadge = (props: { stage: Stage }): JSX.Element => <Badge mood={moods[props.stage]}>{words().stages[props.stage]}</Badge>

type Waiting = { readonly turn: Turn; readonly turn_since: string }

/** «Tocca a chi accompagna da 3 giorni», on the day `on`. */
export const turnWords = ({ turn, turn_since }: Waiting, on: string): string =>
  turn === 'nobody' ? words().turns.nobody : `${words().turns[turn]} ${pageWords().desk.since(Math.max(0, daysBetween(turn_since, on)))}`

/** The same as a sentence. */
export const turnSentence = (of: Waiting, on: string): string => {
  const said = turnWords(of, on)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}
