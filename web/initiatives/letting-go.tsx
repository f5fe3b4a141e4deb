// What an initiative loses when it stops: the bookings it has still to come, named before the person confirms.
import { For, type JSX, Show } from 'solid-js'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { spaces as context } from '../../server/spaces/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { moment } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer } from '../kernel/ui/index.ts'
import type { Initiative } from './api.ts'
import { askingWords } from './asking-words.ts'

const spaces = apiOf<typeof context>('spaces')
type Booked = AnswerOf<(typeof context.reads)['/booked']>['items'][number]
const w = () => askingWords()
const most = 6

const List = (props: { of: readonly Booked[] }): JSX.Element => (
  <Show when={props.of.length > 0} fallback={<p>{w().nothingBooked}</p>}>
    <p>
      <strong>{w().willLose(props.of.length)}</strong>
    </p>
    <ul>
      <For each={props.of.slice(0, most)}>
        {(one) => (
          <li>
            {moment(one.starts_at)}, {one.name}
          </li>
        )}
      </For>
    </ul>
    <Show when={props.of.length > most}>
      <p>{w().andMore(props.of.length - most)}</p>
    </Show>
  </Show>
)

/** What has begun goes on: only what is to come is let go. */
const toCome = (items: readonly Booked[]): readonly Booked[] => items.filter(({ starts_at }) => Date.parse(starts_at) > Date.now())

export const LettingGo = (props: { of: Initiative }): JSX.Element => {
  const reading = createReading(() => spaces.read('/booked', {}, { initiative: props.of.id }), 'spaces')
  return <Answer of={reading}>{(found) => <List of={toCome(found().items)} />}</Answer>
}
