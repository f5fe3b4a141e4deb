// Ends every session of somebody one administers: a lost telephone, or a person who no longer works here.
import { createSignal, type JSX, Show } from 'solid-js'
import { endSessionsOf } from '../kernel/entering.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { isAny, me } from '../kernel/session.ts'
import { Button, Refusal } from '../kernel/ui/index.ts'
import { others } from './others-words.ts'

export const EndSessions = (props: { person: string }): JSX.Element => {
  const [problem, setProblem] = createSignal<Problem>()
  const [ended, setEnded] = createSignal<number>()
  const end = async (): Promise<void> => {
    const answer = await endSessionsOf(props.person)
    setProblem(isProblem(answer) ? answer : undefined)
    setEnded(isProblem(answer) ? undefined : answer.ended)
  }
  return (
    <Show when={isAny(['admin', 'coordinator']) && me()?.id !== props.person}>
      <div class="panel">
        <h2 class="h6">{others().sessions.title}</h2>
        <p>{others().sessions.says}</p>
        <Button tone="outline-primary" onClick={() => void end()}>
          {others().sessions.end}
        </Button>
        <Show when={problem()}>{(refused) => <Refusal problem={refused()} />}</Show>
        <p role="status">{ended() === undefined ? '' : others().sessions.ended(ended() ?? 0)}</p>
      </div>
    </Show>
  )
}
