// The form of many flats: groups of doors or a pasted list on one side, what was understood under it, one button that says how many.
import { createEffect, createMemo, createSignal, For, type JSX, Show, untrack } from 'solid-js'
import { createSubmission } from '../kernel/asking.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import { AskField } from '../kernel/asks/field.tsx'
import { givenBy } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { createForm, type Form } from '../kernel/form.ts'
import { newId } from '../kernel/id.ts'
import { shell } from '../kernel/shell-words.ts'
import { Button, optionsOf, Refusal } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { doorOf, mostFlats, type Range, type Read, readPasted, readRanges } from './flat-rows.ts'
import { Preview } from './flats-preview.tsx'
import { flatsWords } from './flats-words.ts'
import { words } from './words.ts'

const w = () => flatsWords()
const mostGroups = 30

const groupFields = (path: string, row: number): readonly [FieldSpec, ...FieldSpec[]] => [
  { name: `${path}.stair`, as: 'line', label: w().stair(row), hint: row === 1 ? w().stairHint : undefined, max: 8 } as FieldSpec,
  { name: `${path}.first`, as: 'number', label: w().first(row), initial: '1' },
  { name: `${path}.last`, as: 'number', label: w().last(row) },
  { name: `${path}.purpose`, as: 'radios', label: w().purpose(row), options: optionsOf(words().purposes) },
  { name: `${path}.rooms`, as: 'number', label: w().rooms(row), hint: row === 1 ? w().roomsHint : undefined, max: 12 } as FieldSpec,
]

const fieldsIn = (value: Value): readonly FieldSpec[] => [
  { name: 'way', as: 'radios', label: w().way, options: optionsOf(w().ways) },
  ...(value('way') === 'pasted'
    ? [{ name: 'pasted', as: 'text', label: w().pasted, hint: w().pastedHint, max: 20_000 } as const]
    : rowFields(value, { name: 'groups', max: mostGroups, add: w().more, row: groupFields })),
]

const readIn = (form: Form, there: ReadonlySet<string>): Read => {
  if (form.value('way') === 'pasted') return readPasted(form.value('pasted'), there)
  const purposes = words().purposes
  const ranges = rowsGiven<Range>(givenBy(form), 'groups', (path) => {
    const part = (name: string): string => form.value(`${path}.${name}`).trim()
    const purpose = part('purpose')
    return {
      ...{ stair: part('stair'), first: part('first'), last: part('last'), rooms: part('rooms') },
      purpose: Object.hasOwn(purposes, purpose) ? (purpose as Range['purpose']) : undefined,
    }
  })
  return readRanges(ranges, there)
}

type FlatsFormProps = { building: string; there: ReadonlySet<string>; onDone: () => Promise<void> }

const createFlats = (props: FlatsFormProps) => {
  const form = createForm('flats', { way: 'ranges' })
  const read = createMemo(() => readIn(form, props.there))
  const [done, setDone] = createSignal('')
  const submission = createSubmission<object>((data, asking) => api.ask(props.building, 'add-units', data as never, asking))
  // A door keeps its identity, so that what is sent again is the same request.
  const known = new Map<string, string>()
  const idOf = (door: string): string => {
    const id = known.get(door) ?? newId()
    known.set(door, id)
    return id
  }
  const send = async (): Promise<void> => {
    const { flats } = read()
    setDone('')
    if (flats.length === 0 || flats.length > mostFlats) return void setDone(flats.length === 0 ? w().none : w().tooMany(mostFlats))
    if (!(await submission.submit({ units: flats.map((flat) => ({ unit: idOf(doorOf(flat)), ...flat })) }))) return
    form.clear({ way: form.value('way') })
    setDone(w().done(flats.length))
    await props.onDone()
  }
  return { form, read, done, submission, send }
}

export const FlatsForm = (props: FlatsFormProps): JSX.Element => {
  const { form, read, done, submission, send } = createFlats(props)
  const specs = createMemo(() => fieldsIn(form.value))
  createEffect(() => {
    for (const { name, initial } of specs()) if (initial !== undefined && untrack(form.draft)[name] === undefined) form.set(name, initial)
  })
  const press = (event: SubmitEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form class="narrow flats-form" noValidate onSubmit={press}>
      <p class="soft">{w().example}</p>
      <For each={specs().map(({ name }) => name)}>
        {(name) => <Show when={specs().find((one) => one.name === name)}>{(spec) => <AskField form={form} spec={spec()} />}</Show>}
      </For>
      <Preview of={read()} pasted={form.value('way') === 'pasted'} />
      <Show when={submission.problem()}>{(problem) => <Refusal problem={problem()} onAgain={() => void send()} />}</Show>
      <p role="status" class="asks-done">
        {submission.busy() ? shell().sending : done()}
      </p>
      <Button type="submit" busy={submission.busy()}>
        {w().send(read().flats.length)}
      </Button>
    </form>
  )
}
