// What a refusal looked at: the bookings that count towards a limit, or the days that cannot be, each with its space.
import { For, type JSX, Show } from 'solid-js'
import type { Problem } from '../kernel/problem.ts'
import { wordFor } from '../kernel/words.ts'
import { bookWords } from './book-words.ts'
import { names } from './names.ts'
import { span, weekday } from './say.ts'

const w = () => bookWords()
type Said = { readonly [name: string]: unknown }

const listIn = (problem: Problem, name: string): readonly Said[] => {
  const list = problem.values?.[name]
  return Array.isArray(list) ? list.filter((one): one is Said => typeof one === 'object' && one !== null) : []
}
const textIn = (said: Said, name: string): string => (typeof said[name] === 'string' ? said[name] : '')

const bookingsOf = (problem: Problem): readonly string[] =>
  listIn(problem, 'bookings').map((one) => [textIn(one, 'space'), span(textIn(one, 'from'), textIn(one, 'to'))].filter(Boolean).join(', '))
const daysOf = (problem: Problem, nameOf: (space: string) => string): readonly string[] =>
  listIn(problem, 'days').map((one) =>
    [weekday(textIn(one, 'day')), nameOf(textIn(one, 'space')), wordFor(names().obstacles, textIn(one, 'why'))].filter(Boolean).join(', '),
  )

/** `nameOf` says what a space is called; nothing for one that is not known here. */
export const Counting = (props: { problem: Problem; nameOf?: (space: string) => string }): JSX.Element => {
  const bookings = () => bookingsOf(props.problem)
  const days = () => daysOf(props.problem, props.nameOf ?? (() => ''))
  const lines = () => [...bookings(), ...days()]
  return (
    <Show when={lines().length > 0}>
      <p>{bookings().length > 0 ? w().counting : w().notThen}</p>
      <ul>
        <For each={lines()}>{(line) => <li>{line}</li>}</For>
      </ul>
    </Show>
  )
}
