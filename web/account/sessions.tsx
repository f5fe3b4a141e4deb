// «Le mie sessioni»: where I am signed in, and ending what I do not recognise.
import { createSignal, type JSX, Show } from 'solid-js'
import type { SessionLine } from '../../server/kernel/session-routes.ts'
import { endOtherSessions, endSession, ownSessions, type SessionList } from '../kernel/entering.ts'
import { moment } from '../kernel/format.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { loadSession, me } from '../kernel/session.ts'
import { Badge, Button, type Column, Refusal, Table } from '../kernel/ui/index.ts'
import { OwnPage } from './own-page.tsx'
import { account } from './words.ts'

const whereOf = ({ agent }: SessionLine): string => (agent === '' ? account().unknownAgent : agent)

const columns = (end: (line: SessionLine) => void): readonly Column<SessionLine>[] => [
  {
    title: account().where,
    names: true,
    cell: (line) => (
      <>
        {whereOf(line)} <Show when={line.current}>{<Badge mood="going">{account().here}</Badge>}</Show>
      </>
    ),
  },
  { title: account().how, cell: ({ method }) => account().methods[method] },
  { title: account().opened, cell: ({ opened }) => moment(opened) },
  { title: account().seen, cell: ({ seen }) => moment(seen) },
  {
    title: account().end,
    cell: (line) => (
      <Show when={!line.current}>
        <button
          type="button"
          class="btn btn-outline-primary btn-sm"
          aria-label={account().endWhich(whereOf(line), moment(line.opened))}
          onClick={() => end(line)}
        >
          {account().end}
        </button>
      </Show>
    ),
  },
]

const Sessions = (): JSX.Element => {
  const reading = createReadingForMe(() => (me() ? ownSessions() : undefined))
  const [problem, setProblem] = createSignal<Problem>()
  const [said, setSaid] = createSignal('')
  const ended = async (asked: Promise<SessionList | Problem>, sentence: string): Promise<void> => {
    const answer = await asked
    setProblem(isProblem(answer) ? answer : undefined)
    setSaid(isProblem(answer) ? '' : sentence)
    if (isProblem(answer) && answer.status === 401) await loadSession()
    await reading.again()
  }
  return (
    <OwnPage title={account().sessions} lead={account().sessionsLead} of={reading}>
      {(list) => (
        <>
          <Show when={problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
          <p role="status">{said()}</p>
          <Table
            caption={account().sessions}
            rows={list().items}
            columns={columns((line) => void ended(endSession(line.id), account().ended))}
          />
          <Show when={list().items.length > 1} fallback={<p class="soft">{account().onlyHere}</p>}>
            <Button tone="outline-primary" onClick={() => void ended(endOtherSessions(), account().endedOthers)}>
              {account().endOthers}
            </Button>
          </Show>
        </>
      )}
    </OwnPage>
  )
}
export default Sessions
