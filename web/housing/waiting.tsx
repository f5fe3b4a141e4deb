// What waits for an answer in a building: what is due first comes first.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { daysBetween, fullDay, today } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, Badge, Link, Section } from '../kernel/ui/index.ts'
import { type Initiative, proposals } from './api.ts'
import { deskWords } from './desk-words.ts'

const w = () => deskWords()

const saysOf = (row: Initiative, on: string): string => {
  if (row.stage === 'suspended') return w().suspended
  if (row.stage === 'proposed') return w().read(Math.max(0, daysBetween(row.turn_since, on)))
  const due = row.due_on === null ? '' : w().due(fullDay(row.due_on), daysBetween(on, row.due_on))
  return [due, ...(row.turn === 'owner' ? [w().owner] : [])].filter(Boolean).join('; ')
}
const isLate = ({ stage, due_on }: Initiative, on: string): boolean => stage === 'asked' && due_on !== null && due_on < on

export const Waiting = (props: { building: string }): JSX.Element => {
  const asOf = useAsOf()
  const on = () => asOf.day() ?? today()
  const reading = createReading(() => proposals.read('/waiting', {}, { building: props.building }), 'initiatives')
  return (
    <Section id="waiting" title={w().waiting}>
      <Answer of={reading}>
        {(found) => (
          <ul class="plain care-lines">
            <For each={found().items} fallback={<li class="soft">{w().nothing}</li>}>
              {(row) => (
                <li>
                  <Link href={`/iniziative/${row.id}`}>{row.title}</Link> {saysOf(row, on())}{' '}
                  <Show when={isLate(row, on())}>
                    <Badge mood="alarm">{w().late}</Badge>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </Answer>
    </Section>
  )
}
