// One generative pact at the desk: what the person says, the plan with how it goes, the money, the talk, the story.
import { useParams } from '@solidjs/router'
import { type JSX, onMount, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { Story } from '../kernel/care/story.tsx'
import { fullDay, today } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, ButtonLink, Facts, Page } from '../kernel/ui/index.ts'
import { api, readPact } from './api.ts'
import type { Asked } from './asked.ts'
import { type Askable, asking, inOrder } from './asking.ts'
import { CodeAccess } from './code-access.tsx'
import { loadColleagues } from './colleagues.ts'
import { DeskOnly, isAtDesk } from './desk-only.tsx'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'
import { BudgetPart } from './part-budget.tsx'
import { DraftPart } from './part-draft.tsx'
import { DocumentsPart, EndedPart } from './part-ended.tsx'
import { GivingPart } from './part-giving.tsx'
import { AssessedPart, DeclinedPart, factsOf, HeardPart } from './part-heard.tsx'
import { HouseholdPart } from './part-household.tsx'
import { CommitmentsPart, GoalsPart, ResourcesPart } from './part-plan.tsx'
import { ChecksPart, TalkPart } from './part-talk.tsx'
import { StageBadge, turnSentence } from './stage.tsx'
import { words } from './words.ts'

const w = () => pageWords().detail
const day = (on: string | null | undefined): string | null => (on ? fullDay(on) : null)

const mainFacts = (of: Asked) =>
  factsOf([
    [w().phone, of.phone],
    [w().party, names().parties[of.party]],
    [w().territory, names().territories[of.territory]],
    [w().source, names().sources[of.source]],
    [w().worker, of.worker?.name ?? w().noWorker],
    [w().reported, day(of.reported)],
    [w().starts, day(of.starts)],
    [w().ends, day(of.ends)],
    [w().next, day(of.next)],
    [w().paused, day(of.suspension?.until)],
    [w().closed, day(of.closed)],
  ])

/** The way to the plan: a page of its own, because it is long. */
const PlanLink = (props: { of: Asked }): JSX.Element => {
  const label = () =>
    props.of.asks.includes('renegotiate')
      ? props.of.draft
        ? w().renegotiateAgain
        : w().renegotiate
      : props.of.draft
        ? w().planAgain
        : w().plan
  return (
    <Show when={props.of.asks.includes('plan') || props.of.asks.includes('renegotiate')}>
      <ButtonLink
        href={`/generativi/${props.of.id}/piano`}
        tone={props.of.stage === 'building' && !props.of.draft ? 'primary' : 'outline-primary'}
        class="no-print"
      >
        {label()}
      </ButtonLink>
    </Show>
  )
}

const desk: Desk<Asked, Askable> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
  steps: true,
  anotherDay: true,
}

const Parts = (props: { of: Asked; onDone: () => Promise<void> }): JSX.Element => (
  <>
    <DeclinedPart of={props.of} />
    <EndedPart of={props.of} />
    <DraftPart of={props.of} />
    <HouseholdPart of={props.of} />
    <Show when={props.of.plan}>
      <GoalsPart of={props.of} onDone={props.onDone} />
      <CommitmentsPart of={props.of} onDone={props.onDone} />
      <BudgetPart of={props.of} onDone={props.onDone} />
      <GivingPart of={props.of} />
      <ResourcesPart of={props.of} onDone={props.onDone} />
      <ChecksPart of={props.of} />
    </Show>
    <TalkPart of={props.of} onDone={props.onDone} />
    <HeardPart of={props.of} />
    <AssessedPart of={props.of} />
    <DocumentsPart of={props.of} />
    <Story
      {...{ context: 'generative', id: props.of.id, revision: props.of.revision, events: words().events }}
      title={pageWords().parts.story}
      none={pageWords().parts.storyNone}
    />
  </>
)

const Whole = (props: { of: Asked; reading: Reading<Asked> }): JSX.Element => {
  const asOf = useAsOf()
  onMount(() => void loadColleagues())
  return (
    <Page
      title={props.of.name}
      over={
        <>
          {names().kinds[props.of.kind]} <StageBadge stage={props.of.stage === 'none' ? 'reported' : props.of.stage} />
        </>
      }
      lead={props.of.closed ? undefined : turnSentence(props.of, asOf.day() ?? today())}
    >
      <div class="pact">
        <div class="pact-main">
          <Facts facts={mainFacts(props.of)} />
        </div>
        <div class="pact-side">
          <PlanLink of={props.of} />
          <AskPanel of={inOrder(props.of)} desk={desk} words={w()} onDone={props.reading.again} />
          <CodeAccess to={props.of} caseworker={props.of.caseworker} />
        </div>
      </div>
      <Parts of={props.of} onDone={props.reading.again} />
    </Page>
  )
}

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => (isAtDesk() ? readPact(params.id) : undefined), 'generative')
  const closed = (
    <Page title={w().waiting}>
      <DeskOnly />
    </Page>
  )
  return (
    <Show when={isAtDesk()} fallback={closed}>
      <AnswerPage of={reading} words={w()}>
        {(found) => <Whole of={found()} reading={reading} />}
      </AnswerPage>
    </Show>
  )
}
export default Detail
