// Who else answers for a booking and may check in: the people one lives with, by name.
import { For, type JSX, Show } from 'solid-js'
import type { Form } from '../kernel/form.ts'
import { createReading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Checkbox } from '../kernel/ui/index.ts'
import { api, type Mate, type Space } from './api.ts'
import { bookWords } from './book-words.ts'
import { type Holder, hostPath, hostsIn } from './booking.ts'

const w = () => bookWords()

/** Those one lives with in the building of a space; none while they are being read, and where one lives alone. */
export const createMates = (of: Pick<Space, 'building'>): (() => readonly Mate[]) => {
  const reading = createReading(() => (me() && of.building !== null ? api.read('/mates', {}) : undefined))
  return () => (reading.now()?.items ?? []).filter(({ building, name }) => building === of.building && Boolean(name))
}

/** Those who may be named beside a holder: of the home itself, or of that of who promotes the initiative. */
export const matesOf = (mates: readonly Mate[], holder: Holder | undefined): readonly Mate[] =>
  mates.filter(({ household }) => household === holder?.household || holder?.initiative !== undefined)

export const Hosts = (props: { form: Form; holder: Holder | undefined; mates: readonly Mate[] }): JSX.Element => {
  const known = () => matesOf(props.mates, props.holder)
  return (
    <Show when={known().length > 0}>
      <fieldset class="field">
        <legend>{w().hosts}</legend>
        <p class="field-hint">{w().hostsHint}</p>
        <For each={known()}>
          {({ person, name }) => <Checkbox form={props.form} name={hostPath(props.form.value('holder'), person)} label={name} />}
        </For>
      </fieldset>
    </Show>
  )
}

/** The names of those that were chosen. */
export const hostNames = (form: Form, mates: readonly Mate[]): string => {
  const chosen = hostsIn(form)
  return mates.flatMap(({ person, name }) => (chosen.includes(person) ? [name] : [])).join(', ')
}
