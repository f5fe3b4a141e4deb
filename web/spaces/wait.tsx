// «Avvisami se si libera»: when one needs the space and for how long, for who waits for a place.
import { useParams, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show, untrack } from 'solid-js'
import { createSubmission } from '../kernel/asking.ts'
import { createForm, type Form, type Wrong } from '../kernel/form.ts'
import { plusDays, today } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createReading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import {
  Answer,
  AnswerPage,
  Button,
  ButtonLink,
  DateField,
  Empty,
  ErrorSummary,
  optionsOf,
  Page,
  Radios,
  Refusal,
  TextField,
} from '../kernel/ui/index.ts'
import { api, living, type Space } from './api.ts'
import { createMates } from './book-hosts.tsx'
import { Picks } from './book-when.tsx'
import { Who } from './book-who.tsx'
import { bookWords } from './book-words.ts'
import { claimIn, type Holder, holdersOf, hostPath, hostsIn, lengthsUpTo, mostHosts, usualHolder } from './booking.ts'
import { instantAt, minuteOf } from './clock.ts'
import { lasting } from './say.ts'
import { SignedIn } from './signed-in.tsx'

const w = () => bookWords()

const wrongIn = (form: Form, capacity: number): readonly Wrong[] => {
  const [from, to, people] = [minuteOf(form.value('from')) ?? -1, minuteOf(form.value('to')) ?? -1, Number(form.value('people'))]
  const [surplus] = hostsIn(form).slice(mostHosts)
  const checks: readonly (readonly [path: string, wrong: boolean, says: string])[] = [
    ['day', form.value('day') < today(), w().noDay],
    ['from', from < 0 || to - from < Number(form.value('minutes')), w().noHours],
    ['holder', form.value('holder') === '', w().noHolder],
    ['purpose', form.value('purpose') === '', w().noPurpose],
    ['people', !(people >= 1 && people <= capacity), w().noPeople],
    [hostPath(form.value('holder'), surplus ?? ''), surplus !== undefined, w().mostHosts(mostHosts)],
  ]
  return checks.flatMap(([path, wrong, says]) => (wrong ? [{ path, says }] : []))
}

const dataIn = (form: Form, holders: readonly Holder[], entry: string) => ({
  ...{ entry, from: instantAt(form.value('day'), minuteOf(form.value('from')) ?? 0) },
  ...{ to: instantAt(form.value('day'), minuteOf(form.value('to')) ?? 0), minutes: Number(form.value('minutes')) },
  flex: Math.min(Number(form.value('flex')), Math.max(0, Number(form.value('minutes')) - 30)),
  ...claimIn(form, holders, form.value('purpose') as Parameters<typeof claimIn>[2]),
})

type FieldsProps = { of: Space; holders: readonly Holder[]; day: string; minutes: string; onDone: () => void }

const When = (props: { of: Space; form: Form }): JSX.Element => (
  <>
    <DateField
      {...{ form: props.form, name: 'day', label: w().day, min: today(), max: plusDays(today(), props.of.rules?.advanceDays ?? 60) }}
    />
    <TextField form={props.form} name="from" label={w().from} type="time" size="day" />
    <TextField form={props.form} name="to" label={w().to} type="time" size="day" />
    <Picks
      form={props.form}
      name="minutes"
      label={w().minutes}
      options={lengthsUpTo(props.of.rules?.longestMinutes ?? 240).map((one) => ({ value: String(one), label: lasting(one) }))}
    />
    <Radios form={props.form} name="flex" label={w().flex} options={optionsOf(w().flexes)} />
  </>
)

const BookNow = (props: { when: boolean; space: string; day: string }): JSX.Element => (
  <Show when={props.when}>
    <ButtonLink href={`/spazi/${props.space}/prenota?giorno=${props.day}`} small>
      {w().confirm}
    </ButtonLink>
  </Show>
)

const Fields = (props: FieldsProps): JSX.Element => {
  const { of, holders, day, minutes } = untrack(() => props)
  const form = createForm(`wait-${of.id}`, { day, minutes, from: '', to: '', flex: '0', holder: usualHolder(holders), people: '' })
  const [entry, mates] = [newId(), createMates(of)]
  const submission = createSubmission((_: object, asking) => api.ask(of.id, 'join', dataIn(form, holders, entry), asking))
  const send = async (): Promise<void> => {
    const wrong = wrongIn(form, of.capacity)
    form.fail(wrong)
    if (wrong.length === 0 && (await submission.submit(form.draft()))) props.onDone()
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form noValidate class="narrow" onSubmit={submit}>
      <ErrorSummary form={form} />
      <Show when={submission.problem()}>
        {(problem) => (
          <Refusal
            problem={problem()}
            onAgain={() => void send()}
            hint={<BookNow when={problem().rule === 'spaces.free-now'} space={of.id} day={form.value('day')} />}
          />
        )}
      </Show>
      <When of={of} form={form} />
      <Who of={of} form={form} holders={holders} mates={mates()} />
      <div class="form-foot">
        <Button type="submit" busy={submission.busy()}>
          {w().join}
        </Button>
      </div>
    </form>
  )
}

const Joined = (props: { of: Space }): JSX.Element => (
  <Page title={w().joined} lead={w().joinedSays}>
    <p class="form-foot">
      <ButtonLink href="/prenotazioni">{w().mine}</ButtonLink>
      <ButtonLink href={`/spazi/${props.of.id}`} tone="outline-primary">
        {props.of.name}
      </ButtonLink>
    </p>
  </Page>
)

const Whole = (props: { of: Space; day: string; minutes: string }): JSX.Element => {
  const [done, setDone] = createSignal(false)
  const mine = createReading(() => (me() ? living.read('/mine', {}) : undefined))
  return (
    <Show when={!done()} fallback={<Joined of={props.of} />}>
      <Page title={w().waitTitle(props.of.name)} lead={w().waitLead}>
        <SignedIn says={w().signIn}>
          <Answer of={mine}>
            {(answer) => {
              const found = holdersOf(props.of, answer().homes, answer().items)
              return (
                <Show when={found.length > 0} fallback={<Empty title={w().nobody}>{w().nobodySays}</Empty>}>
                  <Fields of={props.of} holders={found} day={props.day} minutes={props.minutes} onDone={() => setDone(true)} />
                </Show>
              )
            }}
          </Answer>
        </SignedIn>
      </Page>
    </Show>
  )
}

const textOf = (value: unknown, other: string): string => (typeof value === 'string' ? value : other)

const Wait = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const [search] = useSearchParams()
  const reading = createReading(() => api.read('/:id', { id: params.id }))
  return (
    <AnswerPage of={reading} words={w()}>
      {(space) => <Whole of={space()} day={textOf(search.giorno, '')} minutes={textOf(search.minuti, '120')} />}
    </AnswerPage>
  )
}
export default Wait
