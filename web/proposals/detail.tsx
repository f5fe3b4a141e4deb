// One proposal: where it stands, whose turn it is, what everybody may read, and its story.
import { useParams } from '@solidjs/router'
import { createMemo, For, type JSX, Show } from 'solid-js'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { BornOf } from '../kernel/born-of.tsx'
import { fullDay } from '../kernel/format.ts'
import { createReading, createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, ButtonLink, type Fact, Facts, Link, Page } from '../kernel/ui/index.ts'
import { api, type OnDesk, type Proposal, rules } from './api.ts'
import { desk } from './asking.ts'
import { ClockPart, StageBadge, titleOf } from './clock.tsx'
import { names } from './names.ts'
import {
  CorrectionsPart,
  HandedPart,
  IntegrationPart,
  MeetingsPart,
  NoticePart,
  ObservationsPart,
  OpinionsPart,
  TextPart,
} from './parts.tsx'
import { StoryPart } from './story.tsx'
import { words } from './words.ts'

const Alternatives = (props: { of: Proposal }): JSX.Element => (
  <ul class="plain">
    <For each={props.of.parts.alternatives}>
      {(one) => (
        <li>
          <Link href={`/proposte/${one.id}`}>{one.title ?? words().detail.other}</Link> <StageBadge stage={one.stage} />
        </li>
      )}
    </For>
  </ul>
)

const factsOf = (of: Proposal): readonly Fact[] => {
  const w = words().detail
  const regulation = of.pinned && <Link href={`/regolamenti/${of.pinned.regulation}`}>{w.pinned(of.pinned.version, of.pinned.days)}</Link>
  const others = (ids: readonly string[]): JSX.Element => <For each={ids}>{(id) => <Link href={`/proposte/${id}`}>{w.other}</Link>}</For>
  const pairs: readonly (readonly [string, JSX.Element | null])[] = [
    [w.proponent, of.proponent && (of.proponent_name ?? names().proponents[of.proponent])],
    [w.where, [of.address, of.district, of.town].filter(Boolean).join(', ')],
    [w.kind, of.kind && names().kinds[of.kind]],
    [w.area, of.area && names().areas[of.area]],
    [w.protocol, of.protocol && w.protocolOn(of.protocol, fullDay(of.protocol_on ?? ''))],
    [w.manager, of.sector],
    [w.regulation, regulation],
    [w.act, of.act && of.act_on && w.actOn(of.act, fullDay(of.act_on))],
    [w.merged, of.merged_into && others([of.merged_into])],
    [w.joined, of.joined.length > 0 ? others(of.joined) : null],
    [w.alternatives, of.parts.alternatives.length > 0 ? <Alternatives of={of} /> : null],
  ]
  return pairs.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]))
}

/** Stages in which somebody may still propose something else for the same place. */
const mayCompete: readonly Proposal['stage'][] = ['verification', 'published', 'examination', 'integration']

const Goods = (props: { ids: readonly string[] }): JSX.Element => (
  <Show when={props.ids.length > 0}>
    <p>
      <For each={props.ids}>{(id) => <Link href={`/beni/${id}`}>{words().detail.good}</Link>}</For>
    </p>
  </Show>
)

const Side = (props: { of: OnDesk; reading: Reading<Proposal> }): JSX.Element => (
  <div class="pact-side">
    <Show
      when={props.of.stage === 'draft'}
      fallback={<AskPanel of={props.of} desk={desk()} words={words().detail} onDone={props.reading.again} />}
    >
      <ButtonLink href={`/proponi/${props.of.id}`}>{words().detail.resume}</ButtonLink>
    </Show>
    <Show when={mayCompete.includes(props.of.stage) && props.of.title !== null}>
      <p>
        <Link href={`/proponi?alternativa=${props.of.id}`}>{words().detail.compete}</Link>
      </p>
    </Show>
    <Show when={props.of.sight === 'own' && props.of.parts.handed !== null}>
      <p>
        <Link href={`/proponi?da=${props.of.id}`}>{words().detail.again}</Link>
      </p>
    </Show>
    <Show when={props.of.stage === 'accepted' && props.of.sight === 'office'}>
      <p>
        <ButtonLink href={`/patti/bozza?proposta=${props.of.id}`}>{words().detail.toPact}</ButtonLink>
      </p>
    </Show>
  </div>
)

/** To who has just handed it in: what happens now, and what to do about a mistake. */
const NextPart = (props: { of: Proposal }): JSX.Element => (
  <Show when={props.of.stage === 'submitted' && props.of.sight === 'own'}>
    <div class="panel">
      <h2 class="h4">{words().detail.handedIn}</h2>
      <p>{words().detail.handedInNext}</p>
      <p>{words().detail.handedInWrong}</p>
    </div>
  </Show>
)

/** Who may read what was handed in knows it by its title before the others do. */
const nameOf = (of: Proposal): string => of.title ?? of.parts.handed?.title ?? titleOf(of)

const Whole = (props: { of: Proposal; reading: Reading<Proposal> }): JSX.Element => {
  // The regulation in force matters only to who is about to register the proposal.
  const standing = createReading(() =>
    props.of.asks.includes('register') ? rules.read('/standing', {}, { territory: props.of.municipality }) : undefined,
  )
  const onDesk = createMemo((): OnDesk => ({ ...props.of, standing: standing.now() }))
  return (
    <Page
      title={nameOf(props.of)}
      over={
        <>
          {words().detail.over} <StageBadge stage={props.of.stage} />
        </>
      }
    >
      <div class="pact">
        <div class="pact-main">
          <ClockPart of={props.of} />
          <NextPart of={props.of} />
          <Facts facts={factsOf(props.of)} />
          <BornOf id={props.of.id} />
          <Goods ids={props.of.goods} />
        </div>
        <Side of={onDesk()} reading={props.reading} />
      </div>
      <TextPart of={props.of} />
      <IntegrationPart of={props.of} />
      <NoticePart of={props.of} />
      <ObservationsPart of={props.of} />
      <OpinionsPart of={props.of} />
      <MeetingsPart of={props.of} />
      <HandedPart of={props.of} />
      <CorrectionsPart of={props.of} />
      <StoryPart of={props.of} />
    </Page>
  )
}

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'proposals')
  return (
    <AnswerPage of={reading} words={words().detail}>
      {(found) => <Whole of={found()} reading={reading} />}
    </AnswerPage>
  )
}
export default Detail
