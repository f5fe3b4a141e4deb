// One proposal in large print, as each side reads it, with a yes and a no.
import { type JSX, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { townName } from '../kernel/care/towns.ts'
import { careWords } from '../kernel/care/words.ts'
import { fullDay, moment, number } from '../kernel/format.ts'
import { type Fact, Facts } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { Answering, type SendAnswer } from './answering.tsx'
import type { Offer, OwnRequest } from './api.ts'
import { spokenBy } from './compare.tsx'
import { mineWords } from './mine-words.ts'
import { workFacts } from './need.tsx'

const w = () => mineWords()
const isLate = (until: string): boolean => until < new Date().toISOString()
type Said = readonly (readonly [string, JSX.Element | null | undefined])[]
const facts = (said: Said): readonly Fact[] => said.flatMap(([name, value]) => (value ? [{ name, value }] : []))

type AnswerProps = Parameters<typeof Answering>[0] & { until: string }
const InTime = (props: AnswerProps): JSX.Element => (
  <Show when={!isLate(props.until)} fallback={<p>{w().late}</p>}>
    <p class="large-by">{w().answerBy(moment(props.until))}</p>
    <Answering {...props} />
  </Show>
)

/** An offer of work as the carer reads it; her answer while there is time. */
export const OfferCard = (props: { of: Offer; send?: SendAnswer; onDone: () => void }): JSX.Element => (
  <li class="panel">
    <h3>{w().offer(townName(props.of.work.municipality))}</h3>
    <p class="large-says">{w().says.carer[props.of.stands]}</p>
    <Show when={props.of.interview_at}>{(at) => <p class="large-by">{w().interview(moment(at()))}</p>}</Show>
    <Show when={props.of.family}>
      {(family) => (
        <Facts
          facts={facts([
            [w().name, family().name],
            [w().phone, family().phone],
            [w().assisted, family().assisted],
            [w().health, family().health],
          ])}
        />
      )}
    </Show>
    <Facts facts={workFacts(props.of.work)} />
    <Show when={props.of.stands === 'proposed'}>
      <InTime
        until={props.of.held_until}
        request={props.of.request}
        proposal={props.of.proposal}
        yes="agree"
        send={props.send}
        onDone={props.onDone}
      />
    </Show>
  </li>
)

type Proposed = OwnRequest['proposals'][number]
const carerFacts = ({ name, carer }: Proposed): readonly Fact[] =>
  facts([
    [w().name, name],
    [w().can, carer?.skills.map((one) => wordFor(careWords().skills, one)).join(', ')],
    [w().speaks, carer && spokenBy(carer.languages)],
    [w().licence, carer && (carer.licence ? w().yes : w().no)],
  ])

/** Somebody proposed, as the family reads it; its answer while there is time. */
export const ProposedCard = (props: {
  request: string
  of: Proposed
  heading: 'h3' | 'h4'
  send?: SendAnswer
  onDone: () => void
}): JSX.Element => (
  <li class="panel">
    <Dynamic component={props.heading} class="h4">
      {props.of.name ?? w().carer(number(props.of.proposal))}
    </Dynamic>
    <p class="large-says">{w().says.family[props.of.stands]}</p>
    <Show when={props.of.interview_at}>{(at) => <p class="large-by">{w().interview(moment(at()))}</p>}</Show>
    <Show when={props.of.starts_on}>{(day) => <p class="large-by">{w().starts(fullDay(day()))}</p>}</Show>
    <Show when={props.of.trial_until}>{(day) => <p class="large-by">{w().trial(fullDay(day()))}</p>}</Show>
    <Facts facts={carerFacts(props.of)} />
    <Show when={props.of.stands === 'offered'}>
      <InTime
        until={props.of.held_until}
        request={props.request}
        proposal={props.of.proposal}
        yes="accept"
        send={props.send}
        onDone={props.onDone}
      />
    </Show>
  </li>
)
