// One request for care: the family, the need, who would fit and why, the proposals, the story.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import type { Desk } from '../kernel/asks/desk.tsx'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { DeskOnly } from '../kernel/care/desk.tsx'
import { Story } from '../kernel/care/story.tsx'
import { townName } from '../kernel/care/towns.ts'
import { fullDay, number } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { AnswerPage, type Fact, Facts, Page, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type Request } from './api.ts'
import { type Askable, asking, possible } from './asking.ts'
import { CandidatesPart } from './candidates.tsx'
import { closedWords } from './ended-words.ts'
import { names } from './names.ts'
import { NeedPart } from './need.tsx'
import { pageWords } from './page-words.ts'
import { sendEnd } from './placing.ts'
import { Proposals } from './proposals.tsx'
import { StageBadge, turnWords } from './stage.tsx'
import { words } from './words.ts'

const w = () => pageWords().detail

const factsOf = (of: Request): readonly Fact[] => {
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [w().phone, of.phone],
    [w().assisted, of.assisted_name],
    [w().town, townName(of.municipality)],
    [w().channel, `${wordFor(names().channels, of.channel)} (${of.act})`],
    [w().referral, wordFor(names().referrals, of.referral)],
    [w().urgency, wordFor(names().urgencies, of.urgency)],
    [w().opened, fullDay(of.opened_on)],
    [w().closed, of.closed_on && fullDay(of.closed_on)],
    [w().why, of.closed_why && closedWords(of.closed_why)],
  ]
  return facts.flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

const Lists = (props: { request: Request }): JSX.Element => (
  <Show when={props.request.parts.lists.length > 0}>
    <Section id="lists" title={pageWords().lists.title} lead={pageWords().lists.lead}>
      <ul class="plain care-lines">
        <For each={props.request.parts.lists}>
          {(list) => (
            <li>
              {fullDay(list.listed_on)}: {pageWords().lists.says(number(list.candidates.length), number(list.weights))}
            </li>
          )}
        </For>
      </ul>
    </Section>
  </Show>
)

const Whole = (props: { request: Request; reading: Reading<Request> }): JSX.Element => {
  const asOf = useAsOf()
  const desk: Desk<Request, Askable> = {
    asking,
    commands: () => words().commands,
    events: () => words().events,
    send: (id, command, data, sending) =>
      command === 'end' ? sendEnd(props.request, data, sending) : api.ask(id, command, data as never, sending),
  }
  return (
    <Page
      title={props.request.name ?? w().hidden}
      over={
        <>
          {w().over} <StageBadge stage={props.request.stage} />
        </>
      }
      lead={turnWords(props.request, asOf.day())}
    >
      <div class="pact">
        <div class="pact-main">
          <Facts facts={factsOf(props.request)} />
        </div>
        <div class="pact-side">
          <AskPanel of={{ ...props.request, asks: possible(props.request) }} desk={desk} words={w()} onDone={props.reading.again} />
        </div>
      </div>
      <NeedPart request={props.request} />
      <Show when={props.request.asks.includes('propose')}>
        <CandidatesPart request={props.request} onDone={props.reading.again} />
      </Show>
      <Proposals request={props.request} onDone={props.reading.again} />
      <Lists request={props.request} />
      <Story
        context="care"
        id={props.request.id}
        revision={props.request.revision}
        title={pageWords().story.title}
        none={pageWords().story.none}
        events={words().events}
      />
    </Page>
  )
}

const Closed = (): JSX.Element => (
  <Page title={w().waiting}>
    <DeskOnly />
  </Page>
)

const Detail = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => (me() ? api.read('/:id', { id: params.id }) : undefined), 'care')
  return (
    <Show when={me()} fallback={<Closed />}>
      <AnswerPage of={reading} words={w()}>
        {(request) => <Whole request={request()} reading={reading} />}
      </AnswerPage>
    </Show>
  )
}
export default Detail
