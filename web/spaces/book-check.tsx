// Last step of booking: what is about to be booked; of what repeats, each time and why it cannot be where it cannot.
import { createEffect, For, type JSX, Show } from 'solid-js'
import type { Form } from '../kernel/form.ts'
import { euros, number } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, Checkbox, type Fact, Facts } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import type { Mate, Space } from './api.ts'
import { hostNames } from './book-hosts.tsx'
import type { Other } from './book-often.tsx'
import { holderName } from './book-who.tsx'
import { bookWords } from './book-words.ts'
import { chosenIn, claimIn, type Holder, periodOf, tryOf } from './booking.ts'
import { timeOf } from './clock.ts'
import { names } from './names.ts'
import { span, weekday } from './say.ts'
import { clashes, isFree, type TriedDay, tryIn } from './several.ts'

const w = () => bookWords()

/** The draft keeps `out.<day>` for a day left out by choice. */
export const leftOut = (form: Form): readonly string[] =>
  Object.entries(form.draft()).flatMap(([name, value]) => (name.startsWith('out.') && value === 'yes' ? [name.slice('out.'.length)] : []))

const Not = (props: { of: TriedDay; nameOf: (space: string) => string; several: boolean }): JSX.Element => (
  <>
    <span>{weekday(props.of.day)}</span>{' '}
    <strong>
      {props.of.obstacles
        .map(({ space, why }) => `${props.several ? `${props.nameOf(space)}: ` : ''}${wordFor(names().obstacles, why)}`)
        .join('; ')}
    </strong>
  </>
)

type OneProps = { form: Form; of: TriedDay; nameOf: (space: string) => string; several: boolean }
const One = (props: OneProps): JSX.Element => {
  const id = () => `try-${props.of.day}`
  const name = () => `out.${props.of.day}`
  return (
    <li classList={{ 'try-not': !isFree(props.of) }}>
      <Show when={isFree(props.of)} fallback={<Not of={props.of} nameOf={props.nameOf} several={props.several} />}>
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

type ReportProps = { of: Space; form: Form; holders: readonly Holder[]; also: readonly Other[] }
const Report = (props: ReportProps): JSX.Element => {
  const spaces = () => [props.of.id, ...props.also.map(({ space }) => space)]
  const nameOf = (space: string): string => props.also.find((one) => one.space === space)?.name ?? props.of.name
  const tried = createReading(() => {
    const claim = claimIn(props.form, props.holders, props.form.value('purpose') as Parameters<typeof claimIn>[2])
    return tryIn(spaces(), tryOf(chosenIn(props.form), claim))
  }, 'spaces')
  const several = () => props.also.length > 0
  // What is sent leaves these out; those that surprise are confirmed first.
  createEffect(() => {
    const answer = tried.now()
    props.form.set(
      'blocked',
      answer
        ? answer.items
            .filter((one) => !isFree(one))
            .map(({ day }) => day)
            .join(',')
        : '',
    )
    props.form.set('clashes', answer && several() ? String(clashes(answer, spaces().length).length) : '0')
  })
  return (
    <section aria-labelledby="try-title">
      <h3 id="try-title">{w().report}</h3>
      <Answer of={tried}>
        {(answer) => {
          const can = () => answer().items.filter(isFree).length
          return (
            <>
              <p role="status">{can() === 0 ? w().reportNone : w().reportSays(can(), answer().items.length)}</p>
              <ul class="plain try-list">
                <For each={answer().items}>{(one) => <One form={props.form} of={one} nameOf={nameOf} several={several()} />}</For>
              </ul>
              <Show when={several() && can() > 0 && clashes(answer(), spaces().length).length > 0}>
                <Checkbox form={props.form} name="skip" label={w().skip} hint={w().skipHint} />
              </Show>
            </>
          )
        }}
      </Answer>
    </section>
  )
}

export const Check = (props: ReportProps & { mates: readonly Mate[] }): JSX.Element => {
  const chosen = () => chosenIn(props.form)
  const period = () => periodOf(chosen())
  const holder = () => props.holders.find(({ value }) => value === props.form.value('holder'))
  const hosts = () => hostNames(props.form, props.mates)
  const facts = (): readonly Fact[] => [
    { name: w().where, value: [props.of.name, ...props.also.map(({ name }) => name)].join(', ') },
    { name: w().when, value: span(period().from, period().to) },
    { name: w().repeats, value: w().repeat[chosen().repeats] },
    ...(holder() ? [{ name: w().holder, value: holderName(holder() as Holder) }] : []),
    { name: w().purpose, value: wordFor(names().purposes, props.form.value('purpose')) },
    { name: w().people, value: number(Number(props.form.value('people'))) },
    ...(hosts() === '' ? [] : [{ name: w().hosts, value: hosts() }]),
  ]
  return (
    <>
      <Facts facts={facts()} />
      <Show when={chosen().repeats !== 'once'}>
        <Report {...props} />
      </Show>
      <p class="soft">{w().rules(props.of.rules?.cancelHours ?? 0)}</p>
      <Show when={props.of.rules?.deposit}>{(deposit) => <p>{w().deposit(euros(deposit()))}</p>}</Show>
    </>
  )
}
