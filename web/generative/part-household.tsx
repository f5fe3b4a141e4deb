// The adults who sign with the person: who has signed, and a way in for who has none.
import { For, type JSX, Show } from 'solid-js'
import { fullDay } from '../kernel/format.ts'
import { Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { CodeAccess } from './code-access.tsx'
import { householdWords } from './household-words.ts'

const w = () => householdWords()

const stateOf = ({ text, signed }: Asked, member: string): string => {
  const day = (text ?? signed)?.members[member]
  return day ? w().signed(fullDay(day)) : text ? w().waits : w().later
}

export const HouseholdPart = (props: { of: Asked }): JSX.Element => (
  <Show when={props.of.party === 'household'}>
    <Section id="household" title={w().part} lead={w().partLead}>
      <Show when={props.of.household.length > 0} fallback={<p class="soft">{w().partNone}</p>}>
        <ul class="plain gen-items">
          <For each={props.of.household}>
            {({ member, name }) => (
              <li>
                <p>{`${name}: ${stateOf(props.of, member)}`}</p>
                <Show when={props.of.text && !props.of.text.members[member]}>
                  <CodeAccess to={{ person: member, name }} caseworker={props.of.caseworker} />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  </Show>
)
