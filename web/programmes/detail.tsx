// One programme of generative pacts: its rules today and before, and the figures it declared of its past.
import { useParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { CommandName } from '../../events/programmes/commands.ts'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { euros, fullDay, number } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, type Column, Empty, Facts, Page, Section, Table } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Declared, type Limits, type Programme } from './api.ts'
import { asking } from './asking.ts'
import { words } from './words.ts'

const desk: Desk<Programme, CommandName> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const ruleColumns = (): readonly Column<Limits>[] => [
  { title: words().detail.from, names: true, cell: (row) => fullDay(row.starts_on) },
  { title: words().detail.ceiling, numeric: true, cell: (row) => euros(row.ceiling) },
  { title: words().detail.alone, numeric: true, cell: (row) => euros(row.alone) },
  { title: words().detail.within, numeric: true, cell: (row) => words().detail.days(row.within) },
  { title: words().detail.every, numeric: true, cell: (row) => words().detail.days(row.every) },
  { title: words().source, cell: (row) => <span lang="it">{row.source}</span> },
]
const figureColumns = (): readonly Column<Declared>[] => [
  {
    title: words().declare.measure,
    names: true,
    cell: (row) => `${wordFor(words().measures, row.measure)}${row.territory ? `, ${wordFor(words().territories, row.territory)}` : ''}`,
  },
  { title: words().declare.value, numeric: true, cell: (row) => number(row.value) },
  { title: words().declare.until, cell: (row) => fullDay(row.until) },
  {
    title: words().source,
    cell: (row) => (
      <>
        <span lang="it">{row.source}</span>
        <Show when={row.retracted}>{(why) => <span class="row-note">{words().detail.retracted(why())}</span>}</Show>
      </>
    ),
  },
]

const Now = (props: { limits: Limits }): JSX.Element => (
  <Facts
    facts={[
      { name: words().detail.ceiling, value: words().detail.upTo(euros(props.limits.ceiling)) },
      { name: words().detail.alone, value: words().detail.upTo(euros(props.limits.alone)) },
      { name: words().detail.within, value: words().detail.days(props.limits.within) },
      { name: words().detail.every, value: words().detail.days(props.limits.every) },
    ]}
  />
)

const Whole = (props: { programme: Programme; reading: Reading<Programme> }): JSX.Element => (
  <Page title={props.programme.name || words().detail.over} over={words().detail.over}>
    <div class="pact">
      <div class="pact-main">
        <Section id="now" title={words().detail.now}>
          <Show when={props.programme.today} fallback={<p>{words().detail.noRules}</p>}>
            {(limits) => <Now limits={limits()} />}
          </Show>
        </Section>
      </div>
      <div class="pact-side">
        <AskPanel of={props.programme} desk={desk} words={words().detail} onDone={props.reading.again} />
      </div>
    </div>
    <Section id="declared" title={words().detail.declared} lead={words().detail.declaredLead}>
      <Show when={props.programme.parts.declared.length > 0} fallback={<Empty title={words().detail.declaredNone} icon="list" />}>
        <Table caption={words().detail.declared} columns={figureColumns()} rows={props.programme.parts.declared} busy={false} />
      </Show>
    </Section>
    <Show when={props.programme.parts.limits.length > 0}>
      <Section id="rules" title={words().detail.all}>
        <Table caption={words().detail.all} columns={ruleColumns()} rows={props.programme.parts.limits} busy={false} />
      </Section>
    </Show>
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'programmes')
  return (
    <AnswerPage of={reading} words={words().detail}>
      {(programme) => <Whole programme={programme()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
