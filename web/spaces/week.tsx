// Seven days of a space: a list of days on a telephone, a table of hours on a wide screen; nobody is named in either.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { fullDay, plusDays, today } from '../kernel/format.ts'
import { language, locales } from '../kernel/language.ts'
import { createReading, createReadingForMe } from '../kernel/reading.ts'
import { Answer, Button, Icon, Section } from '../kernel/ui/index.ts'
import { api, type Space } from './api.ts'
import { clockOf, instantAt } from './clock.ts'
import { notesOn } from './different.ts'
import { DayNotes } from './different.tsx'
import { pageWords } from './page-words.ts'
import { createShown } from './shown.ts'
import { type Block, type Day, hoursOf, weekFrom } from './week-days.ts'

const w = () => pageWords().week
const dayName = (day: string): string =>
  new Intl.DateTimeFormat(locales[language()], { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  )
const kindOf = ({ taken }: Block): 'free' | 'mine' | 'held' | 'taken' =>
  taken === undefined ? 'free' : taken.mine ? 'mine' : taken.status === 'held' ? 'held' : 'taken'
const said = (block: Block): string => `${w().stretch(clockOf(block.from), clockOf(block.until))} ${w()[kindOf(block)]}`

const DayLine = (props: { space: Space; of: Day }): JSX.Element => (
  <li classList={{ 'week-now': props.of.day === today() }}>
    <h3 class="h6">{dayName(props.of.day)}</h3>
    <DayNotes of={props.space} day={props.of.day} />
    <Show when={props.of.blocks.length > 0 || notesOn(props.space, props.of.day).length === 0}>
      <ul class="plain">
        <For each={props.of.blocks} fallback={<li class="soft">{w().closed}</li>}>
          {(block) => <li class={`week-block week-${kindOf(block)}`}>{said(block)}</li>}
        </For>
      </ul>
    </Show>
  </li>
)

type Cell = { readonly words: string; readonly kind: string }
const isOver = ({ day }: Day, hour: number, now: string): boolean => instantAt(day, hour * 60 + 60) <= now
/** What an hour says: what takes any of it, or that there is a free part. */
const cellAt = (day: Day, hour: number, now: string): Cell => {
  const inside = day.blocks.filter((block) => block.from < hour * 60 + 60 && hour * 60 < block.until)
  const [taken] = inside.filter((block) => block.taken !== undefined)
  const begins = taken && taken.from >= hour * 60
  if (taken) return { words: begins ? said(taken) : w()[kindOf(taken)], kind: kindOf(taken) }
  if (inside.length > 0) return { words: w().free, kind: 'free' }
  return { words: isOver(day, hour, now) ? w().over : w().closed, kind: 'closed' }
}

/** `now`: what is before it and neither free nor taken is over. */
const Grid = (props: { space: Space; days: readonly Day[]; caption: string; now: string }): JSX.Element => (
  <table class="week-grid">
    <caption class="visually-hidden">{props.caption}</caption>
    <thead>
      <tr>
        <th scope="col">{w().hour}</th>
        <For each={props.days}>
          {({ day }) => (
            <th scope="col" classList={{ 'week-now': day === today() }}>
              {dayName(day)}
              <DayNotes of={props.space} day={day} />
            </th>
          )}
        </For>
      </tr>
    </thead>
    <tbody>
      <For each={hoursOf(props.days)}>
        {(hour) => (
          <tr>
            <th scope="row">{clockOf(hour * 60)}</th>
            <For each={props.days}>
              {(day) => {
                const cell = () => cellAt(day, hour, props.now)
                return <td class={`week-cell week-${cell().kind}`}>{cell().words}</td>
              }}
            </For>
          </tr>
        )}
      </For>
    </tbody>
  </table>
)

type TurnsProps = { first: boolean; onTurn: (weeks: number) => void }
const Turns = (props: TurnsProps): JSX.Element => (
  <div class="week-turns no-print">
    <Button tone="outline-primary" small disabled={props.first} onClick={() => props.onTurn(-1)}>
      <Icon name="chevron-left" class="icon-sm" /> {w().before}
    </Button>
    <Button tone="outline-primary" small onClick={() => props.onTurn(1)}>
      {w().after} <Icon name="chevron-right" class="icon-sm" />
    </Button>
  </div>
)

export const Week = (props: { of: Space }): JSX.Element => {
  const shown = createShown()
  const [weeks, setWeeks] = createSignal(0)
  const first = () => plusDays(shown.day(), 7 * weeks())
  const last = () => plusDays(first(), 6)
  const taken = createReadingForMe(() => api.read('/:id/calendar', { id: props.of.id }, { from: first(), to: last() }), 'spaces')
  const free = createReading(() => {
    const { kind, building } = props.of
    const period = { from: shown.freeFrom(first()), to: instantAt(plusDays(first(), 7), 0), minutes: 30 }
    return api.read('/free', {}, { ...period, kind, ...(building === null ? {} : { building }) })
  }, 'spaces')
  const caption = () => w().caption(fullDay(first()), fullDay(last()))
  return (
    <Section id="week" title={w().title}>
      <Turns first={weeks() === 0} onTurn={(by) => setWeeks(weeks() + by)} />
      <p role="status">{caption()}</p>
      <Answer of={taken}>
        {(answer) => (
          <Answer of={free}>
            {(open) => {
              const mine = () => open().items.filter(({ space }) => space === props.of.id)
              const days = () => weekFrom(first(), mine(), answer().items)
              return (
                <Show
                  when={days().some(({ day, blocks }) => blocks.length > 0 || notesOn(props.of, day).length > 0)}
                  fallback={<p>{w().nothing}</p>}
                >
                  <ol class="plain week-list">
                    <For each={days()}>{(day) => <DayLine space={props.of} of={day} />}</For>
                  </ol>
                  <Grid space={props.of} days={days()} caption={caption()} now={shown.past() ? '' : shown.moment()} />
                </Show>
              )
            }}
          </Answer>
        )}
      </Answer>
    </Section>
  )
}
