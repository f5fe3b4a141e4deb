// One space: what it is, its week, its rules, and what whoever looks after it may do.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { AnswerPage, ButtonLink, Facts, Icon, Link, Page, Section, SignInLink } from '../kernel/ui/index.ts'
import { api, type Space } from './api.ts'
import { type Askable, asking, panelAsks } from './asking.ts'
import { DifferentDays } from './different.tsx'
import { ruleFacts, spaceFacts } from './facts-of.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { ruleWords } from './rule-words.ts'
import { createShown } from './shown.ts'
import { Story } from './story.tsx'
import { Week } from './week.tsx'
import { words } from './words.ts'

const w = () => pageWords().space

const desk: Desk<Space, Askable> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const may = (of: Space, command: string): boolean => (of.asks as readonly string[]).includes(command)

const Ways = (props: { of: Space; past: boolean }): JSX.Element => (
  <div class="space-ways no-print">
    <Show when={me() || props.past} fallback={<SignIn />}>
      <Show when={may(props.of, 'book')}>
        <ButtonLink href={`/spazi/${props.of.id}/prenota`} class="btn-lg">
          {w().book}
        </ButtonLink>
      </Show>
      <Show when={may(props.of, 'join')}>
        <ButtonLink href={`/spazi/${props.of.id}/aspetta`} tone="outline-primary">
          {w().wait}
        </ButtonLink>
      </Show>
      <Show when={may(props.of, 'no-show')}>
        <ButtonLink href={`/spazi/${props.of.id}/cura`} tone="outline-primary">
          {w().desk}
        </ButtonLink>
        <ButtonLink href={`/spazi/${props.of.id}/cartello`} tone="outline-primary">
          {w().sheet}
        </ButtonLink>
      </Show>
    </Show>
  </div>
)
const SignIn = (): JSX.Element => (
  <>
    <p>{w().signIn}</p>
    <SignInLink />
  </>
)

const Alarms = (props: { of: Space }): JSX.Element => (
  <>
    <Show when={props.of.stage === 'retired'}>
      <p class="space-alarm">
        <Icon name="info-circle" /> {w().retired}
      </p>
    </Show>
    <Show when={props.of.damaged}>
      <p class="space-alarm">
        <Icon name="warning-circle" /> {w().damaged}
      </p>
    </Show>
  </>
)

const Governed = (props: { of: Space }): JSX.Element => (
  <Show when={props.of.governed_id}>
    {(id) => (
      <p>
        {w().governed}:{' '}
        <Link href={props.of.governed_kind === 'pact' ? `/patti/${id()}` : `/iniziative/${id()}`}>
          {props.of.governed_kind === 'pact' ? w().byPact : w().byInitiative}
        </Link>
      </p>
    )}
  </Show>
)

const Whole = (props: { of: Space; reading: Reading<Space> }): JSX.Element => {
  const shown = createShown()
  const subject = () => ({ ...props.of, asks: panelAsks(props.of) })
  return (
    <Page title={props.of.name} over={names().kinds[props.of.kind]}>
      <Alarms of={props.of} />
      <Ways of={props.of} past={shown.past()} />
      <DifferentDays of={props.of} />
      <Week of={props.of} />
      <div class="pact">
        <div class="pact-main">
          <Facts facts={spaceFacts(props.of)} />
          <Governed of={props.of} />
          <Section id="rules" title={w().rules}>
            <Show when={props.of.rules} fallback={<p>{w().noRules}</p>}>
              {(rules) => <Facts facts={ruleFacts(rules())} />}
            </Show>
            <Show when={may(props.of, 'rule')}>
              <p class="no-print">
                <ButtonLink href={`/spazi/${props.of.id}/regole`} tone="outline-primary">
                  {props.of.rules ? ruleWords().link : ruleWords().first}
                </ButtonLink>
              </p>
            </Show>
          </Section>
          <Story of={props.of} />
          <p class="space-follow no-print">
            <Link href={`/calendario?spazio=${props.of.id}`}>
              <Icon name="calendar" class="icon-sm" /> {w().follow}
            </Link>
          </p>
        </div>
        <Show when={subject().asks.length > 0}>
          <div class="pact-side">
            <AskPanel of={subject()} desk={desk} words={w()} onDone={props.reading.again} />
          </div>
        </Show>
      </div>
    </Page>
  )
}

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'spaces')
  return (
    <AnswerPage of={reading} words={w()}>
      {(space) => <Whole of={space()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
