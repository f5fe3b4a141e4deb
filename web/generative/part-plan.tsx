// The plan that is signed, as it is kept: goals with how far they are, commitments of both sides, who lends a hand.
import { For, type JSX, Show } from 'solid-js'
import type { Plan } from '../../events/generative/plan.ts'
import { useAsOf } from '../kernel/as-of.ts'
import { fullDay, today } from '../kernel/format.ts'
import { Badge, Each, Empty, type Mood, Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import type { ItemCommand } from './asking-items.ts'
import { ItemAsks } from './item-asks.tsx'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { Progress } from './progress.tsx'

const w = () => pageWords().parts
type Props = { of: Asked; onDone: () => void | Promise<void> }
type Promised = Plan['commitments'][number]
type Standing = 'met' | 'missed' | 'late' | 'todo'

const moods: { readonly [S in Standing]: Mood } = { met: 'going', missed: 'alarm', late: 'alarm', todo: 'waiting' }
/** How a commitment stands on the day `on`. */
const standingOf = ({ kept }: Pick<Asked, 'kept'>, { commitment, due }: Promised, on: string): Standing =>
  kept[commitment] ?? (due < on ? 'late' : 'todo')

/** What was said by mistake is said again as it is. */
const sayable: { readonly [K in 'met' | 'missed' | 'unsaid']: readonly ItemCommand[] } = {
  met: ['miss'],
  missed: ['meet'],
  unsaid: ['meet', 'miss'],
}

export const GoalsPart = (props: Props): JSX.Element => (
  <Section id="goals" title={w().goals}>
    <ul class="plain gen-items">
      <For
        each={props.of.plan?.goals ?? []}
        fallback={
          <li>
            <Empty title={w().goalsNone} icon="flag" />
          </li>
        }
      >
        {({ goal, text }) => {
          const result = () => props.of.outcome?.goals.find((one) => one.goal === goal)?.result
          return (
            <li>
              <p class="gen-own">{text}</p>
              <Show when={result()} fallback={<Progress value={props.of.levels[goal] ?? 0} />}>
                {(how) => <p>{w().outcome(names().results[how()])}</p>}
              </Show>
            </li>
          )
        }}
      </For>
    </ul>
  </Section>
)

const Commitment = (props: Props & { one: Promised }): JSX.Element => {
  const asOf = useAsOf()
  const standing = () => standingOf(props.of, props.one, asOf.day() ?? today())
  return (
    <li>
      <p class="gen-own">{props.one.text}</p>
      <p class="soft">
        {w().by(fullDay(props.one.due))} <Badge mood={moods[standing()]}>{w()[standing()]}</Badge>
      </p>
      <ItemAsks
        of={props.of}
        on={props.one.commitment}
        among={sayable[props.of.kept[props.one.commitment] ?? 'unsaid']}
        onDone={props.onDone}
      />
    </li>
  )
}

export const CommitmentsPart = (props: Props): JSX.Element => (
  <Show when={props.of.plan}>
    {(plan) => (
      <div class="two-sides">
        <For each={['person', 'partner'] as const}>
          {(side) => (
            <Section id={`commitments-${side}`} title={w()[side]}>
              <ul class="plain gen-items">
                <Each of={plan().commitments.filter((one) => one.side === side)} by={({ commitment }) => commitment}>
                  {(one) => <Commitment of={props.of} one={one()} onDone={props.onDone} />}
                </Each>
              </ul>
            </Section>
          )}
        </For>
      </div>
    )}
  </Show>
)

export const ResourcesPart = (props: Props): JSX.Element => (
  <Show when={props.of.plan}>
    {(plan) => (
      <Section id="resources" title={w().resources}>
        <ul class="plain gen-items">
          <Each of={plan().resources} by={({ resource }) => resource} fallback={<li class="soft">{w().resourcesNone}</li>}>
            {(one) => {
              const active = () => props.of.brought.includes(one().resource)
              return (
                <li>
                  <p>
                    {one().what} <span class="soft">({names().resourceKinds[one().kind]})</span>{' '}
                    <Badge mood={active() ? 'going' : 'waiting'}>{active() ? w().active : w().notYet}</Badge>
                  </p>
                  <Show when={!active()}>
                    <ItemAsks of={props.of} on={one().resource} among={['bring']} onDone={props.onDone} />
                  </Show>
                </li>
              )
            }}
          </Each>
        </ul>
      </Section>
    )}
  </Show>
)
