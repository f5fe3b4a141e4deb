// One body of the network: what it is, whom it stands with, what it does, what is declared of it, and how all that is known.
import { useParams } from '@solidjs/router'
import { createEffect, For, type JSX, on, Show } from 'solid-js'
import { fullDay, number } from '../kernel/format.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { createReading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Empty, type Fact, Facts, Page, PageSkeleton, Refusal, Section } from '../kernel/ui/index.ts'
import { Actions } from './actions.tsx'
import { api, type Body, type Service } from './api.ts'
import { detailWords } from './detail-words.ts'
import { names } from './names.ts'
import { ServiceCard } from './service-card.tsx'
import { Sources } from './sources.tsx'
import { Ties } from './ties.tsx'

const factsOf = (body: Body): readonly Fact[] => {
  const w = detailWords().detail
  const codes = [body.istat && w.istat(body.istat), body.cadastral && w.cadastral(body.cadastral)].filter(Boolean).join(', ')
  const facts: readonly [string, JSX.Element | false][] = [
    [w.alias, body.alias ?? false],
    [w.former, body.former.join(', ') || false],
    [w.province, body.province ?? false],
    [w.codes, codes || false],
    [w.known, fullDay(body.known)],
  ]
  return facts.flatMap(([name, value]) => (value === false ? [] : [{ name, value }]))
}

type Shown = { readonly service: Service; readonly says?: string }

const Services = (props: { id: string; title: string; lead?: string; of: readonly Shown[]; ownPage?: boolean }): JSX.Element => (
  <Show when={props.of.length > 0}>
    <Section id={props.id} title={props.title} lead={props.lead}>
      <ul class="services">
        <For each={props.of}>
          {(one) => (
            <li>
              <ServiceCard of={one.service} ownPage={props.ownPage} says={one.says} />
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const Sayings = (props: { of: Body }): JSX.Element => (
  <Show when={props.of.figures.length + props.of.notes.length > 0}>
    <Section id="sayings" title={detailWords().detail.sayings}>
      <ul class="plain sayings">
        <For each={props.of.figures}>
          {(one) => (
            <li>
              <p>
                <strong>{number(one.number)}</strong> {one.about ?? names().figures[one.figure].toLowerCase()}
              </p>
              <Sources of={one.sources} />
            </li>
          )}
        </For>
        <For each={props.of.notes}>
          {(one) => (
            <li>
              <p lang="it">
                {names().topics[one.topic]}: {one.text}
              </p>
              <Sources of={one.sources} />
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const Whole = (props: { of: Body; onDone: () => void }): JSX.Element => {
  const w = () => detailWords().detail
  const plain = (of: readonly Service[]): readonly Shown[] => of.map((service) => ({ service }))
  const none = () => props.of.runs.length + props.of.beside.length + props.of.local.length === 0
  return (
    <Page title={props.of.name} over={names().kinds[props.of.kind]}>
      <Facts facts={factsOf(props.of)} />
      <h2 class="visually-hidden">{w().sources}</h2>
      <Sources of={props.of.sources} />
      <Actions of={props.of} onDone={props.onDone} />
      <Ties of={props.of} />
      <Services id="runs" title={w().runs} of={plain(props.of.runs)} ownPage />
      <Services id="beside" title={w().beside} of={plain(props.of.beside)} />
      <Services
        id="local"
        title={w().local}
        lead={w().localLead}
        of={props.of.local.map((service) => ({ service, says: w()[service.reach] }))}
      />
      <Show when={none()}>
        <Empty title={w().nothing} />
      </Show>
      <Sayings of={props.of} />
    </Page>
  )
}

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReading(() => api.read('/:id', { id: params.id }), 'network')
  // Read anew for another person: what may be asked depends on who asks.
  createEffect(on(me, reading.again, { defer: true }))
  return (
    <>
      <Answer
        of={reading}
        loading={<PageSkeleton title={detailWords().detail.waiting} />}
        failed={(problem) => (
          <Page title={problem.status === 404 ? detailWords().detail.missing : detailWords().detail.waiting}>
            <Refusal problem={problem} onAgain={reading.again} />
          </Page>
        )}
      >
        {(body) => <Whole of={body()} onDone={reading.again} />}
      </Answer>
      <Fresh of={reading} />
    </>
  )
}
export default Detail
