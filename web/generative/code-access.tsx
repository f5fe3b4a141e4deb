// A way in for somebody without an account: the coordinator writes them down and prints a sheet with a code.
import { useNavigate } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import type { people } from '../../server/people/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { createSubmission } from '../kernel/asking.ts'
import { isProblem } from '../kernel/problem.ts'
import { isAny } from '../kernel/session.ts'
import { Button, Refusal } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().detail
const papers = apiOf<typeof people>('people')
type Register = { readonly name: string; readonly phone?: string; readonly channel: 'desk' }

export const CodeAccess = (props: { of: Asked }): JSX.Element => {
  const navigate = useNavigate()
  const page = () => `/codici?persona=${props.of.person}`
  const submission = createSubmission<Register>(async (data, sending) => {
    const answer = await papers.ask(props.of.person, 'register', data, sending)
    // Who is known already only needs the code.
    if (isProblem(answer) && answer.code === 'people.already-registered') navigate(page())
    return answer
  })
  const give = async (): Promise<void> => {
    const { name, phone } = props.of
    if (await submission.submit({ name, ...(phone ? { phone } : {}), channel: 'desk' })) navigate(page())
  }
  return (
    <div class="panel no-print">
      <p>{isAny(['coordinator']) ? w().codeSays : w().codeNone}</p>
      <Show when={isAny(['coordinator'])}>
        <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void give()} />}</Show>
        <Button tone="outline-primary" busy={submission.busy()} onClick={() => void give()}>
          {w().code}
        </Button>
      </Show>
    </div>
  )
}
