// One line of the sheet: marked at a touch while nothing stands there, put right with a reason once something does.
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Presence } from '../../events/labs/vocabulary.ts'
import { createSubmission } from '../kernel/asking.ts'
import { createForm } from '../kernel/form.ts'
import { Button, Dialog, Refusal, TextField } from '../kernel/ui/index.ts'
import { type Attendee, api, type Roster } from './api.ts'
import { asksWords } from './asks-words.ts'
import { called } from './called.ts'
import { names } from './names.ts'
import { sessionWords } from './session-words.ts'

const w = () => sessionWords().sheet
const both: readonly Presence[] = ['present', 'absent']

type MarkingProps = {
  lab: string
  session: string
  person: Attendee
  mark: Roster['marks'][number] | undefined
  onDone: () => void | Promise<void>
}
type Ask = { readonly is: Presence; readonly reason?: string }

const Correcting = (props: { of: MarkingProps; is: Presence; send: (ask: Ask) => Promise<boolean>; onClose: () => void }): JSX.Element => {
  const form = createForm('correct')
  const send = async (): Promise<void> => {
    const reason = form.value('reason').trim()
    form.fail(reason === '' ? [{ path: 'reason', says: asksWords().fields.reason }] : [])
    if (reason !== '' && (await props.send({ is: props.is, reason }))) props.onClose()
  }
  return (
    <Dialog id="correct" title={`${w().correct}: ${called(props.of.person)}`} open onClose={props.onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>{w().becomes(names().presences[props.is].toLowerCase())}</p>
        <TextField form={form} name="reason" label={asksWords().fields.reason} maxlength={300} />
        <Button type="submit">{w().correct}</Button>
      </form>
    </Dialog>
  )
}

export const Marking = (props: MarkingProps): JSX.Element => {
  const [correcting, setCorrecting] = createSignal<Presence>()
  const submission = createSubmission<Ask>(({ is, reason }, asking) => {
    const about = { session: props.session, person: props.person.person }
    if (reason !== undefined) return api.ask(props.lab, 'correct', { ...about, is, reason }, asking)
    return api.ask(props.lab, is, { ...about, how: 'paper' }, asking)
  })
  const send = async (ask: Ask): Promise<boolean> => {
    const done = await submission.submit(ask)
    if (done) await props.onDone()
    return done !== undefined
  }
  const touch = (is: Presence): void => {
    const stands = props.mark?.is ?? null
    if (stands === null) void send({ is })
    else if (stands !== is) setCorrecting(is)
  }
  return (
    <>
      <div class="roster-marks">
        <For each={both}>
          {(is) => (
            <button
              type="button"
              class={`mark mark-${is}`}
              aria-pressed={props.mark?.is === is}
              aria-label={`${called(props.person)}: ${w()[is]}`}
              onClick={() => touch(is)}
            >
              {w()[is]}
            </button>
          )}
        </For>
      </div>
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} />}</Show>
      <Show when={correcting()}>{(is) => <Correcting of={props} is={is()} send={send} onClose={() => setCorrecting(undefined)} />}</Show>
    </>
  )
}
