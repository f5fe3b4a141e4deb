// Notes and photographs of a session, kept until they can leave.
import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { createForm } from '../kernel/form.ts'
import { Button, Section, TextArea } from '../kernel/ui/index.ts'
import { box } from './box.ts'
import { Passed } from './passage.tsx'
import { smaller } from './picture.ts'
import { record } from './recording.ts'
import { passageOf, type Shown } from './roster.ts'
import { sessionWords } from './session-words.ts'

const Thumb = (props: { picture: Blob }): JSX.Element => {
  const address = URL.createObjectURL(props.picture)
  onCleanup(() => URL.revokeObjectURL(address))
  return <img src={address} alt={sessionWords().jot.alt} class="jot-thumb" />
}

const TakeBack = (props: { of: string; undo: boolean }): JSX.Element => (
  <Show when={props.undo}>
    <Button small tone="link" onClick={() => void box()?.takeBack(props.of)}>
      {sessionWords().session.undo}
    </Button>
  </Show>
)

const Noting = (props: { of: Shown }): JSX.Element => {
  const form = createForm(`jot-${props.of.session}`, {}, { remembered: true })
  const send = async (): Promise<void> => {
    const note = form.value('note').trim()
    if (note === '') return
    if ((await record(props.of, 'note', { note })) !== undefined) form.clear()
  }
  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextArea form={form} name="note" label={sessionWords().jot.note} hint={sessionWords().jot.noteHint} max={2000} />
      <Button type="submit">{sessionWords().jot.send}</Button>
    </form>
  )
}

const Photographing = (props: { of: Shown }): JSX.Element => {
  const [wrong, setWrong] = createSignal(false)
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? []
    input.value = ''
    if (!file) return
    const picture = await smaller(file)
    setWrong(picture === undefined)
    if (picture) await record(props.of, 'photograph', {}, undefined, picture)
  }
  return (
    <div class="field">
      <label for="jot-photo">{sessionWords().jot.photo}</label>
      <div class="field-hint" id="jot-photo-hint">
        {sessionWords().jot.photoHint}
      </div>
      <input
        id="jot-photo"
        class="form-control upload-input"
        type="file"
        accept="image/*"
        capture="environment"
        aria-describedby="jot-photo-hint"
        onChange={(event) => void take(event.currentTarget)}
      />
      <p role="status">{wrong() ? sessionWords().jot.noPicture : ''}</p>
    </div>
  )
}

export const Jot = (props: { of: Shown }): JSX.Element => (
  <Section id="jot" title={sessionWords().jot.title}>
    <Noting of={props.of} />
    <ul class="plain jots">
      <For each={props.of.notes}>
        {(one) => (
          <li>
            <span lang="it">{one.note}</span> <Passed of={passageOf({ fresh: one, there: false })} />
            <TakeBack of={one.key} undo={one.undo} />
          </li>
        )}
      </For>
    </ul>
    <Photographing of={props.of} />
    <ul class="plain jots">
      <For each={props.of.pictures}>
        {(one) => (
          <li>
            <Show when={one.picture} fallback={sessionWords().jot.photoTaken}>
              {(picture) => <Thumb picture={picture()} />}
            </Show>{' '}
            <Passed of={passageOf({ fresh: one, there: false })} />
            <TakeBack of={one.key} undo={one.undo} />
          </li>
        )}
      </For>
    </ul>
  </Section>
)
