// The modes of a round next to each other: covered, points, what cannot be exceeded, who would rather change.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import type { Reading } from '../kernel/reading.ts'
import { Answer, Badge, Button } from '../kernel/ui/index.ts'
import type { Computed, Mode } from './api.ts'
import { words } from './words.ts'

const w = () => words().run
export const pointsOf = (score: number): string => number(Math.round(score / 100))
/** A difference with its sign. */
export const signed = (value: number, says: string): string => (value > 0 ? `+${says}` : says)

type CardProps = { of: Computed; chosen: boolean; onChoose: () => void }
const ModeFigures = (props: CardProps): JSX.Element => (
  <>
    <dl class="mode-figures">
      <div>
        <dt>{w().covered}</dt>
        <dd>{w().of(number(props.of.covered), number(props.of.requests))}</dd>
      </div>
      <div>
        <dt>{w().score}</dt>
        <dd>{pointsOf(props.of.score)}</dd>
      </div>
      <div>
        <dt>{w().bound}</dt>
        <dd>{pointsOf(props.of.bound)}</dd>
      </div>
      <div>
        <dt>{w().blocking}</dt>
        <dd>{number(props.of.blocking)}</dd>
      </div>
    </dl>
    <p class="soft">
      {props.of.mode === 'coverage'
        ? w().proven
        : props.of.mode === 'stable'
          ? w().blockingSays(props.of.blocking)
          : w().within(pointsOf(props.of.bound))}
    </p>
    <Show
      when={!props.chosen}
      fallback={
        <p>
          <Badge mood="going">{w().chosen}</Badge>
        </p>
      }
    >
      <Button small tone="outline-primary" onClick={props.onChoose}>
        {w().choose(words().modes[props.of.mode])}
      </Button>
    </Show>
  </>
)

type CardsProps = {
  of: readonly { readonly mode: Mode; readonly reading: Reading<Computed> }[]
  chosen: Mode
  onChoose: (mode: Mode) => void
}
export const ModeCards = (props: CardsProps): JSX.Element => (
  <ul class="plain modes">
    <For each={props.of}>
      {({ mode, reading }) => (
        <li class="panel mode" classList={{ 'mode-chosen': mode === props.chosen }}>
          <h3 class="h5">{words().modes[mode]}</h3>
          <p>{words().modesSay[mode]}</p>
          <Answer of={reading}>
            {(round) => <ModeFigures of={round()} chosen={mode === props.chosen} onChoose={() => props.onChoose(mode)} />}
          </Answer>
        </li>
      )}
    </For>
  </ul>
)
