// A round over all open requests, computed now: the modes side by side, pairs to keep or avoid, what changes, and recording it.
import { useNavigate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { createSubmission } from '../kernel/asking.ts'
import { type CareDesk, WithDesk } from '../kernel/care/desk.tsx'
import { briefDay, number } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createListing, createReading, type Reading } from '../kernel/reading.ts'
import { Answer, Badge, Button, type Column, Empty, Link, More, Page, Refusal, Section, Table } from '../kernel/ui/index.ts'
import { api, type Computed, cases, type Mode, type Row } from './api.ts'
import { ModeCards, pointsOf } from './modes.tsx'
import { Pairs, WhatChanges } from './pairs.tsx'
import { changeBetween, free, pairingText, type Wishes } from './wishes.ts'
import { words } from './words.ts'

const w = () => words().run
const modes: readonly Mode[] = ['coverage', 'stable', 'balanced', 'hourly']

const readRound = (desk: CareDesk, mode: Mode, wishes: () => Wishes): Reading<Computed> =>
  createReading(
    () => cases.read('/round', {}, { desk: desk.id, mode, locks: pairingText(wishes().locks), bans: pairingText(wishes().bans) }),
    'care',
  )

const Record = (props: { desk: CareDesk; round: Computed; wishes: Wishes }): JSX.Element => {
  const navigate = useNavigate()
  const id = newId()
  const submission = createSubmission<object>((data, sending) => api.ask(id, 'run', data as never, sending))
  const record = async (): Promise<void> => {
    const { mode, input, weights, requests, carers, covered, score, bound, blocking, pairs } = props.round
    const sums = { mode, input, weights, requests, carers, covered, score, bound, blocking }
    const bare = (of: readonly { readonly request: string; readonly carer: string; readonly score: number }[]) =>
      of.map(({ request, carer, score }) => ({ request, carer, score }))
    const wished = { locks: bare(props.wishes.locks), bans: bare(props.wishes.bans) }
    const done = await submission.submit({
      desk: props.desk.id,
      organisation: props.desk.organisation,
      ...sums,
      ...wished,
      pairs: bare(pairs),
    })
    if (done) navigate(`/cura/giri/${done.id}`)
  }
  return (
    <>
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void record()} />}</Show>
      <p>{w().recordSays}</p>
      <Button busy={submission.busy()} onClick={() => void record()}>
        {w().record}
      </Button>
    </>
  )
}

type ShownProps = {
  desk: CareDesk
  round: Computed
  unbound: Computed | undefined
  wishes: Wishes
  onWish: (wishes: Wishes) => void
  busy: boolean
}
const Shown = (props: ShownProps): JSX.Element => {
  const wished = () => props.wishes.locks.length + props.wishes.bans.length > 0
  return (
    <Section id="pairs" title={`${w().pairs}: ${words().modes[props.round.mode]}`}>
      <Show
        when={props.round.pairs.length > 0 || wished()}
        fallback={
          <Empty title={w().none} icon="user">
            <p>{w().noneHelp}</p>
          </Empty>
        }
      >
        <Pairs pairs={props.round.pairs} wishes={props.wishes} onWish={props.onWish} busy={props.busy} />
        <Show when={wished() && props.unbound}>{(before) => <WhatChanges of={changeBetween(before(), props.round)} />}</Show>
        <Record desk={props.desk} round={props.round} wishes={props.wishes} />
      </Show>
    </Section>
  )
}

const Running = (props: { desk: CareDesk }): JSX.Element => {
  const [mode, setMode] = createSignal<Mode>('coverage')
  const [wishes, setWishes] = createSignal<Wishes>(free)
  const desk = props.desk
  const readings = Object.fromEntries(modes.map((one) => [one, readRound(desk, one, wishes)])) as { [M in Mode]: Reading<Computed> }
  const unbound = createReading(() => cases.read('/round', {}, { desk: desk.id, mode: mode() }), 'care')
  return (
    <Answer
      of={readings.coverage}
      failed={(problem) => (problem.status === 404 ? <Empty title={w().noWeights} icon="list" /> : <Refusal problem={problem} />)}
    >
      {() => (
        <>
          <Section id="modes" title={w().compare}>
            <ModeCards of={modes.map((one) => ({ mode: one, reading: readings[one] }))} chosen={mode()} onChoose={setMode} />
          </Section>
          <Answer of={readings[mode()]}>
            {(round) => (
              <Shown
                desk={desk}
                round={round()}
                unbound={unbound.now()}
                wishes={wishes()}
                onWish={setWishes}
                busy={readings[mode()].busy()}
              />
            )}
          </Answer>
        </>
      )}
    </Answer>
  )
}

const columns = (): readonly Column<Row>[] => [
  {
    title: words().detail.over,
    names: true,
    cell: (row) => <Link href={`/cura/giri/${row.id}`}>{words().detail.title(words().modes[row.mode], briefDay(row.run_on))}</Link>,
  },
  { title: w().covered, numeric: true, cell: (row) => w().of(number(row.covered), number(row.requests)) },
  { title: w().score, numeric: true, cell: (row) => pointsOf(row.score) },
  { title: words().detail.adopted, numeric: true, cell: (row) => number(row.adopted) },
  {
    title: w().stage,
    cell: (row) => (
      <Badge mood={row.stage === 'run' ? 'waiting' : row.stage === 'adopted' ? 'going' : 'over'}>{words().stages[row.stage]}</Badge>
    ),
  },
]
const Before = (props: { desk: CareDesk }): JSX.Element => {
  const list = createListing<Row>((cursor) => api.read('/', {}, { desk: props.desk.id, cursor }), 'rounds')
  return (
    <Section id="before" title={w().before}>
      <Answer of={list}>
        {(rows) => (
          <Show when={rows().items.length > 0} fallback={<Empty title={w().noneBefore} icon="list" />}>
            <Table caption={w().before} columns={columns()} rows={rows().items} busy={list.busy()} />
            <More next={rows().next !== null} busy={list.busy()} shown="" onMore={list.more} />
          </Show>
        )}
      </Answer>
    </Section>
  )
}

const Run = (): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
    <WithDesk>
      {(desk) => (
        <Show when={desk().id} keyed>
          {(_) => (
            <>
              <Running desk={desk()} />
              <Before desk={desk()} />
            </>
          )}
        </Show>
      )}
    </WithDesk>
  </Page>
)
export default Run
