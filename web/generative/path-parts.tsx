// The parts of somebody's own page: goals, who does what, money, giving back, how it goes.
import { For, type JSX, Show } from 'solid-js'
import type { AskedPlan } from '../../events/generative/plan.ts'
import { euros, fullDay, number } from '../kernel/format.ts'
import { Badge, Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { Bar } from './bar.tsx'
import { hoursOf, spentOf, sumsOf } from './budget.ts'
import { names } from './names.ts'
import { pathWords } from './path-words.ts'
import { Progress } from './progress.tsx'

const w = () => pathWords()
type Props = { of: Asked; plan: AskedPlan }
type Side = AskedPlan['commitments'][number]['side']

export const OwnGoals = (props: Props): JSX.Element => (
  <Section id="goals" title={w().goals}>
    <ul class="plain gen-items">
      <For each={props.plan.goals} fallback={<li>{w().goalsNone}</li>}>
        {({ goal, text }) => {
          const result = () => props.of.outcome?.goals.find((one) => one.goal === goal)?.result
          return (
            <li>
              <p class="gen-own">{text}</p>
              <Show
                when={result()}
                fallback={
                  <Show when={props.of.starts}>
                    <Progress value={props.of.levels[goal] ?? 0} />
                  </Show>
                }
              >
                {(how) => <p>{w().goalOutcome(names().results[how()])}</p>}
              </Show>
            </li>
          )
        }}
      </For>
    </ul>
  </Section>
)

const Promises = (props: Props & { side: Side; none: string }): JSX.Element => (
  <ul class="plain gen-items">
    <For each={props.plan.commitments.filter(({ side }) => side === props.side)} fallback={<li>{props.none}</li>}>
      {({ commitment, text, due }) => {
        const kept = () => props.of.kept[commitment]
        return (
          <li>
            <p class="gen-own">{text}</p>
            <p>
              {w().by(fullDay(due))}{' '}
              <Badge mood={kept() === 'met' ? 'going' : kept() === 'missed' ? 'alarm' : 'waiting'}>{w()[kept() ?? 'open']}</Badge>
            </p>
          </li>
        )
      }}
    </For>
  </ul>
)

export const OwnSides = (props: Props): JSX.Element => (
  <>
    <Section id="mine" title={w().mine}>
      <Promises {...props} side="person" none={w().mineNone} />
    </Section>
    <Section id="theirs" title={w().theirs}>
      <Promises {...props} side="partner" none={w().theirsNone} />
      <Show when={props.plan.resources.length > 0}>
        <h3>{w().resources}</h3>
        <ul class="plain gen-items">
          <For each={props.plan.resources}>
            {({ resource, kind, what }) => (
              <li>
                <p>
                  {what} <span class="soft">({names().resourceKinds[kind]})</span>{' '}
                  <Show when={props.of.brought.includes(resource)}>
                    <Badge mood="going">{w().activated}</Badge>
                  </Show>
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  </>
)

export const OwnBudget = (props: Props): JSX.Element => {
  const all = () => props.plan.lines.reduce((sum, { cents }) => sum + cents, 0)
  const sums = () => sumsOf(props.of)
  return (
    <Section id="budget" title={w().budget}>
      <Show when={props.plan.lines.length > 0} fallback={<p>{w().budgetNone}</p>}>
        <p class="large-says">{w().budgetSays(euros(sums().spent), euros(all()))}</p>
        <Bar used={sums().spent} held={sums().held} all={all()} />
        <p>
          <Show when={sums().held > sums().spent}>{w().budgetHeld(euros(sums().held - sums().spent))} </Show>
          {w().budgetLeft(euros(all() - sums().held))}
        </p>
        <ul class="plain gen-items">
          <For each={props.plan.lines}>
            {({ line, what, cents }) => (
              <li>
                <p>
                  {what}: {w().line(euros(spentOf(props.of, line)), euros(cents))}
                </p>
              </li>
            )}
          </For>
        </ul>
        <p class="soft">{w().budgetWhat}</p>
      </Show>
    </Section>
  )
}

export const OwnGiving = (props: Props): JSX.Element => (
  <Section id="giving" title={w().giving} lead={w().givingLead}>
    <ul class="plain gen-items">
      <For each={props.plan.gifts} fallback={<li>{w().givingNone}</li>}>
        {({ gift, activity, host, hours, insured }) => (
          <li>
            <p class="gen-own">{activity}</p>
            <p>{w().givingWhere(names().hosts[host])}</p>
            <p class="large-says">{w().givingHours(number(hoursOf(props.of, gift)), number(hours))}</p>
            <Bar used={hoursOf(props.of, gift)} all={hours} />
            <p class="soft">{insured ? w().insured : w().notInsured}</p>
          </li>
        )}
      </For>
    </ul>
  </Section>
)
