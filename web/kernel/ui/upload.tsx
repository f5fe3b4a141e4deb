// A field that takes a file: it is sent when it is chosen, and the form keeps its fingerprint.
import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import type { Form } from '../form.ts'
import { percent, size } from '../format-size.ts'
import { isProblem, type Problem } from '../problem.ts'
import { documents, type FileRef, type FileType, fileParts, kindOf, type Upload, upload } from '../upload.ts'
import { uploads } from '../upload-words.ts'
import { Button } from './button.tsx'
import { control, Field, type FieldProps, fieldId } from './field.tsx'
import { Icon } from './icon.tsx'

/** The same as the server's usual limit; it has the last word. */
export const usualLargest = 10 * 1_048_576

const put = (form: Form, name: string, file: FileRef | undefined, called: string): void => {
  const parts = fileParts(name)
  form.set(parts.bytes, file ? String(file.bytes) : '')
  form.set(parts.type, file?.type ?? '')
  form.set(parts.called, called)
  form.set(name, file?.sha256 ?? '')
}

const kindNames = (taken: readonly FileType[]): string => taken.map((type) => uploads().kinds[type]).join(', ')

const sentenceFor = (problem: Problem, largest: number): string => {
  if (problem.code === 'file-large') {
    const { limit } = problem.values ?? {}
    return uploads().tooLarge(size(typeof limit === 'number' ? limit : largest))
  }
  return problem.title || uploads().failed
}

type UploadProps = FieldProps & {
  /** the kinds taken here; documents when absent */
  taken?: readonly FileType[]
  /** bytes */
  largest?: number
}

const createSending = (props: UploadProps) => {
  const [part, setPart] = createSignal<number>()
  let sending: Upload | undefined
  let over: Promise<void> = Promise.resolve()
  const taken = (): readonly FileType[] => props.taken ?? documents
  const largest = (): number => props.largest ?? usualLargest
  const fail = (says: string): void =>
    props.form.fail([...props.form.wrong().filter(({ path }) => path !== props.name), { path: props.name, says }])
  const stop = (): void => sending?.cancel()
  const send = async (file: File): Promise<void> => {
    const mine = upload(file, setPart)
    sending = mine
    setPart(0)
    const answer = await mine.answer
    if (sending !== mine) return
    sending = undefined
    setPart(undefined)
    if (isProblem(answer)) fail(sentenceFor(answer, largest()))
    else put(props.form, props.name, answer, file.name)
  }
  const choose = (file: File | undefined): void => {
    put(props.form, props.name, undefined, '')
    props.form.fail(props.form.wrong().filter(({ path }) => path !== props.name))
    if (!file) return
    if (!kindOf(file, taken())) fail(uploads().wrongKind(kindNames(taken())))
    else if (file.size > largest()) fail(uploads().tooLarge(size(largest())))
    else over = send(file)
  }
  const leave = props.form.finishing(() => over)
  onCleanup(() => {
    leave()
    sending = undefined
    stop()
  })
  return { part, taken, largest, choose, stop }
}

const Progress = (props: { part: number; onStop: () => void; id: string }): JSX.Element => (
  <div class="upload-progress">
    <progress max="1" value={props.part} aria-labelledby={props.id} />
    <span id={props.id}>{uploads().sending(percent(props.part))}</span>
    <Button tone="outline-primary" small onClick={props.onStop}>
      {uploads().cancel}
    </Button>
  </div>
)

export const UploadField = (props: UploadProps): JSX.Element => {
  const { part, taken, largest, choose, stop } = createSending(props)
  let input: HTMLInputElement | undefined
  const id = (name: string): string => `${fieldId(props.form, props.name)}-${name}`
  const called = (): string => props.form.value(fileParts(props.name).called)
  const drop = (): void => {
    choose(undefined)
    if (input) {
      input.value = ''
      input.focus()
    }
  }
  const limits = (): JSX.Element => (
    <>
      {props.hint} {uploads().taken(kindNames(taken()), size(largest()))}{' '}
      {taken().some((type) => type !== 'application/pdf') && uploads().privacy}
    </>
  )
  const state = (): JSX.Element => (
    <div class="upload-state" role="status" id={id('state')}>
      <Show when={part()}>{(sent) => <Progress part={sent()} onStop={stop} id={id('part')} />}</Show>
      <Show when={props.form.value(props.name) !== ''}>
        <p class="upload-done">
          <Icon name="check-circle" class="icon-sm" /> <strong>{called()}</strong>{' '}
          {uploads().sent(size(Number(props.form.value(fileParts(props.name).bytes))))}{' '}
          <Button tone="outline-primary" small onClick={drop}>
            {uploads().remove}
          </Button>
        </p>
      </Show>
    </div>
  )
  return (
    <Field {...props} hint={limits()} extra={state()}>
      <input
        {...control({ ...props, hint: true }, id('state'))}
        ref={input}
        class="form-control upload-input"
        type="file"
        accept={taken().join(',')}
        disabled={props.disabled}
        onChange={(event) => choose(event.currentTarget.files?.[0])}
      />
    </Field>
  )
}
