// One session of a laboratory: what it is about, what was decided, and how one comes.
import { Navigate, useParams, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { townName } from '../kernel/care/towns.ts'
import { fullDay, moment, number } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, ButtonLink, type Fact, Facts, FileLink, Link, Page, Section } from '../kernel/ui/index.ts'
import { api, type SessionPage } from './api.ts'
import { sessionDesk } from './desks.ts'
import { Join } from './join.tsx'
import { MeetingState } from './meetings.tsx'
import { sessionWords } from './session-words.ts'

const w = () => sessionWords().session

/** To those who run it nothing is hidden: no number is nobody. */
const cameNone = ({ asks }: SessionPage): string => (asks.includes('present') ? w().cameNobody : w().cameFew)

const factsOf = (of: SessionPage, lab: string, title: string): readonly Fact[] => {
  const { session, people } = of
  const facts: readonly (readonly [string, JSX.Element | null])[] = [
    [
      w().lab,
      <Link href={`/laboratori/${lab}`}>
        <span lang="it">{title}</span>
      </Link>,
    ],
    [w().when, `${moment(session.starts)}, ${w().minutes(session.minutes)}`],
    [w().where, <span lang="it">{session.place}</span>],
    [w().method, session.method && <span lang="it">{session.method}</span>],
    [w().reason, session.reason && <span lang="it">{session.reason}</span>],
    [w().came, session.state === 'held' ? (people === null ? cameNone(of) : w().people(people)) : null],
  ]
  return facts.flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

const Told = (props: { of: SessionPage['session'] }): JSX.Element => (
  <Show when={props.of.told}>
    {(told) => (
      <>
        <Section id="told" title={w().told}>
          <p class="idea-text" lang="it">
            {told()}
          </p>
          <Show when={props.of.amended_on}>{(day) => <p class="soft">{w().amended(fullDay(day()))}</p>}</Show>
        </Section>
        <Show when={props.of.decisions.length > 0}>
          <Section id="decisions" title={w().decisions}>
            <ol lang="it">
              <For each={props.of.decisions}>{(one) => <li>{one}</li>}</For>
            </ol>
          </Section>
        </Show>
        <Show when={props.of.photos.length > 0}>
          <Section id="photos" title={w().photos}>
            <ul class="plain">
              <For each={props.of.photos}>
                {(photo, index) => (
                  <li>
                    <FileLink file={photo} name={w().photo(number(index() + 1))} />
                  </li>
                )}
              </For>
            </ul>
          </Section>
        </Show>
      </>
    )}
  </Show>
)

/** What may be asked of the session where it stands. */
const asksOf = ({ asks, session: { state } }: SessionPage): readonly string[] => {
  const fitting: { readonly [S in typeof state]: readonly string[] } = {
    scheduled: ['hold', 'reschedule', 'cancel'],
    held: ['amend-minutes'],
    cancelled: [],
  }
  return asks.filter((one) => fitting[state].includes(one))
}

type WholeProps = { lab: string; revision: number; of: SessionPage; reading: Reading<SessionPage> }
// The QR of a printed sheet leads here: who may type it in goes straight to where that is done.
const FromSheet = (props: WholeProps): JSX.Element => {
  const [search] = useSearchParams()
  return (
    <Show when={search.foglio !== undefined}>
      <Navigate href={`/laboratori/${props.lab}/incontri/${props.of.session.session}/presenze`} />
    </Show>
  )
}

const Running = (props: WholeProps): JSX.Element => (
  <Show when={props.of.asks.includes('present')}>
    <FromSheet {...props} />
    <div class="panel">
      <h2 class="h4">{w().roster}</h2>
      <ul class="plain lab-lines">
        <li>
          <ButtonLink href={`/cortile/${props.of.session.session}`}>{w().courtyard}</ButtonLink>
        </li>
        <li>
          <Link href={`/laboratori/${props.lab}/incontri/${props.of.session.session}/presenze`}>{w().typeIn}</Link>
        </li>
        <li>
          <a href={`/api/labs/${props.lab}/sessions/${props.of.session.session}/roster.pdf`}>{w().sheet}</a>
        </li>
      </ul>
    </div>
    <AskPanel
      of={{ ...{ id: props.lab, revision: props.revision, session: props.of.session, people: props.of.people }, asks: asksOf(props.of) }}
      desk={sessionDesk}
      words={w()}
      onDone={props.reading.again}
    />
  </Show>
)

const Whole = (props: WholeProps): JSX.Element => {
  const asOf = useAsOf()
  const coming = () => props.of.session.state === 'scheduled' && props.of.stage === 'open'
  return (
    <Page
      title={`${w().title(number(props.of.session.n))} – ${props.of.title}`}
      over={
        <>
          {townName(props.of.municipality)} <MeetingState of={props.of.session.state} />
        </>
      }
    >
      <div class="pact">
        <div class="pact-main">
          <Facts facts={factsOf(props.of, props.lab, props.of.title)} />
          <Section id="agenda" title={w().agenda}>
            <p class="idea-text" lang="it">
              {props.of.session.agenda ?? w().agendaNone}
            </p>
          </Section>
          <Told of={props.of.session} />
        </div>
        <div class="pact-side">
          <Show when={!asOf.past()}>
            <Show when={coming() && !props.of.asks.includes('present')}>
              <Join lab={props.lab} of={props.of} onDone={props.reading.again} />
            </Show>
            <Running {...props} />
          </Show>
        </div>
      </div>
    </Page>
  )
}

const SessionOf = (): JSX.Element => {
  const params = useParams<{ id: string; session: string }>()
  const reading = createReadingForMe(() => api.read('/:id/sessions/:session', { id: params.id, session: params.session }), 'labs')
  const lab = createReadingForMe(() => api.read('/:id', { id: params.id }), 'labs')
  return (
    <AnswerPage of={reading} words={w()}>
      {(of) => <Whole lab={params.id} revision={lab.now()?.revision ?? 0} of={of()} reading={reading} />}
    </AnswerPage>
  )
}
export default SessionOf
