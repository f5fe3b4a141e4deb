// Somebody who was not on the list: a name if they like, and they are present.
import { type JSX, Show } from 'solid-js'
import { createForm } from '../kernel/form.ts'
import { newId } from '../kernel/id.ts'
import { Button, Dialog, optionsOf, Radios, Select, TextField } from '../kernel/ui/index.ts'
import type { Acquaintances } from './api.ts'
import { Picker } from './picker.tsx'
import { record } from './recording.ts'
import type { Shown } from './roster.ts'
import { sessionWords } from './session-words.ts'

type NewcomerProps = {
  of: Shown
  /** whose code was read (UUID); absent for who is met for the first time */
  person?: string | undefined
  known: Acquaintances
  onClose: () => void
}

type Add = (person: string, taking: object) => Promise<void>

/** A name if they like, and in what capacity they come. */
const Presenting = (props: { person: string | undefined; add: Add }): JSX.Element => {
  const form = createForm('newcomer', { as: 'citizen' })
  const send = async (): Promise<void> => {
    const [person, name, band] = [props.person ?? newId(), form.value('name').trim(), form.value('band')]
    await props.add(person, { as: form.value('as'), ...(name === '' ? {} : { name }), ...(band === '' ? {} : { band }) })
  }
  const w = () => sessionWords().fresh
  return (
    <form
      novalidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p>{w().lead}</p>
      <TextField form={form} name="name" label={w().name} hint={w().nameHint} maxlength={120} optional />
      <Radios form={form} name="as" label={w().as} options={optionsOf(sessionWords().capacities)} />
      <Select form={form} name="band" label={w().band} options={optionsOf(sessionWords().grownBands)} empty={w().bandNone} optional />
      <Button type="submit">{w().send}</Button>
    </form>
  )
}

export const Newcomer = (props: NewcomerProps): JSX.Element => {
  // Whoever was added here without a network is on the list before the register knows.
  const unlisted = (): Acquaintances => ({
    ...props.known,
    items: props.known.items.filter(({ person }) => !props.of.people.some((one) => one.person === person)),
  })
  const add: Add = async (person, taking) => {
    props.onClose()
    const enrolled = await record(props.of, 'enrol', { person, ...taking })
    await record(props.of, 'present', { person, how: 'roster' }, enrolled)
  }
  return (
    <Dialog id="newcomer" title={sessionWords().session.newcomer} open onClose={props.onClose}>
      <Show when={props.person === undefined && unlisted().items.length > 0}>
        <Picker
          known={unlisted()}
          onPick={({ person, name, as, band }) => void add(person, { as, name, ...(band === null ? {} : { band }) })}
        />
        <h3 class="h5">{sessionWords().known.first}</h3>
      </Show>
      <Presenting person={props.person} add={add} />
    </Dialog>
  )
}
