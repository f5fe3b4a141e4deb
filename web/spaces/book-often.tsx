// Third step of booking: once or more often, and other spaces at the same time.
import { For, type JSX, Show } from 'solid-js'
import type { Form } from '../kernel/form.ts'
import { plusDays } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Checkbox, DateField, optionsOf, Radios } from '../kernel/ui/index.ts'
import { api, type Free, type Space } from './api.ts'
import { bookWords } from './book-words.ts'
import { type Chosen, chosenIn, periodOf } from './booking.ts'

const w = () => bookWords()

/** Other spaces of the building that are free for the whole of it. */
const others = (free: readonly Free[], space: string, { from, to }: ReturnType<typeof periodOf>): readonly Free[] =>
  free.filter((one) => one.space !== space && one.from <= from && to <= one.to)

export const alsoIn = (form: Form): readonly string[] =>
  Object.entries(form.draft()).flatMap(([name, value]) => (name.startsWith('also.') && value === 'yes' ? [name.slice('also.'.length)] : []))

const Also = (props: { of: Space; form: Form; chosen: Chosen }): JSX.Element => {
  const free = createReading(() => {
    const building = props.of.building
    const { from, to } = periodOf(props.chosen)
    return building === null ? undefined : api.read('/free', {}, { from, to, minutes: props.chosen.minutes, building })
  }, 'spaces')
  const found = () => others(free.now()?.items ?? [], props.of.id, periodOf(props.chosen))
  return (
    <Show when={found().length > 0}>
      <fieldset class="field">
        <legend>{w().also}</legend>
        <p class="field-hint">{w().alsoHint}</p>
        <For each={found()}>{(one) => <Checkbox form={props.form} name={`also.${one.space}`} label={one.name} />}</For>
      </fieldset>
    </Show>
  )
}

export const Often = (props: { of: Space; form: Form }): JSX.Element => {
  const chosen = () => chosenIn(props.form)
  const weeks = () => props.of.rules?.seriesWeeks ?? 0
  const options = () => optionsOf(w().repeat).filter(({ value }) => value === 'once' || weeks() > 0)
  return (
    <>
      <Radios form={props.form} name="repeats" label={w().repeats} options={options()} />
      <Show when={chosen().repeats !== 'once'} fallback={<Also of={props.of} form={props.form} chosen={chosen()} />}>
        <DateField
          {...{ form: props.form, name: 'until', label: w().until, hint: w().untilHint }}
          {...{ min: plusDays(chosen().day, 7), max: plusDays(chosen().day, 7 * weeks()) }}
        />
      </Show>
    </>
  )
}
