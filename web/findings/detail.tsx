// One finding: what was seen and where, what the office answered, and whose turn it is.
import { useParams } from '@solidjs/router'
import { createEffect, type JSX, Match, on, Switch } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { Frozen } from '../kernel/as-of-bar.tsx'
import { AskDesk, type Desk } from '../kernel/asks/desk.tsx'
import { checkWords } from '../kernel/check-words.ts'
import { fullDay } from '../kernel/format.ts'
import { createReading, type Reading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, type Fact, Facts, Link, Page, PageSkeleton, Refusal, SignInLink } from '../kernel/ui/index.ts'
import { api, type Finding } from './api.ts'
import { type Askable, asking } from './asking.ts'
import { StageBadge, WeightBadge } from './badges.tsx'
import { PactName } from './pact-name.tsx'
import { StoryPart } from './story.tsx'
import { words } from './words.ts'

const desk: Desk<Finding, Askable> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const factsOf = (finding: Finding): readonly Fact[] => {
  const w = words().detail
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [
      w.pact,
      <Link href={`/patti/${finding.pact}`}>
        <PactName id={finding.pact} />
      </Link>,
    ],
    [w.seat, <Link href={`/controllo/posti/${finding.seat}`}>{w.openSeat}</Link>],
    [w.asOf, <a href={`/patti/${finding.pact}?asOf=${finding.as_of}`}>{fullDay(finding.as_of)}</a>],
    [w.remedy, finding.remedy && <span lang="it">{finding.remedy}</span>],
    [w.due, finding.due && fullDay(finding.due)],
    [w.outcome, finding.outcome && words().outcomes[finding.outcome]],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

const Actions = (props: { finding: Finding; onDone: () => void }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <div class="panel panel-asks">
      <h2 class="h4">{words().detail.asks}</h2>
      <Switch fallback={<AskDesk of={props.finding} desk={desk} none={words().detail.asksNone} onDone={props.onDone} />}>
        <Match when={asOf.past()}>
          <Frozen />
        </Match>
        <Match when={!me()}>
          <p>{words().detail.asksSignIn}</p>
          <SignInLink />
        </Match>
      </Switch>
    </div>
  )
}

const Whole = (props: { finding: Finding; reading: Reading<Finding> }): JSX.Element => (
  <Page
    title={checkWords().names[props.finding.subject]}
    over={
      <>
        {words().detail.over} <StageBadge stage={props.finding.stage} /> <WeightBadge weight={props.finding.weight} />
      </>
    }
  >
    <div class="pact">
      <div class="pact-main">
        <Facts facts={factsOf(props.finding)} />
      </div>
      <div class="pact-side">
        <Actions finding={props.finding} onDone={props.reading.again} />
      </div>
    </div>
    <StoryPart finding={props.finding} />
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  // A finding is read anew for another person: what may be asked depends on who asks.
  createEffect(on(me, () => reading.again(), { defer: true }))
  const reading = createReading(() => api.read('/:id', { id: params.id }), 'findings')
  return (
    <Answer
      of={reading}
      loading={<PageSkeleton title={words().detail.waiting} />}
      failed={(problem) => (
        <Page title={problem.status === 404 ? words().detail.missing : words().detail.waiting}>
          <Refusal problem={problem} onAgain={reading.again} />
        </Page>
      )}
    >
      {(finding) => <Whole finding={finding()} reading={reading} />}
    </Answer>
  )
}
export default Detail
