// The plan that is being written, or the text that waits for its signatures; beside the pact in force, what would change.
import { type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { pageWords } from './page-words.ts'
import { PlanChanges, PlanSheet } from './plan-sheet.tsx'

const w = () => pageWords().parts

export const DraftPart = (props: { of: Asked }): JSX.Element => (
  <Show when={props.of.draft}>
    {(draft) => (
      <Section id="draft" title={w().draft} lead={props.of.text ? w().fixed : props.of.why ? w().draftAgain(props.of.why) : w().draftFirst}>
        <Show when={props.of.text?.person}>{(day) => <p class="kept">{w().personSigned(fullDay(day()))}</p>}</Show>
        <Show
          when={props.of.plan}
          fallback={
            <div class="gen-text">
              <PlanSheet plan={draft()} />
            </div>
          }
        >
          {(before) => <PlanChanges before={before()} after={draft()} />}
        </Show>
      </Section>
    )}
  </Show>
)
