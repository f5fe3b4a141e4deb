// «Per la famiglia» and «Per l'assistente»: what was proposed to whoever reads, in large print, with a yes and a no.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { townName } from '../kernel/care/towns.ts'
import { careWords } from '../kernel/care/words.ts'
import { fullDay, moment, number } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Empty, type Fact, Facts, Page, Section, SignInLink } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { Answering } from './answering.tsx'
import { api, type Mine, type Offer, type OwnRequest } from './api.ts'
import { spokenBy } from './compare.tsx'
import { mineWords } from './mine-words.ts'
import { workFacts } from './need.tsx'

const w = () => mineWords()
const isLate = (until: string): boolean => until < new Date().toISOString()
type Said = readonly (readonly [string, JSX.Element | null | undefined])[]
const facts = (said: Said): readonly Fact[] => said.flatMap(([name, value]) => (value ? [{ name, value }] : []))

type AnswerProps = { until: string; request: string; proposal: number; yes: 'agree' | 'accept'; onDone: () => void }
const InTime = (props: AnswerProps): JSX.Element => (
  <Show when={!isLate(props.until)} fallback={<p>{w().late}</p>}>
    <p class="large-by">{w().answerBy(moment(props.until))}</p>
    <Answering {...props} />
  </Show>
)

const OfferCard = (props: { of: Offer; onDone: () => void }): JSX.Element => (
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
      <InTime until={props.of.held_until} request={props.of.request} proposal={props.of.proposal} yes="agree" onDone={props.onDone} />
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

const ProposedCard = (props: { request: string; of: Proposed; onDone: () => void }): JSX.Element => (
  <li class="panel">
    <h4 class="h4">{props.of.name ?? w().carer(number(props.of.proposal))}</h4>
    <p class="large-says">{w().says.family[props.of.stands]}</p>
    <Show when={props.of.interview_at}>{(at) => <p class="large-by">{w().interview(moment(at()))}</p>}</Show>
    <Show when={props.of.starts_on}>{(day) => <p class="large-by">{w().starts(fullDay(day()))}</p>}</Show>
    <Show when={props.of.trial_until}>{(day) => <p class="large-by">{w().trial(fullDay(day()))}</p>}</Show>
    <Facts facts={carerFacts(props.of)} />
    <Show when={props.of.stands === 'offered'}>
      <InTime until={props.of.held_until} request={props.request} proposal={props.of.proposal} yes="accept" onDone={props.onDone} />
    </Show>
  </li>
)

const RequestCard = (props: { of: OwnRequest; onDone: () => void }): JSX.Element => (
  <li>
    <h3>{w().request}</h3>
    <ul class="plain panels">
      <For each={props.of.proposals} fallback={<li class="large-says">{w().waiting}</li>}>
        {(proposal) => <ProposedCard request={props.of.id} of={proposal} onDone={props.onDone} />}
      </For>
    </ul>
    <details class="reading">
      <summary>{w().work}</summary>
      <Facts facts={workFacts(props.of.work)} />
    </details>
  </li>
)

const Both = (props: { mine: Mine; onDone: () => void }): JSX.Element => (
  <>
    <Show when={props.mine.offers.length > 0}>
      <Section id="offers" title={w().offers}>
        <ul class="plain panels">
          <For each={props.mine.offers}>{(offer) => <OfferCard of={offer} onDone={props.onDone} />}</For>
        </ul>
      </Section>
    </Show>
    <Show when={props.mine.requests.length > 0}>
      <Section id="requests" title={w().requests}>
        <ul class="plain panels">
          <For each={props.mine.requests}>{(request) => <RequestCard of={request} onDone={props.onDone} />}</For>
        </ul>
      </Section>
    </Show>
    <Show when={props.mine.offers.length + props.mine.requests.length === 0}>
      <Empty title={w().none} icon="inbox">
        <p>{w().noneHelp}</p>
      </Empty>
    </Show>
  </>
)

const MinePage = (): JSX.Element => {
  const [done, setDone] = createSignal(false)
  const reading = createReadingForMe(() => (me() ? api.read('/mine', {}) : undefined), 'care')
  const answered = (): void => {
    setDone(true)
    void reading.again()
  }
  return (
    <Page title={w().title}>
      <div class="large">
        <p role="status" class="large-done">
          {done() ? w().done : ''}
        </p>
        <Show
          when={me()}
          fallback={
            <>
              <p>{w().signIn}</p>
              <SignInLink />
            </>
          }
        >
          <Answer of={reading}>{(mine) => <Both mine={mine()} onDone={answered} />}</Answer>
        </Show>
      </div>
    </Page>
  )
}
export default MinePage
