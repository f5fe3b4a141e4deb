// Finding somebody by the code they show: through the camera, or by six digits.
import { createSignal, For, type JSX, Show } from 'solid-js'
import { meant, personIn } from '../kernel/door-codes.ts'
import { createForm } from '../kernel/form.ts'
import { Button, Dialog, TextField } from '../kernel/ui/index.ts'
import { Camera, type NoPicture } from './camera.tsx'
import { nameOf } from './marks.tsx'
import { record } from './recording.ts'
import type { Attendee, Shown } from './roster.ts'
import { sessionWords } from './session-words.ts'

type How = 'qr' | 'code'
/** Whom a code means, and what is said of it; `stranger`: whose code it is, when nobody on the list has it. */
const createFinding = (props: { of: Shown }) => {
  const w = () => sessionWords().scan
  const [several, setSeveral] = createSignal<readonly Attendee[]>([])
  const [stranger, setStranger] = createSignal<string>()
  const [says, setSays] = createSignal('')
  const mark = async (one: Attendee, how: How): Promise<void> => {
    setSeveral([])
    // What somebody has marked is not written over by a code.
    setSays(one.is === 'absent' ? w().absent(nameOf(one)) : w().done(nameOf(one)))
    if (one.is === null) await record(props.of, 'present', { person: one.person, how })
  }
  const unknown = (code: string, how: How): void => {
    setStranger(personIn(code))
    setSays(personIn(code) ? w().stranger : how === 'qr' ? w().foreign : w().nobody)
  }
  const find = (code: string, how: How): void => {
    const ids = meant(
      code,
      props.of.session,
      props.of.people.map(({ person }) => person),
    )
    const found = props.of.people.filter(({ person }) => ids.includes(person))
    const [one] = found
    setStranger(undefined)
    if (one && found.length === 1) return void mark(one, how)
    setSeveral(found)
    if (found.length > 1) setSays(w().choose)
    else unknown(code, how)
  }
  return { several, stranger, says, mark, find }
}

const Typing = (props: { onFound: (code: string) => void }): JSX.Element => {
  const form = createForm('scan')
  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onFound(form.value('digits'))
        form.clear()
      }}
    >
      <TextField form={form} name="digits" label={sessionWords().scan.digits} inputmode="numeric" maxlength={7} size="number" />
      <Button type="submit">{sessionWords().scan.find}</Button>
    </form>
  )
}

type ScanProps = {
  of: Shown
  /** somebody who is not on the list shows a code of their own (UUID) */
  onStranger: (person: string) => void
  onClose: () => void
}

export const Scan = (props: ScanProps): JSX.Element => {
  const [none, setNone] = createSignal<NoPicture>()
  const { several, stranger, says, mark, find } = createFinding(props)
  return (
    <Dialog id="scan" title={sessionWords().scan.title} open onClose={props.onClose}>
      <Show
        when={none()}
        fallback={
          <>
            <p>{sessionWords().scan.lead}</p>
            <Camera onFound={(code) => find(code, 'qr')} onNone={setNone} />
          </>
        }
      >
        {(why) => <p role="alert">{sessionWords().scan.without[why()]}</p>}
      </Show>
      <p role="status" class="scan-says">
        {says()}
      </p>
      <Show when={stranger()}>
        {(person) => (
          <p>
            <Button tone="outline-primary" onClick={() => props.onStranger(person())}>
              {sessionWords().scan.add}
            </Button>
          </p>
        )}
      </Show>
      <ul class="plain">
        <For each={several()}>
          {(one) => (
            <li>
              <Button tone="outline-primary" onClick={() => void mark(one, 'code')}>
                {nameOf(one)}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <Typing onFound={(code) => find(code, 'code')} />
    </Dialog>
  )
}
