// Everything that will be sent, with a way back to each answer.
import { For, type JSX } from 'solid-js'
import type { Form } from '../kernel/form.ts'
import { Button, type Fact, Facts, Icon } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { fieldNames } from './asks-words.ts'
import { names } from './names.ts'
import { promisesWritten, type StepName, type StepProps } from './propose-step.ts'
import { proposing } from './propose-words.ts'

const answers = (form: Form): { readonly [S in Exclude<StepName, 'summary'>]: readonly Fact[] } => {
  const value = (path: string): string => form.value(path) || proposing().unset
  const word = (table: { readonly [name: string]: string }, path: string): string =>
    form.value(path) === '' ? proposing().unset : wordFor(table, form.value(path))
  return {
    what: [
      { name: fieldNames().title, value: value('title') },
      { name: fieldNames().idea, value: value('idea') },
      { name: fieldNames().area, value: word(names().areas, 'area') },
      { name: fieldNames().kind, value: word(names().kinds, 'kind') },
    ],
    where: [
      { name: fieldNames().town, value: value('place.town') },
      { name: fieldNames().address, value: value('place.address') },
    ],
    who: [
      { name: fieldNames().partyKind, value: word(names().partyKinds, 'proposer.kind') },
      ...(form.value('proposer.kind') === 'person' ? [] : [{ name: fieldNames().label, value: value('proposer.label') }]),
    ],
    promises: [
      ...promisesWritten(form).map(({ text }, at) => ({ name: proposing().promise(String(at + 1)), value: text })),
      { name: fieldNames().months, value: value('months') },
    ],
  }
}

const shownSteps = ['what', 'where', 'who', 'promises'] as const

export const ProposalSummary = (props: StepProps): JSX.Element => (
  <>
    <For each={shownSteps}>
      {(step) => (
        <section class="summary-part" aria-label={proposing().steps[step]}>
          <div class="part-head">
            <h3>{proposing().steps[step]}</h3>
            <Button tone="link" small onClick={() => props.go(step)}>
              {proposing().change(proposing().steps[step])}
            </Button>
          </div>
          <Facts facts={answers(props.form)[step]} />
        </section>
      )}
    </For>
    <p class="warning">
      <Icon name="info-circle" /> <span>{`${proposing().warning} ${proposing().noPeople}`}</span>
    </p>
  </>
)
