// One recorded round: what was computed with which data, and its pairs, turned into proposals one by one by a person.
import { useParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import type { RoundCommands } from '../../events/rounds/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { DeskOnly } from '../kernel/care/desk.tsx'
import { fullDay, number } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReading, createReadingForMe, type Reading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { AnswerPage, Badge, Button, Each, type Fact, Facts, Page, Refusal, Section } from '../kernel/ui/index.ts'
import { adoptPair } from './adopting.ts'
import { api, cases, type Round } from './api.ts'
import { pointsOf } from './modes.tsx'
import { whatIfWords } from './what-if-words.ts'
import { words } from './words.ts'

const w = () => words().detail
type Pair = Round['parts']['pairs'][number]

const discard: Ask<Round, RoundCommands['discard']> = {
  grave: true,
  fields: () => [{ name: 'reason', as: 'text', label: w().reason, max: 500 }],
  data: (given) => ({ reason: given.text('reason') }),
}
const desk: Desk<Round, 'discard'> = {
  asking: { discard },
  commands: () => words().commands,
  events: () => words().events,
  send: (id, command, data, sending) => api.ask(id, command, data as never, sending),
}

const factsOf = (of: Round): readonly Fact[] => {
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [words().run.covered, words().run.of(number(of.covered), number(of.requests))],
    [words().run.score, pointsOf(of.score)],
    [words().run.bound, pointsOf(of.bound)],
    [words().run.blocking, number(of.blocking)],
    [w().weights, number(of.weights)],
    [w().locks, number(of.locks.length)],
    [w().bans, number(of.bans.length)],
    [whatIfWords().keptCount, number(of.kept.length)],
    [w().adopted, number(of.adopted)],
    [w().input, <code class="person-code">{of.input}</code>],
    [w().why, of.reason],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

/** Names come from the request and its list: the round itself has only identities. */
const useNames = (pair: Pair) => {
  const request = createReading(() => cases.read('/:id', { id: pair.request }), 'care')
  const listed = createReading(() => cases.read('/:id/candidates', { id: pair.request }), 'care')
  return {
    family: (): string => request.now()?.name ?? w().hidden,
    carer: (): string =>
      listed.now()?.items.find(({ carer }) => carer === pair.carer)?.name ??
      request.now()?.parts.proposals.find(({ carer }) => carer === pair.carer)?.carer_name ??
      w().hidden,
  }
}

const One = (props: { round: Round; pair: Pair; onDone: () => void | Promise<void> }): JSX.Element => {
  const names = useNames(props.pair)
  const [problem, setProblem] = createSignal<Problem>()
  const [busy, setBusy] = createSignal(false)
  const kept = () => props.round.kept.some((one) => one.request === props.pair.request && one.carer === props.pair.carer)
  const adopt = async (): Promise<void> => {
    setBusy(true)
    const done = await adoptPair(props.round, props.pair, { key: newId() })
    setBusy(false)
    setProblem(isProblem(done) ? done : undefined)
    if (!isProblem(done)) await props.onDone()
  }
  return (
    <li class="panel pair">
      <p>
        <strong>{names.family()}</strong> – {names.carer()} <span class="soft">({pointsOf(props.pair.score)})</span>{' '}
        <Show when={props.pair.adopted}>
          <Badge mood="going">{w().done}</Badge>
        </Show>
        <Show when={kept()}>
          <Badge mood="waiting">{whatIfWords().kept}</Badge>
        </Show>
      </p>
      <Show when={problem()}>{(said) => <Refusal problem={said()} />}</Show>
      <Show when={!props.pair.adopted && !kept() && props.round.asks.includes('adopt')}>
        <Button small busy={busy()} onClick={() => void adopt()}>
          {w().adoptPair(names.family(), names.carer())}
        </Button>
      </Show>
    </li>
  )
}

const Whole = (props: { round: Round; reading: Reading<Round> }): JSX.Element => (
  <Page
    title={w().title(words().modes[props.round.mode], fullDay(props.round.run_on))}
    over={
      <>
        {w().over} <Badge mood={props.round.stage === 'run' ? 'waiting' : 'going'}>{words().stages[props.round.stage]}</Badge>
      </>
    }
    lead={words().modesSay[props.round.mode]}
  >
    <div class="pact">
      <div class="pact-main">
        <Facts facts={factsOf(props.round)} />
      </div>
      <div class="pact-side">
        <AskPanel of={props.round} desk={desk} words={w()} onDone={props.reading.again} />
      </div>
    </div>
    <Section id="pairs" title={words().run.pairs}>
      <ul class="plain panels">
        <Each of={props.round.parts.pairs} by={({ request }) => request}>
          {(pair) => <One round={props.round} pair={pair()} onDone={props.reading.again} />}
        </Each>
      </ul>
    </Section>
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => (me() ? api.read('/:id', { id: params.id }) : undefined), 'rounds')
  return (
    <Show
      when={me()}
      fallback={
        <Page title={w().waiting}>
          <DeskOnly />
        </Page>
      }
    >
      <AnswerPage of={reading} words={w()}>
        {(round) => <Whole round={round()} reading={reading} />}
      </AnswerPage>
    </Show>
  )
}
export default Detail
