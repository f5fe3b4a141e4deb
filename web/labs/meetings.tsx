// The sessions of a laboratory: those to come first, then those that were.
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { dayOf, moment, number, today } from '../kernel/format.ts'
import { Badge, Empty, Link, type Mood, Section } from '../kernel/ui/index.ts'
import type { Lab, Meeting } from './api.ts'
import { labWords } from './lab-words.ts'
import { names } from './names.ts'
import { sessionWords } from './session-words.ts'

const moods: { readonly [S in Meeting['state']]: Mood } = { scheduled: 'going', held: 'over', cancelled: 'alarm' }
export const MeetingState = (props: { of: Meeting['state'] }): JSX.Element => (
  <Badge mood={moods[props.of]}>{names().states[props.of]}</Badge>
)

const inOrder = (meetings: readonly Meeting[], on: string): readonly Meeting[] => {
  const isComing = ({ starts, state }: Meeting): boolean => state === 'scheduled' && dayOf(starts) >= on
  return [...meetings.filter(isComing).reverse(), ...meetings.filter((one) => !isComing(one))]
}

export const Meetings = (props: { of: Lab }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Section id="meetings" title={labWords().lab.meetings}>
      <Show
        when={props.of.parts.sessions.length > 0}
        fallback={
          <Empty title={labWords().lab.meetingsNone} icon="calendar">
            <p>{labWords().lab.meetingsNoneHelp}</p>
          </Empty>
        }
      >
        <ul class="plain lab-lines">
          <For each={inOrder(props.of.parts.sessions, asOf.day() ?? today())}>
            {(one) => (
              <li>
                <Link href={`/laboratori/${props.of.id}/incontri/${one.session}`}>
                  {sessionWords().session.title(number(one.n))}, {moment(one.starts)}
                </Link>{' '}
                <MeetingState of={one.state} />
                <span class="row-note" lang="it">
                  {one.place}
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Section>
  )
}
