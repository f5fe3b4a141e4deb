// «E se…?»: one carer more, or a wish given up, and what the round would be. Nothing is recorded.
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import type { care } from '../../server/care/routes.ts'
import type { QueryOf } from '../../server/kernel/context.ts'
import { Ticks } from '../kernel/care/ticks.tsx'
import { careWords } from '../kernel/care/words.ts'
import { createForm, type Form } from '../kernel/form.ts'
import { number } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, Button, optionsOf, Radios, Section, Select, TextField } from '../kernel/ui/index.ts'
import { type Computed, cases, type Mode, people } from './api.ts'
import { familiesOf, type Imagined, imaginedIn, kindIn, missingIn } from './imagined.ts'
import { pointsOf, signed } from './modes.tsx'
import { Searching } from './searching.tsx'
import { whatIfWords } from './what-if-words.ts'
import { words } from './words.ts'

const w = () => whatIfWords()
const hidden = (name: string | null): string => (name === null ? words().detail.hidden : name === '' ? w().someone : name)

/** Those a round leaves out: not available at any desk one works at, and those of the other desks. */
const useAbsent = (desk: string) => {
  const away = (['paused', 'suspended', 'interviewed'] as const).map((stage) =>
    createReading(() => people.read('/', {}, { stage, limit: 100 }), 'carers'),
  )
  const others = createReading(() => people.read('/', {}, { stage: 'registered', limit: 100 }), 'carers')
  return createMemo(() => {
    const elsewhere = (others.now()?.items ?? []).filter((one) => one.desk !== desk)
    return [...away.flatMap((reading) => reading.now()?.items ?? []), ...elsewhere]
      .filter(({ level }) => level !== null)
      .map(({ id, name, level }) => ({ value: id, label: `${name ?? words().detail.hidden} (${level})` }))
  })
}

const Listed = (props: { form: Form; desk: string }): JSX.Element => {
  const absent = useAbsent(props.desk)
  return (
    <Show when={absent().length > 0} fallback={<p>{w().listedNone}</p>}>
      <Select form={props.form} name="carer" label={w().listed} empty={w().choose} options={absent()} />
    </Show>
  )
}
const nobody = { uncovered: [], pairs: [] }
const Invented = (props: { form: Form }): JSX.Element => (
  <>
    <Radios form={props.form} name="level" label={w().level} options={optionsOf(careWords().levels)} />
    <Select form={props.form} name="mode" label={w().mode} empty={w().choose} options={optionsOf(careWords().modes)} />
    <TextField
      form={props.form}
      name="hours"
      label={w().hours}
      type="number"
      min={1}
      max={168}
      inputmode="numeric"
      size="number"
      optional
    />
    <Ticks form={props.form} name="skills" label={w().skills} among={optionsOf(careWords().skills)} optional />
    <p>{w().inventedSays}</p>
  </>
)
const Relaxed = (props: { form: Form; round: Computed | undefined }): JSX.Element => (
  <>
    <Select
      form={props.form}
      name="family"
      label={w().family}
      empty={w().choose}
      options={familiesOf(props.round ?? nobody, words().detail.hidden)}
    />
    <Select form={props.form} name="wish" label={w().wish} empty={w().choose} options={optionsOf(w().wishes)} />
  </>
)

const Chosen = (props: { form: Form; desk: string; round: Computed | undefined }): JSX.Element => (
  <Switch>
    <Match when={kindIn(props.form.draft()) === 'listed'}>
      <Listed form={props.form} desk={props.desk} />
    </Match>
    <Match when={kindIn(props.form.draft()) === 'invented'}>
      <Invented form={props.form} />
    </Match>
    <Match when={kindIn(props.form.draft()) === 'relax'}>
      <Relaxed form={props.form} round={props.round} />
    </Match>
  </Switch>
)

type Changes = NonNullable<Computed['whatIf']>
const WouldChange = (props: { of: Changes }): JSX.Element => {
  const lines = (): readonly string[] => [
    ...props.of.gained.map((one) => w().gained(hidden(one.name), hidden(one.carer_name))),
    ...props.of.lost.map((one) => w().lost(hidden(one.name))),
    ...props.of.moved.map((one) => w().moved(hidden(one.name), hidden(one.carer_name), hidden(one.was_name))),
  ]
  return (
    <Show when={lines().length > 0} fallback={<p>{w().same}</p>}>
      <p>{w().sums(signed(props.of.covered, number(props.of.covered)), signed(props.of.score, pointsOf(props.of.score)))}</p>
      <ul>
        <For each={lines()}>{(line) => <li>{line}</li>}</For>
      </ul>
    </Show>
  )
}

type Query = QueryOf<(typeof care.reads)['/round']>
type Props = { desk: string; mode: Mode; round: Computed | undefined; query: () => Query }
/** `round` is the one shown; `query` asks for it, and what is imagined is added to it. */
export const WhatIf = (props: Props): JSX.Element => {
  const form = createForm('what-if', { kind: 'listed' })
  const [imagined, setImagined] = createSignal<Imagined>()
  const reading = createReading(() => {
    const more = imagined()
    return more && cases.read('/round', {}, { ...props.query(), ...more })
  }, 'care')
  const look = (event: SubmitEvent): void => {
    event.preventDefault()
    const missing = missingIn(form.draft())
    form.fail(missing)
    if (missing.length === 0) setImagined(imaginedIn(form.draft()))
  }
  return (
    <Section id="what-if" title={w().title} lead={w().lead}>
      <form noValidate onSubmit={look}>
        <Radios form={form} name="kind" label={w().kind} options={optionsOf(w().kinds)} />
        <Chosen form={form} desk={props.desk} round={props.round} />
        <p class="form-foot">
          <Button type="submit" tone="outline-primary" busy={reading.busy()}>
            {w().look}
          </Button>
        </p>
      </form>
      <Searching desk={props.desk} mode={props.mode} busy={imagined() !== undefined && reading.busy()} onStop={undefined} />
      <div role="status">
        <Show when={imagined()}>
          <Answer of={reading}>
            {(round) => (
              <div class="panel care-says">
                <p class="h5">{`${w().result} (${words().modes[round().mode]})`}</p>
                <Show when={round().whatIf} fallback={<p>{w().alreadyIn}</p>}>
                  {(changes) => <WouldChange of={changes()} />}
                </Show>
              </div>
            )}
          </Answer>
        </Show>
      </div>
    </Section>
  )
}
