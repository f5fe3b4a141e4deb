// One pact: in one screen what, where, who, until when and what was kept; then its story, its texts, its reports.
import { useParams } from '@solidjs/router'
import { createEffect, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { BornOf } from '../kernel/born-of.tsx'
import { Download } from '../kernel/dossier/download.tsx'
import { dayOf, number, today } from '../kernel/format.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { Hosted } from '../kernel/hosted.tsx'
import { knownSince } from '../kernel/life.ts'
import type { Problem } from '../kernel/problem.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import Imprint from '../kernel/seal/imprint.tsx'
import { shell } from '../kernel/shell-words.ts'
import { Answer, Badge, Button, ButtonLink, Icon, Page, PageSkeleton, Refusal } from '../kernel/ui/index.ts'
import { Actions } from './actions.tsx'
import { api, type Pact } from './api.ts'
import { ChecksPart, OpinionsPart, RequestsPart } from './beside.tsx'
import { Glance } from './glance.tsx'
import { names } from './names.ts'
import { PromisesPart } from './promises.tsx'
import { CorrectionsPart, ReportsPart } from './reports.tsx'
import { StageBadge } from './row.tsx'
import { Signatures } from './signatures.tsx'
import { StoryPart } from './story.tsx'
import { SupportsPart } from './supports.tsx'
import { TextsPart } from './texts.tsx'
import { Turn } from './turn.tsx'
import { words } from './words.ts'

const Given = (props: { pact: Pact }): JSX.Element => (
  <Show when={props.pact.reports > 0}>
    <ul class="plain given panel">
      <li>
        <strong>{number(props.pact.hours)}</strong> {words().detail.hours}
      </li>
      <li>
        <strong>{number(props.pact.people)}</strong> {words().detail.people}
      </li>
      <li>
        <strong>{number(props.pact.reports)}</strong> {words().detail.reportsCount}
      </li>
    </ul>
  </Show>
)

const Over = (props: { pact: Pact }): JSX.Element => (
  <>
    <StageBadge stage={props.pact.stage} />
    <span>{names().kinds[props.pact.kind]}</span>
    <Show when={props.pact.number}>{(given) => <span>{words().detail.number(given())}</span>}</Show>
    <Show when={props.pact.imported}>
      <Badge mood="calm">
        <span title={words().detail.imported}>{shell().imported}</span>
      </Badge>
    </Show>
  </>
)

const Whole = (props: { pact: Pact; reading: Reading<Pact> }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Page
      title={props.pact.title}
      over={<Over pact={props.pact} />}
      aside={
        <>
          <Download href={(format) => `/api/dossier/pacts/${props.pact.id}.${format}${asOf.day() ? `?asOf=${asOf.day()}` : ''}`} />
          <Button tone="outline-primary" small class="no-print" onClick={() => window.print()}>
            <Icon name="print" class="icon-sm" /> {shell().print}
          </Button>
        </>
      }
    >
      <div class="pact">
        <Glance pact={props.pact} />
        <div class="pact-side">
          <BornOf id={props.pact.id} />
          <Hosted host="pact" id={props.pact.id} />
          <Turn of={props.pact} />
          <Actions pact={props.pact} onDone={props.reading.again} />
          <Signatures pact={props.pact} />
          <Given pact={props.pact} />
          <Fresh of={props.reading} />
        </div>
        <div class="pact-promises">
          <PromisesPart pact={props.pact} />
        </div>
      </div>
      <Show when={props.pact.starts_on !== null}>
        <ReportsPart pact={props.pact} />
      </Show>
      <SupportsPart pact={props.pact} />
      <RequestsPart pact={props.pact} />
      <OpinionsPart pact={props.pact} />
      <ChecksPart pact={props.pact} />
      <StoryPart pact={props.pact} />
      <CorrectionsPart pact={props.pact} />
      <TextsPart pact={props.pact} />
      <Imprint
        to={`/patti/${props.pact.id}?asOf=${asOf.day() ?? today()}`}
        bundle={`/api/log/bundle?pact=${props.pact.id}`}
        mark={props.reading.came()}
      />
    </Page>
  )
}

const Missing = (props: { problem: Problem; again: () => void }): JSX.Element => (
  <Page title={words().detail.missingTitle}>
    <Refusal problem={props.problem} onAgain={props.again} />
    <ButtonLink href="/patti">{words().detail.back}</ButtonLink>
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams()
  const reading = createReadingForMe(() => (params.id ? api.read('/:id', { id: params.id }) : undefined), 'pacts')
  createEffect(() => {
    const first = reading.now()?.parts.story[0]
    knownSince(first && dayOf(first.known))
  })
  return (
    <Answer
      of={reading}
      loading={<PageSkeleton title={shell().loading} />}
      failed={(problem) => <Missing problem={problem} again={reading.again} />}
    >
      {(pact) => <Whole pact={pact()} reading={reading} />}
    </Answer>
  )
}
export default Detail
