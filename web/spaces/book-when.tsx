// First step of booking: the day, for how long, and the hours that are free, as large buttons.
import { createMemo, For, type JSX, Show } from 'solid-js'
import type { Form } from '../kernel/form.ts'
import { plusDays, today } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Fault, fieldId } from '../kernel/ui/field.tsx'
import { Answer, ButtonLink, DateField } from '../kernel/ui/index.ts'
import { api, type Space } from './api.ts'
import { bookWords } from './book-words.ts'
import { lengthsUpTo, startsIn } from './booking.ts'
import { clockOf, freeFrom, instantAt } from './clock.ts'
import { isShut } from './different.ts'
import { DayNotes, DifferentFolded } from './different.tsx'
import { lasting, weekday } from './say.ts'

const w = () => bookWords()

type PicksProps = {
  form: Form
  name: string
  label: string
  options: readonly { readonly value: string; readonly label: string }[]
  /** what stands there when there is none */
  none?: JSX.Element
}
/** One among few short answers, each as large as a thumb. */
export const Picks = (props: PicksProps): JSX.Element => {
  const id = () => fieldId(props.form, props.name)
  return (
    <fieldset class="field picks" classList={{ 'field-wrong': props.form.fault(props.name) !== undefined }}>
      <legend>{props.label}</legend>
      <div class="picks-all">
        <For each={props.options} fallback={props.none}>
          {({ value, label }, at) => (
            <span class="pick">
              <input
                type="radio"
                id={at() === 0 ? id() : `${id()}-${value}`}
                name={id()}
                value={value}
                checked={props.form.value(props.name) === value}
                onChange={() => props.form.set(props.name, value)}
              />
              <label for={at() === 0 ? id() : `${id()}-${value}`}>{label}</label>
            </span>
          )}
        </For>
      </div>
      <Fault field={props} />
    </fieldset>
  )
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

const Full = (props: { of: Space; day: string; minutes: string }): JSX.Element => (
  <div class="picks-none">
    <Show
      when={!isShut(props.of, props.day)}
      fallback={
        <p>
          <strong>{w().shut(weekday(props.day))}</strong>
        </p>
      }
    >
      <p>
        <strong>{w().full(weekday(props.day))}</strong> {w().tryAnother}
      </p>
      <ButtonLink href={`/spazi/${props.of.id}/aspetta?giorno=${props.day}&minuti=${props.minutes}`} tone="outline-primary">
        {w().wait}
      </ButtonLink>
    </Show>
  </div>
)

export const When = (props: { of: Space; form: Form }): JSX.Element => {
  const value = (name: string): string => props.form.value(name)
  const question = () => {
    const day = value('day')
    if (!isDay(day)) return undefined
    const [from, to] = [freeFrom(day), instantAt(plusDays(day, 1), 0)]
    const query = { minutes: Number(value('minutes')), kind: props.of.kind, ...(props.of.building ? { building: props.of.building } : {}) }
    return from < to ? api.read('/free', {}, { ...query, from, to }) : undefined
  }
  const free = createReading(question, 'spaces')
  const options = createMemo(() =>
    startsIn(free.now()?.items ?? [], props.of.id, value('day'), Number(value('minutes'))).map((start) => ({
      value: String(start),
      label: clockOf(start),
    })),
  )
  const rules = () => props.of.rules
  return (
    <>
      <DateField form={props.form} name="day" label={w().day} min={today()} max={plusDays(today(), rules()?.advanceDays ?? 60)} />
      <div role="status">
        <Show when={isDay(value('day'))}>
          <DayNotes of={props.of} day={value('day')} />
        </Show>
      </div>
      <DifferentFolded of={props.of} />
      <Picks
        form={props.form}
        name="minutes"
        label={w().minutes}
        options={lengthsUpTo(rules()?.longestMinutes ?? 240).map((minutes) => ({ value: String(minutes), label: lasting(minutes) }))}
      />
      <Show when={isDay(value('day'))}>
        <Answer of={free}>
          {() => (
            <Picks
              form={props.form}
              name="start"
              label={w().start}
              options={options()}
              none={<Full of={props.of} day={value('day')} minutes={value('minutes')} />}
            />
          )}
        </Answer>
      </Show>
    </>
  )
}
