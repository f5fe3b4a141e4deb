// The modes of a round next to each other: covered, points, what cannot be exceeded, who would rather change.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import type { Reading } from '../kernel/reading.ts'
import { Answer, Badge, Button, Refusal } from '../kernel/ui/index.ts'
import type { Computed, Mode } from './api.ts'
import { Searching } from './searching.tsx'
import { words as searchWords } from './searching-words.ts'
import { whatIfWords } from './what-if-words.ts'
import { words } from './words.ts'

const w = () => words().run
export const pointsOf = (score: number): string => number(Math.round(score / 100))
/** A difference with its sign. */
export const signed = (value: number, says: string): string => (value > 0 ? `+${says}` : says)

type CardProps = { of: Computed; chosen: boolean; onChoose: () => void; onAnew: () => void }
const figuresOf = (of: Computed): readonly (readonly [string, string])[] => [
  [w().covered, w().of(number(of.covered), number(of.requests))],
  [w().score, pointsOf(of.score)],
  [w().bound, pointsOf(of.bound)],
  [whatIfWords().lowest, pointsOf(of.lowest)],
  // By the hour nobody looks for them.
  ...(of.mode === 'hourly' ? [] : [[w().blocking, number(of.blocking)] as const]),
  ...keptOf(of),
]
const keptOf = ({ kept, released }: Computed): readonly (readonly [string, string])[] => {
  const out = kept.length + released.length
  return out === 0 ? [] : [[whatIfWords().keptCount, w().of(number(kept.length), number(out))]]
}
const proof: { readonly [M in Mode]: (of: Computed) => string } = {
  coverage: () => w().proven,
  stable: ({ blocking }) => w().blockingSays(blocking),
  balanced: ({ bound }) => w().within(pointsOf(bound)),
  hourly: ({ bound, stopped }) => [w().within(pointsOf(bound)), ...(stopped ? [searchWords().stopped] : [])].join(' '),
}
const ModeFigures = (props: CardProps): JSX.Element => (
  <>
    <dl class="mode-figures">
      <For each={figuresOf(props.of)}>
        {([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
    </dl>
    <p class="soft">{proof[props.of.mode](props.of)}</p>
    <Show when={props.of.stopped}>
      <Button small tone="outline-primary" onClick={props.onAnew}>
        {searchWords().anew}
      </Button>
    </Show>
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

/** One mode: its round as it is read, and whether its search was stopped. */
export type OneMode = {
  readonly mode: Mode
  readonly reading: Reading<Computed>
  readonly halted: () => boolean
  readonly halt: () => void
  /** searches again, to the end */
  readonly resume: () => void
}
type CardsProps = { of: readonly OneMode[]; desk: string; chosen: Mode; onChoose: (mode: Mode) => void }

const ModeCard = (props: { of: OneMode; desk: string; chosen: boolean; onChoose: () => void }): JSX.Element => {
  const { mode, reading, halted, halt, resume } = props.of
  return (
    <li class="panel mode" classList={{ 'mode-chosen': props.chosen }}>
      <h3 class="h5">{words().modes[mode]}</h3>
      <p>{words().modesSay[mode]}</p>
      <Searching desk={props.desk} mode={mode} busy={reading.busy()} onStop={halt} />
      <Show
        when={!halted()}
        fallback={
          <>
            <p role="status">{searchWords().halted}</p>
            <Button small tone="outline-primary" onClick={resume}>
              {searchWords().again}
            </Button>
          </>
        }
      >
        <Answer of={reading} failed={(problem) => <Refusal problem={problem} onAgain={reading.again} />}>
          {(round) => <ModeFigures of={round()} chosen={props.chosen} onChoose={props.onChoose} onAnew={resume} />}
        </Answer>
      </Show>
    </li>
  )
}
export const ModeCards = (props: CardsProps): JSX.Element => (
  <ul class="plain modes">
    <For each={props.of}>
      {(one) => <ModeCard of={one} desk={props.desk} chosen={one.mode === props.chosen} onChoose={() => props.onChoose(one.mode)} />}
    </For>
  </ul>
)
