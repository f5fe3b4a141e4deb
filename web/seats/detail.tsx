// One seat: its mandate and its time, the samples drawn from it, and every look.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { fullDay, moment, number, today } from '../kernel/format.ts'
import { createReading, createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, Empty, type Fact, Facts, Link, Page, Section } from '../kernel/ui/index.ts'
import { api, control, type Look, type Seat } from './api.ts'
import { type Askable, asking } from './asking.ts'
import { Draw } from './draw.tsx'
import { Samples } from './samples.tsx'
import { StageBadge, stageOn } from './stage.tsx'
import { words } from './words.ts'

const desk: Desk<Seat, Askable> = {
  asking,
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const factsOf = (seat: Seat): readonly Fact[] => {
  const w = words().detail
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [w.mandate, <span lang="it">{seat.mandate}</span>],
    [w.when, w.period(fullDay(seat.starts_on), fullDay(seat.ends_on))],
    [w.act, seat.act],
    [w.taken, seat.taken_on && fullDay(seat.taken_on)],
    [w.ended, seat.over_on && fullDay(seat.over_on)],
    [w.why, seat.over_why],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

/** Pacts whose names are asked for at once. */
const namedLooks = 100

const LookLine = (props: { of: Look; title: string | undefined }): JSX.Element => (
  <li>
    <strong>{words().sights[props.of.sight]}</strong>
    <Show when={props.of.of}>
      {(pact) => (
        <>
          {': '}
          <Link href={`/patti/${pact()}`}>{props.title ?? words().looks.seen}</Link>
        </>
      )}
    </Show>
    <Show when={props.of.as_of}>{(day) => <>, {words().looks.asOf(fullDay(day()))}</>}</Show>
    <span class="row-note">{moment(props.of.known)}</span>
  </li>
)

const Looks = (props: { seat: Seat }): JSX.Element => {
  const ids = () => [...new Set(props.seat.parts.looks.flatMap(({ of }) => of ?? []))].slice(0, namedLooks).join()
  const titles = createReading(() => (ids() === '' ? undefined : control.read('/titles', {}, { of: ids() })))
  const titleOf = (id: string | null) => titles.now()?.items.find((one) => one.id === id)?.title
  return (
    <Section id="looks" title={words().looks.title} lead={words().looks.lead}>
      <Show when={props.seat.parts.looks.length > 0} fallback={<Empty title={words().looks.none} icon="search" />}>
        <ul class="plain looks">
          <For each={props.seat.parts.looks}>{(one) => <LookLine of={one} title={titleOf(one.of)} />}</For>
        </ul>
        <Show when={props.seat.looks > props.seat.parts.looks.length}>
          <p class="soft">{words().looks.latest(number(props.seat.parts.looks.length))}</p>
        </Show>
      </Show>
    </Section>
  )
}

const Whole = (props: { seat: Seat; reading: Reading<Seat> }): JSX.Element => {
  const open = () => stageOn(props.seat, today()) === 'taken'
  const may = (command: 'draw' | 'look') => open() && props.seat.asks.includes(command)
  return (
    <Page
      title={props.seat.body}
      over={
        <>
          {words().detail.over} <StageBadge of={props.seat} />
        </>
      }
    >
      <div class="pact">
        <div class="pact-main">
          <Facts facts={factsOf(props.seat)} />
          <p class="warning">{props.seat.ends_on < today() ? words().detail.expired : words().detail.rules}</p>
        </div>
        <div class="pact-side">
          <AskPanel of={props.seat} desk={desk} words={words().detail} onDone={props.reading.again} />
        </div>
      </div>
      <Show when={may('draw')}>
        <Draw seat={props.seat.id} onDone={props.reading.again} />
      </Show>
      <Samples seat={props.seat} mayLook={may('look')} />
      <Looks seat={props.seat} />
    </Page>
  )
}

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'seats')
  return (
    <AnswerPage of={reading} words={words().detail}>
      {(seat) => <Whole seat={seat()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
