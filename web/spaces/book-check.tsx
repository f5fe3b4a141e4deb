// Last step of booking: what is about to be booked; of what repeats, each time and why it cannot be where it cannot.
import { For, type JSX, Show } from 'solid-js'
import type { Form } from '../kernel/form.ts'
import { euros, number } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, type Fact, Facts } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Space, type Tried } from './api.ts'
import { holderName } from './book-who.tsx'
import { bookWords } from './book-words.ts'
import { chosenIn, claimIn, type Holder, periodOf, possible, tryOf } from './booking.ts'
import { timeOf } from './clock.ts'
import { names } from './names.ts'
import { span, weekday } from './say.ts'

const w = () => bookWords()

/** The draft keeps `out.<day>` for a day left out by choice. */
export const leftOut = (form: Form): readonly string[] =>
  Object.entries(form.draft()).flatMap(([name, value]) => (name.startsWith('out.') && value === 'yes' ? [name.slice('out.'.length)] : []))

const One = (props: { form: Form; of: Tried }): JSX.Element => {
  const id = () => `try-${props.of.day}`
  const name = () => `out.${props.of.day}`
  return (
    <li classList={{ 'try-not': props.of.why !== null && props.of.why !== 'own' }}>
      <Show
        when={props.of.why === null || props.of.why === 'own'}
        fallback={
          <>
            <span>{weekday(props.of.day)}</span> <strong>{wordFor(names().obstacles, props.of.why ?? '')}</strong>
          </>
        }
      >
        <input
          type="checkbox"
          id={id()}
          checked={props.form.value(name()) !== 'yes'}
          onChange={(event) => props.form.set(name(), event.currentTarget.checked ? '' : 'yes')}
        />
        <label for={id()}>
          {weekday(props.of.day)}, {timeOf(props.of.from)}
        </label>
      </Show>
    </li>
  )
}

const Report = (props: { of: Space; form: Form; holders: readonly Holder[] }): JSX.Element => {
  const tried = createReading(() => {
    const claim = claimIn(props.form, props.holders, props.form.value('purpose') as Parameters<typeof claimIn>[2])
    return api.read('/:id/try', { id: props.of.id }, tryOf(chosenIn(props.form), claim))
  }, 'spaces')
  return (
    <section aria-labelledby="try-title">
      <h3 id="try-title">{w().report}</h3>
      <Answer of={tried}>
        {(answer) => {
          const can = () => possible(answer().items).length
          return (
            <>
              <p role="status">{can() === 0 ? w().reportNone : w().reportSays(can(), answer().items.length)}</p>
              <ul class="plain try-list">
                <For each={answer().items}>{(one) => <One form={props.form} of={one} />}</For>
              </ul>
            </>
          )
        }}
      </Answer>
    </section>
  )
}

export const Check = (props: { of: Space; form: Form; holders: readonly Holder[] }): JSX.Element => {
  const chosen = () => chosenIn(props.form)
  const period = () => periodOf(chosen())
  const holder = () => props.holders.find(({ value }) => value === props.form.value('holder'))
  const facts = (): readonly Fact[] => [
    { name: w().where, value: props.of.name },
    { name: w().when, value: span(period().from, period().to) },
    { name: w().repeats, value: w().repeat[chosen().repeats] },
    ...(holder() ? [{ name: w().holder, value: holderName(holder() as Holder) }] : []),
    { name: w().purpose, value: wordFor(names().purposes, props.form.value('purpose')) },
    { name: w().people, value: number(Number(props.form.value('people'))) },
  ]
  return (
    <>
      <Facts facts={facts()} />
      <Show when={chosen().repeats !== 'once'}>
        <Report of={props.of} form={props.form} holders={props.holders} />
      </Show>
      <p class="soft">{w().rules(props.of.rules?.cancelHours ?? 0)}</p>
      <Show when={props.of.rules?.deposit}>{(deposit) => <p>{w().deposit(euros(deposit()))}</p>}</Show>
    </>
  )
}
