// The questions of a proposal, step by step.
import { type Component, For, type JSX, Show } from 'solid-js'
import { asks } from '../kernel/asks/words.ts'
import type { Form, Wrong } from '../kernel/form.ts'
import { missing } from '../kernel/form.ts'
import { number } from '../kernel/format.ts'
import { Button, Icon, optionsOf, Radios, Select, TextArea, TextField } from '../kernel/ui/index.ts'
import { fieldNames } from './asks-words.ts'
import { names } from './names.ts'
import { newcomers } from './party.ts'
import { promisesIn, type StepName, type StepProps } from './propose-step.ts'
import { ProposalSummary } from './propose-summary.tsx'
import { proposing } from './propose-words.ts'
import { TownField } from './towns.tsx'

type Step = { readonly title: () => string; readonly body: Component<StepProps>; readonly check: (form: Form) => readonly Wrong[] }

const maxPromises = 10

const asked = (form: Form, labels: { readonly [path: string]: string }): readonly Wrong[] =>
  missing(form, Object.fromEntries(Object.entries(labels).map(([path, label]) => [path, proposing().required(label)])))

const What = (props: StepProps): JSX.Element => (
  <>
    <TextField form={props.form} name="title" label={proposing().title_} hint={proposing().titleHint} maxlength={140} />
    <TextArea form={props.form} name="idea" label={proposing().idea} hint={proposing().ideaHint} max={2000} rows={6} />
    <Select
      form={props.form}
      name="area"
      label={proposing().area}
      hint={proposing().areaHint}
      options={optionsOf(names().areas)}
      empty={asks().choose}
    />
    <Radios
      form={props.form}
      name="kind"
      label={proposing().kind}
      options={optionsOf(names().kinds).map((option) => ({
        ...option,
        hint: option.value === 'complex' ? names().kindHints.complex : names().kindHints.ordinary,
      }))}
    />
  </>
)

const Where = (props: StepProps): JSX.Element => (
  <>
    <TownField form={props.form} />
    <TextField form={props.form} name="place.address" label={proposing().address} hint={proposing().addressHint} maxlength={200} />
  </>
)

const townFault = (form: Form): readonly Wrong[] =>
  form.value('place.town') !== '' && form.value('place.municipality') === '' ? [{ path: 'place.town', says: proposing().townUnknown }] : []

const Who = (props: StepProps): JSX.Element => (
  <>
    <Radios
      form={props.form}
      name="proposer.kind"
      label={fieldNames().partyKind}
      hint={proposing().whoHint}
      options={optionsOf(newcomers()).map((option) => (option.value === 'person' ? { ...option, hint: proposing().personHint } : option))}
    />
    <Show when={props.form.value('proposer.kind') !== '' && props.form.value('proposer.kind') !== 'person'}>
      <TextField form={props.form} name="proposer.label" label={fieldNames().label} maxlength={120} />
    </Show>
  </>
)

const Commitments = (props: StepProps): JSX.Element => (
  <>
    <p class="field-hint">{proposing().promisesHint}</p>
    <For each={Array.from({ length: promisesIn(props.form) }, (_, at) => at)}>
      {(at) => (
        <TextArea form={props.form} name={`promise.${at}`} label={proposing().promise(number(at + 1))} max={500} rows={2} optional />
      )}
    </For>
    <Show when={promisesIn(props.form) < maxPromises}>
      <p>
        <Button tone="outline-primary" small onClick={() => props.form.set('promises', String(promisesIn(props.form) + 1))}>
          <Icon name="plus" class="icon-sm" /> {proposing().add}
        </Button>
      </p>
    </Show>
    <TextField
      {...{ form: props.form, name: 'months', label: proposing().months, hint: proposing().monthsHint }}
      {...({ type: 'number', inputmode: 'numeric', size: 'number', min: 1, max: 600, optional: true } as const)}
    />
  </>
)

export const steps: { readonly [S in StepName]: Step } = {
  what: {
    title: () => proposing().whatTitle,
    body: What,
    check: (form) => asked(form, { title: proposing().title_, idea: proposing().idea, area: proposing().area, kind: proposing().kind }),
  },
  where: {
    title: () => proposing().whereTitle,
    body: Where,
    check: (form) => [...asked(form, { 'place.town': proposing().town, 'place.address': proposing().address }), ...townFault(form)],
  },
  who: {
    title: () => proposing().whoTitle,
    body: Who,
    check: (form) =>
      asked(form, {
        'proposer.kind': fieldNames().partyKind,
        ...(form.value('proposer.kind') === 'person' ? {} : { 'proposer.label': fieldNames().label }),
      }),
  },
  promises: { title: () => proposing().promisesTitle, body: Commitments, check: () => [] },
  summary: { title: () => proposing().summaryTitle, body: ProposalSummary, check: () => [] },
}
