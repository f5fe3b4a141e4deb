// One finding: what was seen and where, what the office answered, and whose turn it is.
import { useParams } from '@solidjs/router'
import type { JSX } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { checkWords } from '../kernel/check-words.ts'
import { fullDay } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, type Fact, Facts, Link, Page } from '../kernel/ui/index.ts'
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
        <AskPanel of={props.finding} desk={desk} words={words().detail} onDone={props.reading.again} />
      </div>
    </div>
    <StoryPart finding={props.finding} />
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'findings')
  return (
    <AnswerPage of={reading} words={words().detail}>
      {(finding) => <Whole finding={finding()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
