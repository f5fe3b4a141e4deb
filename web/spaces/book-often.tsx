// Third step of booking: once or more often, and other spaces at the same time.
import { For, type JSX, Show } from 'solid-js'
import type { Form } from '../kernel/form.ts'
import { plusDays } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Checkbox, DateField, optionsOf, Radios } from '../kernel/ui/index.ts'
import { api, type Free, type Row, type Space } from './api.ts'
import { bookWords } from './book-words.ts'
import { chosenIn, periodOf } from './booking.ts'

const w = () => bookWords()

export type Other = { readonly space: string; readonly name: string }

/** Other spaces of the building that are free for the whole of it. */
const freeOthers = (free: readonly Free[], space: string, { from, to }: ReturnType<typeof periodOf>): readonly Other[] =>
  free.filter((one) => one.space !== space && one.from <= from && to <= one.to)
/** Those that may be booked again and again for so long: what of it is free is tried afterwards. */
const repeatingOthers = (rows: readonly Row[], space: string, minutes: number): readonly Other[] =>
  rows
    .filter(({ id, rules }) => id !== space && rules !== null && rules.seriesWeeks > 0 && rules.longestMinutes >= minutes)
    .map(({ id, name }) => ({ space: id, name }))

/** The spaces that may be taken together with this one, as it was chosen. */
export const createOthers = (of: Space, form: Form): (() => readonly Other[]) => {
  const chosen = () => chosenIn(form)
  const isChosen = () => form.value('start') !== '' && form.value('day') !== '' && of.building !== null
  const free = createReading(() => {
    if (!isChosen() || chosen().repeats !== 'once') return undefined
    return api.read('/free', {}, { ...periodOf(chosen()), minutes: chosen().minutes, building: of.building ?? '' })
  }, 'spaces')
  const rows = createReading(() => {
    if (!isChosen() || chosen().repeats === 'once') return undefined
    return api.read('/', {}, { building: of.building ?? '', limit: 100 })
  }, 'spaces')
  return () =>
    chosen().repeats === 'once'
      ? isChosen()
        ? freeOthers(free.now()?.items ?? [], of.id, periodOf(chosen()))
        : []
      : repeatingOthers(rows.now()?.items ?? [], of.id, chosen().minutes)
}

/** Those of them that were chosen. */
export const alsoIn = (form: Form, others: readonly Other[]): readonly Other[] =>
  others.filter(({ space }) => form.value(`also.${space}`) === 'yes')

const Also = (props: { form: Form; others: readonly Other[]; once: boolean }): JSX.Element => (
  <Show when={props.others.length > 0}>
    <fieldset class="field">
      <legend>{w().also}</legend>
      <p class="field-hint">{props.once ? w().alsoHint : w().alsoSeriesHint}</p>
      <For each={props.others}>{(one) => <Checkbox form={props.form} name={`also.${one.space}`} label={one.name} />}</For>
    </fieldset>
  </Show>
)

export const Often = (props: { of: Space; form: Form; others: readonly Other[] }): JSX.Element => {
  const chosen = () => chosenIn(props.form)
  const weeks = () => props.of.rules?.seriesWeeks ?? 0
  const options = () => optionsOf(w().repeat).filter(({ value }) => value === 'once' || weeks() > 0)
  return (
    <>
      <Radios form={props.form} name="repeats" label={w().repeats} options={options()} />
      <Show when={chosen().repeats !== 'once'}>
        <DateField
          {...{ form: props.form, name: 'until', label: w().until, hint: w().untilHint }}
          {...{ min: plusDays(chosen().day, 7), max: plusDays(chosen().day, 7 * weeks()) }}
        />
      </Show>
      <Also form={props.form} others={props.others} once={chosen().repeats === 'once'} />
    </>
  )
}
