// What the person gives back: each gift of time with the hours done.
import { For, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { Badge, Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { Bar } from './bar.tsx'
import { hoursOf } from './budget.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().parts

export const GivingPart = (props: { of: Asked }): JSX.Element => (
  <Show when={props.of.plan}>
    {(plan) => (
      <Section id="giving" title={w().giving}>
        <ul class="plain gen-items">
          <For each={plan().gifts} fallback={<li class="soft">{w().givingNone}</li>}>
            {({ gift, activity, host, hours, insured }) => (
              <li>
                <p>
                  {activity} <span class="soft">({w().hostedBy(names().hosts[host])})</span>{' '}
                  <Badge mood={insured ? 'going' : 'alarm'}>{insured ? w().insured : w().uninsured}</Badge>
                </p>
                <Bar used={hoursOf(props.of, gift)} all={hours} />
                <p class="soft">{w().hours(number(hoursOf(props.of, gift)), number(hours))}</p>
              </li>
            )}
          </For>
        </ul>
      </Section>
    )}
  </Show>
)
