// Recording a computed round: what was put in, its fingerprint, its pairs.
import { useNavigate } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { createSubmission } from '../kernel/asking.ts'
import type { CareDesk } from '../kernel/care/desk.tsx'
import { newId } from '../kernel/id.ts'
import { Button, Refusal } from '../kernel/ui/index.ts'
import { api, type Computed } from './api.ts'
import type { Wishes } from './wishes.ts'
import { words } from './words.ts'

const w = () => words().run
type Scored = { readonly request: string; readonly carer: string; readonly score: number }
const bare = (of: readonly Scored[]): readonly Scored[] => of.map(({ request, carer, score }) => ({ request, carer, score }))

export const Record = (props: { desk: CareDesk; round: Computed; wishes: Wishes }): JSX.Element => {
  const navigate = useNavigate()
  const id = newId()
  const submission = createSubmission<object>((data, sending) => api.ask(id, 'run', data as never, sending))
  const record = async (): Promise<void> => {
    const { mode, input, weights, requests, carers, covered, score, bound, blocking, pairs, kept } = props.round
    const done = await submission.submit({
      ...{ desk: props.desk.id, organisation: props.desk.organisation },
      ...{ mode, input, weights, requests, carers, covered, score, bound, blocking },
      ...{ locks: bare(props.wishes.locks), bans: bare(props.wishes.bans), kept: bare(kept), pairs: bare(pairs) },
    })
    if (done) navigate(`/cura/giri/${done.id}`)
  }
  return (
    <>
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void record()} />}</Show>
      <p>{w().recordSays}</p>
      <Button busy={submission.busy()} onClick={() => void record()}>
        {w().record}
      </Button>
    </>
  )
}
