// Something of the register, found by writing: the browser's own list offers what the register knows.
import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { shell } from '../shell-words.ts'
import { control, Field, type FieldProps, fieldId } from './field.tsx'
import { Icon } from './icon.tsx'

/** `label` is what one chooses by, `name` what it is called without what tells it from others. */
export type Found = { readonly value: string; readonly label: string; readonly name?: string }

type LookupProps = FieldProps & {
  find: (words: string) => Promise<readonly Found[]>
  /** where the draft keeps what is written */
  written: string
  /** where the draft keeps what was chosen: nothing until what is written is one of the entries */
  chosen: string
}

const quiet = 200
const fewest = 2
const same = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase()

/** The entry meant by what is written: by its label, or by its name where nobody else has it. */
export const meant = (found: readonly Found[], written: string): Found | undefined => {
  const words = written.trim()
  const namesakes = found.filter(({ name }) => same(name, words))
  return found.find(({ label }) => same(label, words)) ?? (namesakes.length === 1 ? namesakes[0] : undefined)
}

const createLookup = (props: LookupProps) => {
  const [found, setFound] = createSignal<readonly Found[]>()
  let soon: ReturnType<typeof setTimeout> | undefined
  let searching: { readonly words: string; readonly over: Promise<void> } | undefined
  const written = (): string => props.form.value(props.written).trim()
  const settle = (): void => props.form.set(props.chosen, meant(found() ?? [], props.form.value(props.written))?.value ?? '')
  const search = async (words: string): Promise<void> => {
    const answer = await props.find(words)
    // What was written meanwhile has its own answer on the way.
    if (written() !== words) return
    setFound(answer)
    settle()
  }
  const searchNow = (): Promise<void> => {
    clearTimeout(soon)
    const words = written()
    if (searching?.words !== words) searching = { words, over: search(words) }
    return searching.over
  }
  const finish = async (): Promise<void> => {
    if (props.form.value(props.chosen) === '' && written().length >= fewest) await searchNow()
  }
  const leave = props.form.finishing(finish)
  onCleanup(() => {
    clearTimeout(soon)
    leave()
  })
  const write = (text: string): void => {
    props.form.set(props.written, text)
    settle()
    clearTimeout(soon)
    searching = undefined
    if (text.trim().length >= fewest) soon = setTimeout(() => void searchNow(), quiet)
    else setFound(undefined)
  }
  return { found, write }
}

export const Lookup = (props: LookupProps): JSX.Element => {
  const { found, write } = createLookup(props)
  const id = (part: string): string => `${fieldId(props.form, props.name)}-${part}`
  const extra = () => (
    <p class="field-count" role="status" id={id('found')}>
      <Show when={props.form.value(props.chosen) !== ''} fallback={found()?.length === 0 ? shell().nothingFound : ''}>
        <Icon name="check" class="icon-sm" /> {shell().found}
      </Show>
    </p>
  )
  return (
    <Field {...props} extra={extra()}>
      <input
        {...control(props, id('found'))}
        class="form-control"
        list={id('list')}
        autocomplete="off"
        value={props.form.value(props.written)}
        disabled={props.disabled}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <datalist id={id('list')}>
        <For each={found()}>{(one) => <option value={one.label} />}</For>
      </datalist>
    </Field>
  )
}
