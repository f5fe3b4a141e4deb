// One initiative: where it stands, the neighbours' endorsements, what it is, how it went, and what the reader may do.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Role } from '../../server/kernel/people.ts'
import { useAsOf } from '../kernel/as-of.ts'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { assisting } from '../kernel/assisting.ts'
import { BornOf } from '../kernel/born-of.tsx'
import { Hosted } from '../kernel/hosted.tsx'
import { createReading, createReadingForMe, type Reading } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { AnswerPage, Button, ButtonLink, Facts, Icon, Page, Quote, Section } from '../kernel/ui/index.ts'
import { api, buildings, type Initiative } from './api.ts'
import { type Askable, type Asked, asking } from './asking.ts'
import { StageBadge } from './badges.tsx'
import { Expenses } from './expenses.tsx'
import { factsOf } from './facts-of.tsx'
import { pageWords } from './page-words.ts'
import { sendFor } from './sending.ts'
import { createSpaces } from './spaces.ts'
import { Standing } from './standing.tsx'
import { Story } from './story.tsx'
import { Told } from './told.tsx'
import { Voices } from './voices.tsx'
import { words } from './words.ts'

const w = () => pageWords().detail
const alive: readonly Initiative['stage'][] = ['approved', 'scheduled', 'running']
const voices = ['endorse', 'withdraw', 'amend']
const managing = ['collect', 'approve', 'suspend', 'resume']
const keepers: readonly Role[] = ['social-manager', 'owner']

const Conditions = (props: { of: Initiative }): JSX.Element => (
  <Show when={props.of.conditions.length > 0 || props.of.note}>
    <Section id="conditions" title={w().conditions}>
      <ul lang="it">
        <For each={props.of.conditions}>{(condition) => <li>{condition}</li>}</For>
      </ul>
      <Show when={props.of.note}>{(note) => <Quote lang="it">{note()}</Quote>}</Show>
    </Section>
  </Show>
)

const Doors = (props: { of: Initiative; past: boolean }): JSX.Element => (
  <p class="initiative-doors no-print">
    <Show when={props.of.asks.includes('amend')}>
      <ButtonLink href={`/iniziative/${props.of.id}/riscrivi`}>{words().commands.amend}</ButtonLink>
    </Show>
    <Show when={props.of.stage === 'concluded' && props.of.home !== null && !props.past}>
      <ButtonLink href={`/iniziative/nuova?building=${props.of.building}&da=${props.of.id}`}>{w().repeat}</ButtonLink>
    </Show>
    <Show when={props.of.mine && alive.includes(props.of.stage) && !props.past}>
      <ButtonLink tone="outline-primary" href={`/spazi?palazzo=${props.of.building}&iniziativa=${props.of.id}`}>
        {w().bookings}
      </ButtonLink>
    </Show>
    <Show when={props.of.home !== null}>
      <ButtonLink tone="outline-primary" href={`/abitare/${props.of.building}`}>
        {w().building}
      </ButtonLink>
    </Show>
    <Button tone="outline-primary" onClick={() => window.print()}>
      <Icon name="print" class="icon-sm" /> {w().print}
    </Button>
  </p>
)

/** Where it leads, where it came from, and the time others give to it. */
const Beside = (props: { of: Initiative; past: boolean }): JSX.Element => (
  <>
    <Doors of={props.of} past={props.past} />
    <BornOf id={props.of.id} />
    <Show when={!props.past}>
      <Hosted host="initiative" id={props.of.id} />
    </Show>
  </>
)

const Whole = (props: { of: Initiative; reading: Reading<Initiative> }): JSX.Element => {
  // Only who lives or works in the building reads it; to others it is not there.
  const asOf = useAsOf()
  const belongs = () => props.of.home !== null || props.of.asks.length > 0 || (asOf.past() && isAny(keepers))
  const at = createReading(() => (belongs() ? buildings.read('/:id', { id: props.of.building }) : undefined), 'housing')
  const spaces = createSpaces(() => props.of.building)
  const desk: Desk<Asked, Askable> = {
    ...{ asking, commands: () => words().commands, events: () => words().events, steps: true },
    send: sendFor(() => props.of.building),
  }
  // Without its building nobody knows what the rules ask.
  const asked = (): Asked => ({
    ...props.of,
    at: at.now(),
    asks: props.of.asks.filter((one) => one !== 'collect' || at.now() !== undefined),
  })
  // A neighbour's voice has its own button beside the count.
  const onlySpeaks = () => props.of.asks.length > 0 && props.of.asks.every((one) => voices.includes(one))
  const again = async (): Promise<void> => void (await Promise.all([props.reading.again(), at.again()]))
  return (
    <Page
      title={props.of.title}
      over={
        <>
          {w().over} <StageBadge stage={props.of.stage} />
        </>
      }
    >
      <div class="pact">
        <div class="pact-main">
          <Standing of={props.of} />
          <Voices of={props.of} reading={props.reading} manages={props.of.asks.some((one) => managing.includes(one))} />
          <Facts facts={factsOf(props.of, spaces())} />
        </div>
        <div class="pact-side">
          <Show when={!onlySpeaks()}>
            <AskPanel of={asked()} desk={desk} words={w()} onDone={again} />
          </Show>
          <Beside of={props.of} past={asOf.past()} />
        </div>
      </div>
      <Conditions of={props.of} />
      <Told of={props.of} />
      <Show when={at.now()}>{(building) => <Expenses of={props.of} at={building()} onDone={again} />}</Show>
      <Story of={props.of} />
    </Page>
  )
}

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const helped = () => (assisting() ? { helped: assisting()?.id } : {})
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }, helped()), 'initiatives')
  return (
    <AnswerPage of={reading} words={w()}>
      {(of) => <Whole of={of()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
