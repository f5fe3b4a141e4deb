// One care desk: where it is, by what right it works, with which minimum pay and by which weights.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { Desk as AskDesk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { atDesk } from '../kernel/care/desk.tsx'
import { townName } from '../kernel/care/towns.ts'
import { fullDay } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, Badge, ButtonLink, type Fact, Facts, Page } from '../kernel/ui/index.ts'
import { api, type Desk } from './api.ts'
import { type Askable, asking } from './asking.ts'
import { Agreements, Pay, PublishedWeights } from './rules.tsx'
import { words } from './words.ts'

const asks: AskDesk<Desk, Askable> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const factsOf = (desk: Desk): readonly Fact[] => {
  const w = words().detail
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [w.address, desk.address],
    [w.towns, desk.municipalities.map(townName).join(', ')],
    [w.opened, fullDay(desk.opened_on)],
    [w.closed, desk.closed_on && fullDay(desk.closed_on)],
    [w.why, desk.closed_why],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

const Whole = (props: { desk: Desk; reading: Reading<Desk> }): JSX.Element => (
  <Page
    title={props.desk.name}
    over={
      <>
        {words().detail.over} <Badge mood={props.desk.stage === 'open' ? 'going' : 'over'}>{words().stages[props.desk.stage]}</Badge>
      </>
    }
    aside={
      <Show when={atDesk()}>
        <ButtonLink tone="outline-primary" href={`/cura?sportello=${props.desk.id}`}>
          {words().detail.board}
        </ButtonLink>
      </Show>
    }
  >
    <div class="pact">
      <div class="pact-main">
        <Facts facts={factsOf(props.desk)} />
      </div>
      <div class="pact-side">
        <AskPanel of={props.desk} desk={asks} words={words().detail} onDone={props.reading.again} />
      </div>
    </div>
    <Agreements desk={props.desk} />
    <Pay desk={props.desk} />
    <PublishedWeights desk={props.desk} />
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'desks')
  return (
    <AnswerPage of={reading} words={words().detail}>
      {(desk) => <Whole desk={desk()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
