// Proposing somebody of the list: the list as it is shown is recorded first, and who is not the first wants a reason.
import { type JSX, Show } from 'solid-js'
import type { CareCommands } from '../../events/care/commands.ts'
import type { Asking, Done } from '../kernel/api.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { AskForm } from '../kernel/asks/form.tsx'
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

type Listed = CareCommands['list']['candidates']
const listOf = ({ items }: Candidates): Listed => items.map(({ carer, score, parts }) => ({ carer, score, parts }))
const signature = (weights: number, assessed: number, of: readonly { readonly carer: string; readonly score: number }[]): string =>
  JSON.stringify([weights, assessed, of.map(({ carer, score }) => [carer, score])])

/** What was shown is recorded before the choice, unless it is what was recorded last. */
const send =
  (of: Of) =>
  async (data: object, sending: Asking): Promise<Done | Problem> => {
    const { request, shown } = of
    const weights = shown.weights?.version ?? 1
    const last = request.parts.lists[0]
    const now = signature(weights, request.assessed, shown.items)
    if (!last || signature(last.weights, last.assessed, last.candidates) !== now) {
      const listed = await api.ask(request.id, 'list', { weights, candidates: listOf(shown) }, { key: newId() })
      if (isProblem(listed)) return listed
    }
    return api.ask(request.id, 'propose', data as never, sending)
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
