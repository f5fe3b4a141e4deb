// The questions of a proposal, step by step.
import { type Component, For, type JSX, Show } from 'solid-js'
import { asks } from '../kernel/asks/words.ts'
import { faultWord } from '../kernel/faults.ts'
import type { Form, Wrong } from '../kernel/form.ts'
import { missing, overlong } from '../kernel/form.ts'
import { number } from '../kernel/format.ts'
import { Button, Icon, optionsOf, Radios, Select, TextArea, TextField } from '../kernel/ui/index.ts'
import { fieldNames } from './asks-words.ts'
import { names } from './names.ts'
import { newcomers } from './party.ts'
import { promisePaths, promisesIn, type StepName, type StepProps } from './propose-step.ts'
import { ProposalSummary } from './propose-summary.tsx'
import { proposing } from './propose-words.ts'
import { TownField } from './towns.tsx'

type Step = { readonly title: () => string; readonly body: Component<StepProps>; readonly check: (form: Form) => readonly Wrong[] }

const maxPromises = 10

/** How long each answer may be, as the counter has it. */
const limits = { title: 140, idea: 2000, 'place.address': 200, 'proposer.label': 120 } as const
const promiseLimit = 500
const mostMonths = 600

const What = (props: StepProps): JSX.Element => (
  <>
    <TextField form={props.form} name="title" label={proposing().title_} hint={proposing().titleHint} maxlength={limits.title} />
    <TextArea form={props.form} name="idea" label={proposing().idea} hint={proposing().ideaHint} max={limits.idea} rows={6} />
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
    <TextField
      form={props.form}
      name="place.address"
      label={proposing().address}
      hint={proposing().addressHint}
      maxlength={limits['place.address']}
    />
  </>
)

const townFault = (form: Form): readonly Wrong[] =>
  form.value('place.town') !== '' && form.value('place.municipality') === '' ? [{ path: 'place.town', says: proposing().townUnknown }] : []

const monthsFault = (form: Form): readonly Wrong[] => {
  const written = form.value('months').trim()
  const wrong = (says: string, limit?: number): readonly Wrong[] => [{ path: 'months', says: faultWord({ at: 'months', says, limit }) }]
  if (written === '') return []
  if (!/^\d+$/.test(written)) return wrong('number')
  if (Number(written) < 1) return wrong('too-small', 1)
  return Number(written) > mostMonths ? wrong('too-large', mostMonths) : []
}

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
      <TextField form={props.form} name="proposer.label" label={fieldNames().label} maxlength={limits['proposer.label']} />
    </Show>
  </>
)

const Commitments = (props: StepProps): JSX.Element => (
  <>
    <p class="field-hint">{proposing().promisesHint}</p>
    <For each={Array.from({ length: promisesIn(props.form) }, (_, at) => at)}>
      {(at) => (
        <TextArea
          form={props.form}
          name={`promise.${at}`}
          label={proposing().promise(number(at + 1))}
          max={promiseLimit}
          rows={2}
          optional
        />
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
      {...({ type: 'number', inputmode: 'numeric', size: 'number', min: 1, max: mostMonths, optional: true } as const)}
    />
  </>
)

export const steps: { readonly [S in StepName]: Step } = {
  what: {
    title: () => proposing().whatTitle,
    body: What,
    check: (form) => {
      const { title, idea, area, kind } = proposing().missing
      return [...missing(form, { title, idea, area, kind }), ...overlong(form, { title: limits.title, idea: limits.idea })]
    },
  },
  where: {
    title: () => proposing().whereTitle,
    body: Where,
    check: (form) => {
      const { town, address } = proposing().missing
      const long = overlong(form, { 'place.address': limits['place.address'] })
      return [...missing(form, { 'place.town': town, 'place.address': address }), ...townFault(form), ...long]
    },
  },
  who: {
    title: () => proposing().whoTitle,
    body: Who,
    check: (form) => {
      const { kind, label } = { kind: proposing().missing.who, label: proposing().missing.label }
      const named = form.value('proposer.kind') !== 'person'
      return [
        ...missing(form, { 'proposer.kind': kind, ...(named ? { 'proposer.label': label } : {}) }),
        ...(named ? overlong(form, { 'proposer.label': limits['proposer.label'] }) : []),
      ]
    },
  },
  promises: {
    title: () => proposing().promisesTitle,
    body: Commitments,
    check: (form) => [...overlong(form, Object.fromEntries(promisePaths(form).map((path) => [path, promiseLimit]))), ...monthsFault(form)],
  },
  summary: { title: () => proposing().summaryTitle, body: ProposalSummary, check: () => [] },
}
