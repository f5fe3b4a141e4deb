// The days on which a space is not open as usual, where somebody is about to book: a list for what comes, a line for one day.
import { For, type JSX, Show } from 'solid-js'
import { Section } from '../kernel/ui/index.ts'
import type { Space } from './api.ts'
import { type Different, differentOf, type Note, notesOn } from './different.ts'
import { differentWords } from './different-words.ts'
import { createShown } from './shown.ts'

const w = () => differentWords()
/** As many as stand there before somebody wants them all. */
const few = 4

/** What one note says; the reason was written by who looks after the space. */
const Says = (props: { of: Note }): JSX.Element => (
  <>
    {props.of.says}
    <Show when={props.of.reason}>
      {(reason) => (
        <>
          . <span lang="it">{reason()}</span>
        </>
      )}
    </Show>
  </>
)

const Lines = (props: { of: readonly Different[] }): JSX.Element => (
  <ul class="plain different">
    <For each={props.of}>
      {(one) => (
        <li>
          <strong>{one.when}</strong> <Says of={one} />
        </li>
      )}
    </For>
  </ul>
)

/** Nothing where every day is as usual. */
export const DifferentDays = (props: { of: Space }): JSX.Element => {
  const shown = createShown()
  const all = () => differentOf(props.of, shown.moment())
  return (
    <Show when={all().length > 0}>
      <Section id="different" title={w().title}>
        <Lines of={all().slice(0, few)} />
        <Show when={all().length > few}>
          <details class="reading">
            <summary>{w().all(all().length)}</summary>
            <Lines of={all().slice(few)} />
          </details>
        </Show>
      </Section>
    </Show>
  )
}

/** The same where they would stand in the way of a form. */
export const DifferentFolded = (props: { of: Space }): JSX.Element => {
  const shown = createShown()
  const all = () => differentOf(props.of, shown.moment())
  return (
    <Show when={all().length > 0}>
      <details class="reading different-folded">
        <summary>{w().folded(all().length)}</summary>
        <Lines of={all()} />
      </details>
    </Show>
  )
}

export const DayNotes = (props: { of: Space; day: string }): JSX.Element => (
  <For each={notesOn(props.of, props.day)}>
    {(note) => (
      <p class="day-note">
        <Says of={note} />
      </p>
    )}
  </For>
)
