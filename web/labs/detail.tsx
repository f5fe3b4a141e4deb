// One laboratory: how far it is, when one can come, what came up, and what one can do.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { townName } from '../kernel/care/towns.ts'
import { fullDay, number } from '../kernel/format.ts'
import { Hosted } from '../kernel/hosted.tsx'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { AnswerPage, Badge, ButtonLink, type Fact, Facts, Link, Page } from '../kernel/ui/index.ts'
import { api, type Lab } from './api.ts'
import { emergingDesk, lifeDesk } from './desks.ts'
import { Actors, Emerged } from './emerged.tsx'
import { LabFigures } from './figures.tsx'
import { Ideas } from './ideas.tsx'
import { labWords } from './lab-words.ts'
import { Meetings } from './meetings.tsx'
import { names } from './names.ts'
import { Road } from './road.tsx'

const factsOf = (lab: Lab): readonly Fact[] => {
  const w = labWords().lab
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [w.place, <span lang="it">{lab.place}</span>],
    [w.districts, lab.districts.length > 0 ? <span lang="it">{lab.districts.join(', ')}</span> : null],
    [w.since, fullDay(lab.opened_on)],
    [w.cycle, lab.cycle > 1 ? number(lab.cycle) : null],
    [w.handedTo, lab.handed_to && <span lang="it">{lab.handed_to}</span>],
    [w.ended, lab.ended_on && fullDay(lab.ended_on)],
    [w.endedWhy, lab.ended_why && <span lang="it">{lab.ended_why}</span>],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

/** In the order they are looked for: what is done every week first, what ends it last. */
const order = ['schedule', 'move', 'prioritise', 'begin-cycle', 'amend', 'hand-over', 'close', 'reopen']
/** After an evaluation only: a new cycle, and other hands. */
const late = ['begin-cycle', 'hand-over']
const lifeOf = (lab: Lab): Lab => {
  const fitting = lab.asks.filter((one) => order.includes(one) && (lab.phase === 'evaluation' || !late.includes(one)))
  return { ...lab, asks: [...fitting].sort((one, other) => order.indexOf(one) - order.indexOf(other)) }
}
/** Nothing to take away or to follow up where nothing stands. */
const emergingOf = (lab: Lab): Lab => {
  const empty = [
    ...(lab.parts.entries.length === 0 ? ['strike'] : []),
    ...(lab.parts.actors.some(({ lost_on }) => lost_on === null) ? [] : ['contact', 'lose']),
  ]
  return { ...lab, asks: lab.asks.filter((one) => !empty.includes(one)) }
}

/** Whether the reader runs it: the counter offers them what only those may ask. */
const runs = (lab: Lab): boolean => lab.asks.includes('schedule') || lab.asks.includes('reopen')

type WholeProps = { lab: Lab; reading: Reading<Lab> }
/** What came up, and the panel to write it down. */
const Below = (props: WholeProps & { past: boolean }): JSX.Element => (
  <div class="pact">
    <div class="pact-main">
      <Emerged of={props.lab} />
      <Actors of={props.lab} />
    </div>
    <div class="pact-side">
      <Show when={!props.past && props.lab.asks.includes('propose-idea')}>
        <AskPanel
          of={emergingOf(props.lab)}
          desk={emergingDesk}
          words={{ ...labWords().lab, asks: labWords().lab.write }}
          onDone={props.reading.again}
        />
      </Show>
    </div>
  </div>
)

const Over = (props: { lab: Lab }): JSX.Element => (
  <>
    {names().kinds[props.lab.kind]}, {townName(props.lab.municipality)}{' '}
    <Badge mood={props.lab.stage === 'open' ? 'going' : 'over'}>{names().stages[props.lab.stage]}</Badge>
  </>
)

const Whole = (props: WholeProps): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Page
      title={props.lab.title}
      over={<Over lab={props.lab} />}
      lead={<Show when={props.lab.purpose}>{(purpose) => <span lang="it">{purpose()}</span>}</Show>}
      aside={
        <Show when={runs(props.lab) && !asOf.past()}>
          <ButtonLink href={`/laboratori/${props.lab.id}/persone`} tone="outline-primary">
            {labWords().lab.people}
          </ButtonLink>
        </Show>
      }
    >
      <div class="pact">
        <div class="pact-main">
          <Facts facts={factsOf(props.lab)} />
          <Road of={props.lab} />
        </div>
        <div class="pact-side">
          <AskPanel of={lifeOf(props.lab)} desk={lifeDesk} words={labWords().lab} onDone={props.reading.again} />
          <Hosted host="lab" id={props.lab.id} />
        </div>
      </div>
      <Meetings of={props.lab} />
      <Show when={me() && !asOf.past()}>
        <p>
          <Link href={`/calendario?laboratorio=${props.lab.id}`}>{labWords().lab.feed}</Link>
        </p>
      </Show>
      <Ideas of={props.lab} onDone={props.reading.again} />
      <Below lab={props.lab} reading={props.reading} past={asOf.past()} />
      <LabFigures id={props.lab.id} />
    </Page>
  )
}

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'labs')
  return (
    <AnswerPage of={reading} words={labWords().lab}>
      {(lab) => <Whole lab={lab()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
