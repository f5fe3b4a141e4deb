// The sheet of attendance typed in: who came, who did not, how many more, and what was noted.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { moment, number } from '../kernel/format.ts'
import { createReadingForMe, type Reading } from '../kernel/reading.ts'
import { AnswerPage, Badge, ButtonLink, Each, Empty, FileLink, Link, Page, Section } from '../kernel/ui/index.ts'
import { type Attendee, api, type Roster } from './api.ts'
import { called } from './called.ts'
import { attendingDesk } from './desks.ts'
import { Marking } from './marking.tsx'
import { names } from './names.ts'
import { sessionWords } from './session-words.ts'

const w = () => sessionWords().sheet

const Line = (props: { of: Roster; person: Attendee; onDone: () => void | Promise<void> }): JSX.Element => {
  const mark = () => props.of.marks.find(({ person }) => person === props.person.person)
  return (
    <li class="roster-row">
      <p class="roster-name">
        <strong>{called(props.person)}</strong> <span class="soft">{w().came(props.person.came)}</span>{' '}
        <Show when={mark()?.signed_on && mark()?.withdrew_on === null}>
          <Badge>{w().signed}</Badge>
        </Show>
        <Show when={mark()?.withdrew_late}>
          <Badge mood="waiting">{w().late}</Badge>
        </Show>
        <Show when={mark()?.was}>
          {(was) => <span class="row-note">{w().corrected(names().presences[was()].toLowerCase(), mark()?.reason ?? '')}</span>}
        </Show>
      </p>
      <Marking lab={props.of.session.lab} session={props.of.session.session} person={props.person} mark={mark()} onDone={props.onDone} />
    </li>
  )
}

const Rows = (props: { of: Roster; onDone: () => void | Promise<void> }): JSX.Element => (
  <Show
    when={props.of.people.length > 0}
    fallback={
      <Empty title={w().none} icon="user">
        <p>{w().noneHelp}</p>
        <ButtonLink href={`/laboratori/${props.of.session.lab}/persone`}>{w().asks}</ButtonLink>
      </Empty>
    }
  >
    <ul class="plain roster">
      <Each of={props.of.people} by={({ person }) => person}>
        {(one) => <Line of={props.of} person={one()} onDone={props.onDone} />}
      </Each>
    </ul>
  </Show>
)

const Counts = (props: { of: Roster }): JSX.Element => (
  <Section id="counts" title={w().counts}>
    <ul class="plain lab-lines">
      <For each={props.of.counts} fallback={<li class="soft">{w().countsNone}</li>}>
        {(one) => (
          <li>
            {one.name ?? names().counted[one.kind]}: <strong>{number(one.n)}</strong>
            <Show when={one.reason}>
              {(why) => (
                <span class="row-note" lang="it">
                  {why()}
                </span>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  </Section>
)

const Notes = (props: { of: Roster }): JSX.Element => (
  <Section id="notes" title={w().notes}>
    <ul class="plain lab-lines">
      <For each={props.of.notes} fallback={<li class="soft">{w().notesNone}</li>}>
        {(one) => (
          <li>
            <span lang="it">{one.note}</span>
            <Show when={one.photo}>{(photo) => <FileLink file={photo()} name={w().photo} />}</Show>{' '}
            <span class="soft">{moment(one.noted_on)}</span>
          </li>
        )}
      </For>
    </ul>
  </Section>
)

const Whole = (props: { of: Roster; revision: number; reading: Reading<Roster> }): JSX.Element => (
  <Page
    title={w().title}
    over={
      <Link href={`/laboratori/${props.of.session.lab}/incontri/${props.of.session.session}`}>
        {sessionWords().session.title(number(props.of.session.n))} – <span lang="it">{props.of.title}</span>
      </Link>
    }
    lead={w().lead}
  >
    <div class="pact">
      <div class="pact-main">
        <Rows of={props.of} onDone={props.reading.again} />
        <Counts of={props.of} />
        <Notes of={props.of} />
      </div>
      <div class="pact-side">
        <AskPanel
          of={{
            ...{ id: props.of.session.lab, revision: props.revision, asks: props.of.asks },
            session: props.of.session,
          }}
          desk={attendingDesk}
          words={{ ...sessionWords().session, asks: w().asks }}
          onDone={props.reading.again}
        />
        <p class="soft">{w().code(props.of.code)}</p>
      </div>
    </div>
  </Page>
)

const Sheet = (): JSX.Element => {
  const params = useParams<{ id: string; session: string }>()
  const reading = createReadingForMe(() => api.read('/:id/sessions/:session/roster', { id: params.id, session: params.session }), 'labs')
  const lab = createReadingForMe(() => api.read('/:id', { id: params.id }), 'labs')
  return (
    <AnswerPage of={reading} words={{ waiting: w().title, missing: sessionWords().session.missing }}>
      {(of) => <Whole of={of()} revision={lab.now()?.revision ?? 0} reading={reading} />}
    </AnswerPage>
  )
}
export default Sheet
