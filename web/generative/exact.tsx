// The exact text that is fixed or signed: the same words for both sides, with its fingerprint once it has one.
import { type JSX, Show } from 'solid-js'
import type { Asked } from './asked.ts'
import { householdWords } from './household-words.ts'
import { names } from './names.ts'
import { PlanChanges, PlanSheet } from './plan-sheet.tsx'
import { planWords } from './plan-words.ts'

const w = () => planWords()
type Of = Pick<Asked, 'kind' | 'name' | 'plan' | 'draft' | 'text' | 'household'>

/** The draft where one waits, the plan in force otherwise; when one would take the place of the other, what changes stands below. */
export const Exact = (props: { of: Of }): JSX.Element => (
  <Show when={props.of.draft ?? props.of.plan}>
    {(plan) => (
      <>
        <div class="gen-text">
          <p class="h5">{names().kinds[props.of.kind]}</p>
          <p>{w().textBetween(props.of.name)}</p>
          <Show when={props.of.household.length > 0}>
            <p>{householdWords().together(props.of.household.map(({ name }) => name).join(', '))}</p>
          </Show>
          <PlanSheet plan={plan()} />
          <p>{w().textLaw}</p>
          <Show when={props.of.text}>
            {(text) => (
              <p class="soft">
                {w().fingerprint} <code class="print-hash">{text().sha256}</code>
              </p>
            )}
          </Show>
        </div>
        <Show when={props.of.draft && props.of.plan}>
          {(before) => (
            <details class="reading">
              <summary>{w().changes}</summary>
              <PlanChanges before={before()} after={plan()} />
            </details>
          )}
        </Show>
      </>
    )}
  </Show>
)
