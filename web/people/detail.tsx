// One person as whoever looks after them sees them: name, roles, and what may be asked about them.
import { useNavigate, useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { assist } from '../kernel/assisting.ts'
import { fullDay } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { AnswerPage, Button, ButtonLink, type Fact, Facts, Page, Section } from '../kernel/ui/index.ts'
import { api, type Other } from './api.ts'
import { askingOf, type TheirCommand } from './asking.ts'
import { EndSessions } from './end-sessions.tsx'
import { own } from './mine-words.ts'
import { others } from './others-words.ts'
import { Roles } from './roles.tsx'
import { words } from './words.ts'

export const desk: Desk<Other, TheirCommand> = {
  asking: askingOf,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const factsOf = (other: Other): readonly Fact[] => {
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [words().fields.email, other.email],
    [words().fields.phone, other.phone],
    [own().mine.since, fullDay(other.registered_on)],
    [others().list.state, other.awaited ? others().list.awaited : others().list.here],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

const administrators = ['admin', 'secretariat', 'manager', 'coordinator'] as const
const isAtDesk = ({ awaited }: Other): boolean => awaited && isAny(['operator', 'clerk', 'maker'])

/** What a desk can do for somebody who has not come yet. */
const AtTheDesk = (props: { other: Other }): JSX.Element => {
  const navigate = useNavigate()
  const name = () => props.other.name ?? others().list.hidden
  const act = (): void => {
    assist({ id: props.other.id, name: name() })
    navigate('/sportello')
  }
  return (
    <div class="panel">
      <ul class="plain asks">
        <li>
          <Button onClick={act}>{others().detail.assist}</Button>
        </li>
        <li>
          <ButtonLink tone="outline-primary" href={`/codici?persona=${props.other.id}`}>
            {others().detail.receipt}
          </ButtonLink>
        </li>
      </ul>
    </div>
  )
}

const Whole = (props: { other: Other; reading: Reading<Other> }): JSX.Element => (
  <Page title={props.other.name ?? others().list.hidden} over={others().detail.over}>
    <div class="pact">
      <div class="pact-main">
        <Facts facts={factsOf(props.other)} />
      </div>
      <div class="pact-side">
        <AskPanel of={props.other} desk={desk} words={others().detail} onDone={props.reading.again} />
        <Show when={isAtDesk(props.other)}>
          <AtTheDesk other={props.other} />
        </Show>
        <Show when={!isAtDesk(props.other) && isAny(administrators)}>
          <p>
            <ButtonLink tone="outline-primary" href={`/codici?persona=${props.other.id}`}>
              {others().detail.code}
            </ButtonLink>
          </p>
        </Show>
        <EndSessions person={props.other.id} />
      </div>
    </div>
    <Section id="roles" title={others().detail.roles}>
      <Roles grants={props.other.grants} none={others().detail.none} />
    </Section>
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:person', { person: params.id }), 'people')
  return (
    <AnswerPage of={reading} words={others().detail}>
      {(other) => <Whole other={other()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
