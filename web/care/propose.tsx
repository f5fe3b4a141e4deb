// Proposing somebody of the list: the list as it is shown is recorded first, and who is not the first wants a reason.
import { type JSX, Show } from 'solid-js'
import type { CareCommands } from '../../events/care/commands.ts'
import type { Asking, Done } from '../kernel/api.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { listToRecord } from '../kernel/care/shown.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { Dialog } from '../kernel/ui/index.ts'
import { api, type Candidate, type Candidates, type Request } from './api.ts'
import { candidatesWords } from './candidates-words.ts'
import { fieldWords } from './field-words.ts'

export type Picked = { readonly candidate: Candidate; readonly rank: number; readonly shown: Candidates }
type Of = Picked & { readonly request: Request }

const usualHold = 72
const ask: Ask<Of, CareCommands['propose']> = {
  personal: true,
  fields: ({ rank }) => [
    ...(rank > 1 ? [{ name: 'reason', as: 'text', label: fieldWords().asks.proposeReason, max: 1_000 } as const] : []),
    { name: 'hours', as: 'number', label: fieldWords().asks.hold, max: 336, initial: String(usualHold) },
  ],
  data: (given, { candidate, rank, shown, request }) => ({
    ...{ family: request.family, carer: candidate.carer, person: candidate.person, score: candidate.score, parts: candidate.parts },
    ...{ weights: shown.weights?.version ?? 1, rank, reason: given.maybe('reason'), hours: given.number('hours') },
  }),
}

/** What was shown is recorded before the choice, unless it is what was recorded last. */
const send =
  (of: Of) =>
  async (data: object, sending: Asking): Promise<Done | Problem> => {
    const list = listToRecord(of.request, of.shown)
    const listed = list && (await api.ask(of.request.id, 'list', list, { key: newId() }))
    return listed && isProblem(listed) ? listed : api.ask(of.request.id, 'propose', data as never, sending)
  }

type Props = { request: Request; picked: Picked | undefined; onClose: () => void; onDone: () => void }
export const ProposeDialog = (props: Props): JSX.Element => (
  <Show when={props.picked} keyed>
    {(picked) => {
      const of: Of = { ...picked, request: props.request }
      return (
        <Dialog id="propose" title={candidatesWords().proposeTo(picked.candidate.name ?? '')} open onClose={props.onClose}>
          <AskForm id="propose" ask={ask} of={of} send={send(of)} onDone={props.onDone} onCancel={props.onClose} />
        </Dialog>
      )
    }}
  </Show>
)
