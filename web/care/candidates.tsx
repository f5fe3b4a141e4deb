// The ranked list of a request: who fits, with each part of the score; who does not, by what; side by side; proposing.
import { createSignal, type JSX, Show } from 'solid-js'
import { number } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, Badge, Button, Each, Empty, Link, Section } from '../kernel/ui/index.ts'
import { api, type Candidate, type Candidates, type Request } from './api.ts'
import { candidatesWords } from './candidates-words.ts'
import { asksOf, Compare } from './compare.tsx'
import { FunnelPart, type Obstacle } from './funnel.tsx'
import { names } from './names.ts'
import { pointsOf } from './proposals.tsx'
import { type Picked, ProposeDialog } from './propose.tsx'
import { ScoreParts } from './score.tsx'

const w = () => candidatesWords()
const most = 3
type Weights = NonNullable<Candidates['weights']>

type RowProps = {
  request: Request
  of: Candidate
  rank: number
  weights: Weights
  compared: boolean
  full: boolean
  onCompare: () => void
  /** absent in a list of what would be */
  onPropose: (() => void) | undefined
}
const CandidateRow = (props: RowProps): JSX.Element => {
  const name = () => props.of.name ?? ''
  const out = () => props.request.parts.proposals.some(({ carer, stands }) => carer === props.of.carer && stands !== 'over')
  return (
    <li class="panel candidate">
      <div class="candidate-head">
        <h3 class="h5">
          {w().rank(number(props.rank))} <Link href={`/assistenti/${props.of.carer}`}>{name()}</Link>
        </h3>
        <p class="candidate-score">{w().points(pointsOf(props.of.score), '100')}</p>
      </div>
      <p class="soft">
        {props.of.level}, {asksOf(props.request.mode, props.of)}, {w().waited(props.of.waited)}
      </p>
      <details class="reading">
        <summary>
          {w().why}
          <span class="visually-hidden"> ({name()})</span>
        </summary>
        <ScoreParts of={props.of} weights={props.weights.weights} />
      </details>
      <div class="candidate-foot no-print">
        <Show when={!out()} fallback={<Badge mood="waiting">{w().proposed}</Badge>}>
          <Show when={props.onPropose}>
            {(propose) => (
              <Button small tone={props.rank === 1 ? 'primary' : 'outline-primary'} onClick={() => propose()()}>
                {w().proposeTo(name())}
              </Button>
            )}
          </Show>
        </Show>
        <span class="compare-pick">
          <input
            type="checkbox"
            id={`compare-${props.of.carer}`}
            checked={props.compared}
            disabled={props.full && !props.compared}
            onChange={props.onCompare}
          />
          <label for={`compare-${props.of.carer}`}>{w().compareWith(name())}</label>
        </span>
      </div>
    </li>
  )
}

type ListProps = { request: Request; shown: Candidates; weights: Weights; relaxed: boolean; onPick: (picked: Picked) => void }
const Ranked = (props: ListProps): JSX.Element => {
  const [compared, setCompared] = createSignal<readonly string[]>([])
  const toggle = (carer: string): void =>
    void setCompared((before) => (before.includes(carer) ? before.filter((one) => one !== carer) : [...before, carer]))
  const chosen = () => props.shown.items.filter(({ carer }) => compared().includes(carer))
  return (
    <Show
      when={props.shown.items.length > 0}
      fallback={
        <Empty title={w().none} icon="search">
          <p>{w().noneHelp}</p>
        </Empty>
      }
    >
      <Show when={props.shown.items.length > 1}>
        <p class="soft no-print">{w().compareHint}</p>
      </Show>
      <ol class="plain panels candidates">
        <Each of={props.shown.items} by={({ carer }) => carer}>
          {(candidate, index) => (
            <CandidateRow
              request={props.request}
              of={candidate()}
              rank={index() + 1}
              weights={props.weights}
              compared={compared().includes(candidate().carer)}
              full={compared().length >= most}
              onCompare={() => toggle(candidate().carer)}
              onPropose={props.relaxed ? undefined : () => props.onPick({ candidate: candidate(), rank: index() + 1, shown: props.shown })}
            />
          )}
        </Each>
      </ol>
      <Show when={chosen().length > 1}>
        <Compare mode={props.request.mode} of={chosen()} />
      </Show>
    </Show>
  )
}

export const CandidatesPart = (props: { request: Request; onDone: () => void | Promise<void> }): JSX.Element => {
  const [relaxed, setRelaxed] = createSignal<Obstacle>()
  const [picked, setPicked] = createSignal<Picked>()
  const reading = createReading(() => api.read('/:id/candidates', { id: props.request.id }, { relax: relaxed() }), 'care')
  const done = (): void => {
    setPicked(undefined)
    void props.onDone()
  }
  return (
    <Section id="candidates" title={w().title} lead={w().lead}>
      <Answer of={reading}>
        {(shown) => (
          <Show when={shown().weights} fallback={<Empty title={w().noWeights} icon="list" />}>
            {(weights) => (
              <>
                <p class="soft">
                  <Link href={`/sportelli/${props.request.desk}`}>{w().weights(number(weights().version))}</Link>
                </p>
                <Show when={relaxed()}>{(what) => <p class="warning">{w().relaxed(names().relax[what()])}</p>}</Show>
                <Ranked
                  request={props.request}
                  shown={shown()}
                  weights={weights() as Weights}
                  relaxed={relaxed() !== undefined}
                  onPick={setPicked}
                />
                <FunnelPart of={shown().funnel} relaxed={relaxed()} onRelax={(what) => setRelaxed(what)} />
              </>
            )}
          </Show>
        )}
      </Answer>
      <ProposeDialog request={props.request} picked={picked()} onClose={() => setPicked(undefined)} onDone={done} />
    </Section>
  )
}
