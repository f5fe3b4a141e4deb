// Who takes part in a laboratory and who took which task: for those who run it.
import { useParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { AskPanel } from '../kernel/asks/panel.tsx'
import { asker } from '../kernel/assisting.ts'
import { briefDay, fullDay, number } from '../kernel/format.ts'
import { isProblem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { AnswerPage, Badge, type Column, Empty, Link, Page, Section, Table } from '../kernel/ui/index.ts'
import { api, type Inside, type People } from './api.ts'
import type { PeopleOf } from './asking-people.ts'
import { called } from './called.ts'
import { peopleDesk, workDesk } from './desks.ts'
import { labWords } from './lab-words.ts'
import { names } from './names.ts'
import { sessionWords } from './session-words.ts'

const w = () => labWords().people
type Person = People['items'][number]
type Task = Inside['tasks'][number]

const columns = (): readonly Column<Person>[] => [
  {
    title: w().who,
    names: true,
    cell: (row) => (
      <>
        {called(row)} <Show when={row.left_on}>{<Badge mood="over">{w().gone}</Badge>}</Show>
      </>
    ),
  },
  { title: w().as, cell: (row) => names().capacities[row.as] },
  { title: w().district, cell: (row) => <span lang="it">{row.district ?? '–'}</span> },
  { title: w().band, cell: (row) => (row.band ? names().bands[row.band] : '–') },
  { title: w().since, cell: (row) => briefDay(row.enrolled_on) },
  { title: w().times, numeric: true, cell: (row) => number(row.came) },
]

const standing = ({ done_on, dropped_on, due }: Task): string => {
  if (done_on) return w().done(fullDay(done_on))
  if (dropped_on) return w().dropped(fullDay(dropped_on))
  return due ? w().due(fullDay(due)) : ''
}

const Tasks = (props: { of: PeopleOf }): JSX.Element => {
  const name = (person: string | null): string => {
    const found = props.of.items.find((one) => one.person === person)
    return found ? called(found) : ''
  }
  return (
    <Section id="tasks" title={w().tasks}>
      <ul class="plain lab-lines">
        <For each={props.of.tasks} fallback={<li class="soft">{w().tasksNone}</li>}>
          {(one) => (
            <li>
              <span lang="it">{one.what}</span>
              <span class="row-note">{[name(one.person), standing(one)].filter(Boolean).join(', ')}</span>
            </li>
          )}
        </For>
      </ul>
    </Section>
  )
}

const Whole = (props: { of: PeopleOf; lab: string; onDone: () => Promise<void> }): JSX.Element => (
  <Page
    title={w().title}
    over={
      <Link href={`/laboratori/${props.of.id}`}>
        <span lang="it">{props.lab}</span>
      </Link>
    }
    lead={w().lead}
  >
    <div class="pact">
      <div class="pact-main">
        <Section id="participants" title={w().participants}>
          <Show
            when={props.of.items.length > 0}
            fallback={
              <Empty title={w().none} icon="user">
                <p>{w().noneHelp}</p>
              </Empty>
            }
          >
            <Table caption={w().caption} columns={columns()} rows={props.of.items} />
          </Show>
        </Section>
        <Tasks of={props.of} />
      </div>
      <div class="pact-side">
        <AskPanel of={props.of} desk={peopleDesk} words={{ ...sessionWords().session, asks: w().participants }} onDone={props.onDone} />
        <AskPanel of={props.of} desk={workDesk} words={{ ...sessionWords().session, asks: w().tasks }} onDone={props.onDone} />
      </div>
    </div>
  </Page>
)

const PeoplePage = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id/participants', { id: params.id }), 'labs')
  const inside = createReadingForMe(() => api.read('/:id/inside', { id: params.id }), 'labs')
  const lab = createReadingForMe(() => api.read('/:id', { id: params.id }), 'labs')
  const tasks = () => {
    const answer = inside.answer()
    return answer === undefined || isProblem(answer) ? [] : answer.tasks
  }
  /** One stands beside it or not: only the other way is offered; and no task can be finished where none is open. */
  const fitting = (asks: readonly string[]): readonly string[] => {
    const answer = inside.answer()
    const stands = answer !== undefined && !isProblem(answer) && answer.makers.some((one) => one.person === asker() && one.until === null)
    const idle = tasks().every(({ done_on, dropped_on }) => done_on !== null || dropped_on !== null)
    const unfit = [stands ? 'assign' : 'relieve', ...(idle ? ['finish-task', 'drop-task'] : [])]
    const fit = asks.filter((one) => !unfit.includes(one))
    // Who leaves the laboratory does so once: what is done every week stands first.
    return [...fit.filter((one) => one !== 'relieve'), ...fit.filter((one) => one === 'relieve')]
  }
  const all = async (): Promise<void> => void (await Promise.all([reading.again(), inside.again(), lab.again()]))
  return (
    <AnswerPage of={reading} words={{ waiting: w().title, missing: labWords().lab.missing }}>
      {(people) => (
        <Whole
          of={{
            ...{ id: params.id, revision: lab.now()?.revision ?? 0, tasks: tasks() },
            items: people().items,
            asks: fitting(people().asks),
          }}
          lab={lab.now()?.title ?? labWords().lab.waiting}
          onDone={all}
        />
      )}
    </AnswerPage>
  )
}
export default PeoplePage
