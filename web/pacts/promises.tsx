// What the sides promised each other, and what became of it.
import { For, type JSX, Show } from 'solid-js'
import type { Side } from '../../events/pacts/vocabulary.ts'
import { useAsOf } from '../kernel/as-of.ts'
import { fullDay, today } from '../kernel/format.ts'
import { Badge, Empty, Icon, type IconName, Section } from '../kernel/ui/index.ts'
import type { Pact } from './api.ts'
import { names, statusMoods } from './names.ts'
import { page } from './page-words.ts'
import { words } from './words.ts'

type Commitment = Pact['parts']['commitments'][number]
const icons: { readonly [S in Commitment['status']]: IconName } = {
  open: 'clock',
  kept: 'check-circle',
  missed: 'close',
  released: 'minus-circle',
}

/** Since when everybody is asked whether it was done, while nobody has answered. */
const isAsked = ({ asked_from, status, voiced_on }: Commitment, on: string): string | undefined =>
  asked_from !== null && asked_from <= on && status !== 'released' && voiced_on === null ? asked_from : undefined

const Promised = (props: { of: Commitment; on: string }): JSX.Element => (
  <li class={`promise promise-${props.of.status}`}>
    <Icon name={icons[props.of.status]} />
    <div>
      <p class="promise-what" lang="it">
        {props.of.what}
      </p>
      <p class="promise-state">
        <Badge mood={statusMoods[props.of.status]}>{names().statuses[props.of.status]}</Badge>
        <Show when={props.of.status !== 'open'} fallback={<Show when={props.of.due}>{(day) => words().detail.due(fullDay(day()))}</Show>}>
          {fullDay(props.of.status_on)}
        </Show>
      </p>
      <Show when={isAsked(props.of, props.on)}>
        {(day) => (
          <p class="soft">
            {page().done} {page().doneAsked(fullDay(day()))}
          </p>
        )}
      </Show>
      <Show when={props.of.voiced_on}>
        {(day) => (
          <p class="soft">
            {page().done} {page().voices(props.of.yes, props.of.no, props.of.not_yet)} · {page().voicesOn(fullDay(day()))}
          </p>
        )}
      </Show>
      <Show when={props.of.evidence}>
        {(evidence) => (
          <p class="promise-evidence" lang="it">
            {evidence()}
          </p>
        )}
      </Show>
    </div>
  </li>
)

const sides: readonly Side[] = ['citizens', 'municipality']

export const PromisesPart = (props: { pact: Pact }): JSX.Element => {
  const asOf = useAsOf()
  const on = (): string => asOf.day() ?? today()
  const of = (side: Side): readonly Commitment[] => props.pact.parts.commitments.filter((one) => one.side === side)
  return (
    <Section
      id="promises"
      title={words().detail.promises}
      lead={words().detail.promisesLead}
      aside={
        <Show when={props.pact.commitments > 0}>
          <p class="kept">
            <progress
              max={props.pact.commitments}
              value={props.pact.kept}
              aria-label={words().detail.kept(props.pact.kept, props.pact.commitments)}
            />{' '}
            {words().detail.kept(props.pact.kept, props.pact.commitments)}
          </p>
        </Show>
      }
    >
      <Show
        when={props.pact.parts.commitments.length > 0}
        fallback={
          <Empty title={words().detail.noPromises} icon="sign">
            <p>{words().detail.noPromisesHelp}</p>
          </Empty>
        }
      >
        <div class="two-sides">
          <For each={sides}>
            {(side) => (
              <div>
                <h3>{names().sides[side]}</h3>
                <ul class="promise-list">
                  <For each={of(side)} fallback={<li class="soft">{words().detail.noPromises}</li>}>
                    {(one) => <Promised of={one} on={on()} />}
                  </For>
                </ul>
              </div>
            )}
          </For>
        </div>
      </Show>
    </Section>
  )
}
