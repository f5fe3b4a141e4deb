// A way in for somebody without an account: whoever stands beside them, or coordinates, writes them down and prints a sheet with a code.
import { useNavigate } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { people } from '../../server/people/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { useAsOf } from '../kernel/as-of.ts'
import { createSubmission } from '../kernel/asking.ts'
import { isProblem } from '../kernel/problem.ts'
import { isAny, me } from '../kernel/session.ts'
import { Button, Refusal } from '../kernel/ui/index.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().detail
const papers = apiOf<typeof people>('people')
type Register = { readonly name: string; readonly phone?: string; readonly channel: 'desk' }
export type Receiving = { readonly person: string; readonly name: string; readonly phone?: string | null }

export const CodeAccess = (props: { to: Receiving; caseworker: string }): JSX.Element => {
  const navigate = useNavigate()
  const asOf = useAsOf()
  const page = () => `/codici?persona=${props.to.person}`
  const may = () => isAny(['coordinator']) || (isAny(['caseworker']) && me()?.id === props.caseworker)
  const submission = createSubmission<Register>(async (data, sending) => {
    const answer = await papers.ask(props.to.person, 'register', data, sending)
    // Who is known already only needs the code.
    if (isProblem(answer) && answer.code === 'people.already-registered') navigate(page())
    return answer
  })
  const give = async (): Promise<void> => {
    const { name, phone } = props.to
    if (await submission.submit({ name, ...(phone ? { phone } : {}), channel: 'desk' })) navigate(page())
  }
  return (
    <Show when={may() && !asOf.past()}>
      <div class="panel no-print">
        <p>{w().codeSays}</p>
        <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void give()} />}</Show>
        <Button tone="outline-primary" busy={submission.busy()} onClick={() => void give()}>
          {w().code}
        </Button>
      </div>
    </Show>
  )
}
