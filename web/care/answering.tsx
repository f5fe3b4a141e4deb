// Yes or no to one proposal, in two large buttons; a no says why.
import { createSignal, type JSX, Show } from 'solid-js'
import type { Asking, Done } from '../kernel/api.ts'
import { createSubmission } from '../kernel/asking.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import type { Problem } from '../kernel/problem.ts'
import { Button, Dialog, optionsOf, Refusal } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { mineWords } from './mine-words.ts'
import { names } from './names.ts'

type Yes = 'agree' | 'accept'
const noOf = { agree: 'decline', accept: 'refuse' } as const
/** How an answer leaves: as who is signed in, or with a code. `why` goes with a no. */
export type SendAnswer = (
  says: 'yes' | 'no',
  data: { readonly proposal: number; readonly why?: never },
  asking: Asking,
) => Promise<Done | Problem>
type Props = { request: string; proposal: number; yes: Yes; send?: SendAnswer | undefined; onDone: () => void }

export const Answering = (props: Props): JSX.Element => {
  const [refusing, setRefusing] = createSignal(false)
  const signedIn: SendAnswer = (says, data, sending) =>
    says === 'yes' ? api.ask(props.request, props.yes, data, sending) : api.ask(props.request, no(), data as never, sending)
  const send: SendAnswer = (...of) => (props.send ?? signedIn)(...of)
  const submission = createSubmission<{ proposal: number }>((data, sending) => send('yes', data, sending))
  const say = async (): Promise<void> => {
    if (await submission.submit({ proposal: props.proposal })) props.onDone()
  }
  const no = () => noOf[props.yes]
  const form = () => `${no()}-${props.request}-${props.proposal}`
  return (
    <>
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void say()} />}</Show>
      <p class="large-answers">
        <Button busy={submission.busy()} onClick={() => void say()}>
          {mineWords().say[props.yes]}
        </Button>
        <Button tone="outline-primary" onClick={() => setRefusing(true)}>
          {mineWords().say[no()]}
        </Button>
      </p>
      <Show when={refusing()}>
        <Dialog id={form()} title={mineWords().why} open onClose={() => setRefusing(false)}>
          <AskForm
            id={form()}
            of={undefined}
            ask={{
              personal: true,
              fields: () => [{ name: 'why', as: 'radios', label: mineWords().why, options: optionsOf(names().declines) }],
              data: (given) => ({ proposal: props.proposal, why: given.one(names().declines, 'why') }),
            }}
            send={(data, sending) => send('no', data as never, sending)}
            onDone={() => {
              setRefusing(false)
              props.onDone()
            }}
            onCancel={() => setRefusing(false)}
          />
        </Dialog>
      </Show>
    </>
  )
}
