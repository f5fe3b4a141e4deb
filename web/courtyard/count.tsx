// Counting people without a name: big steps up and down, recorded when one is done.
import { createSignal, For, type JSX } from 'solid-js'
import { number } from '../kernel/format.ts'
import { Button, Icon, Section } from '../kernel/ui/index.ts'
import { box } from './box.ts'
import { Passed } from './passage.tsx'
import { record } from './recording.ts'
import { type Passage, passageOf, type Shown, type Tally } from './roster.ts'
import { sessionWords } from './session-words.ts'

const groups = ['adults', 'minors'] as const
type Counts = { readonly [G in Tally['group']]?: number }

const Step = (props: { label: string; value: number; passage: Passage | undefined; onStep: (by: number) => void }): JSX.Element => (
  <fieldset class="count">
    <legend class="count-label">{props.label}</legend>
    <button
      type="button"
      class="count-step"
      aria-label={sessionWords().count.less(props.label)}
      disabled={props.value === 0}
      onClick={() => props.onStep(-1)}
    >
      <Icon name="minus-circle" />
    </button>
    <output class="count-value">{number(props.value)}</output>
    <button type="button" class="count-step" aria-label={sessionWords().count.more(props.label)} onClick={() => props.onStep(1)}>
      <Icon name="plus-circle" />
    </button>
    <p class="count-passage">
      <Passed of={props.passage} />
    </p>
  </fieldset>
)

export const Count = (props: { of: Shown }): JSX.Element => {
  const [counting, setCounting] = createSignal<Counts>({})
  const stands = (group: Tally['group']) => props.of.tallies.find((one) => one.group === group)
  const value = (group: Tally['group']): number => counting()[group] ?? stands(group)?.n ?? 0
  // What is being counted has not been recorded yet.
  const passage = (group: Tally['group']): Passage | undefined =>
    counting()[group] === undefined ? passageOf({ ...stands(group), there: stands(group) !== undefined }) : undefined
  const changed = () => groups.filter((group) => counting()[group] !== undefined && counting()[group] !== (stands(group)?.n ?? 0))
  const send = async (): Promise<void> => {
    const wanted = counting()
    for (const group of changed()) {
      const before = stands(group)
      // What has not left yet is replaced; what the register has is counted again, and says so.
      const gone = before?.fresh?.undo === true && (await box()?.takeBack(before.fresh.key)) === true
      await record(props.of, 'count', { group, n: wanted[group], ...(before && !gone ? { reason: sessionWords().count.recounted } : {}) })
    }
    setCounting({})
  }
  return (
    <Section id="count" title={sessionWords().count.title} lead={sessionWords().count.lead}>
      <For each={groups}>
        {(group) => (
          <Step
            label={sessionWords().count[group]}
            value={value(group)}
            passage={passage(group)}
            onStep={(by) => setCounting((now) => ({ ...now, [group]: value(group) + by }))}
          />
        )}
      </For>
      <Button disabled={changed().length === 0} onClick={() => void send()}>
        {sessionWords().count.send}
      </Button>
    </Section>
  )
}
