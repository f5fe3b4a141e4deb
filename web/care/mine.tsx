// «Per la famiglia» and «Per l'assistente»: what was proposed to whoever reads, in large print, with a yes and a no.
import { createSignal, type JSX, Show } from 'solid-js'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Each, Empty, Facts, Page, Section, SignInLink } from '../kernel/ui/index.ts'
import { api, type Mine, type OwnRequest } from './api.ts'
import { OfferCard, ProposedCard } from './cards.tsx'
import { mineWords } from './mine-words.ts'
import { workFacts } from './need.tsx'

const w = () => mineWords()
const RequestCard = (props: { of: OwnRequest; onDone: () => void }): JSX.Element => (
  <li>
    <h3>{w().request}</h3>
    <ul class="plain panels">
      <Each of={props.of.proposals} by={({ proposal }) => proposal} fallback={<li class="large-says">{w().waiting}</li>}>
        {(proposal) => <ProposedCard request={props.of.id} of={proposal()} heading="h4" onDone={props.onDone} />}
      </Each>
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
          <Each of={props.mine.offers} by={({ request, proposal }) => `${request}-${proposal}`}>
            {(offer) => <OfferCard of={offer()} onDone={props.onDone} />}
          </Each>
        </ul>
      </Section>
    </Show>
    <Show when={props.mine.requests.length > 0}>
      <Section id="requests" title={w().requests}>
        <ul class="plain panels">
          <Each of={props.mine.requests} by={({ id }) => id}>
            {(request) => <RequestCard of={request()} onDone={props.onDone} />}
          </Each>
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
