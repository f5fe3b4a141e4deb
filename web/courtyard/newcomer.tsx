// Somebody who was not on the list: a name if they like, and they are present.
import type { JSX } from 'solid-js'
import { createForm } from '../kernel/form.ts'
import { newId } from '../kernel/id.ts'
import { Button, Dialog, optionsOf, Radios, Select, TextField } from '../kernel/ui/index.ts'
import { record } from './recording.ts'
import type { Session } from './roster.ts'
import { sessionWords } from './session-words.ts'

export const Newcomer = (props: { of: Session; onClose: () => void }): JSX.Element => {
  const form = createForm('newcomer', { as: 'citizen' })
  const send = async (): Promise<void> => {
    const [person, name, band] = [newId(), form.value('name').trim(), form.value('band')]
    props.onClose()
    const enrolled = await record(props.of, 'enrol', {
      ...{ person, as: form.value('as') },
      ...(name === '' ? {} : { name }),
      ...(band === '' ? {} : { band }),
    })
    await record(props.of, 'present', { person, how: 'roster' }, enrolled)
  }
  return (
    <Dialog id="newcomer" title={sessionWords().session.newcomer} open onClose={props.onClose}>
      <form
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>{sessionWords().fresh.lead}</p>
        <TextField
          form={form}
          name="name"
          label={sessionWords().fresh.name}
          hint={sessionWords().fresh.nameHint}
          maxlength={120}
          optional
        />
        <Radios form={form} name="as" label={sessionWords().fresh.as} options={optionsOf(sessionWords().capacities)} />
        <Select
          form={form}
          name="band"
          label={sessionWords().fresh.band}
          options={optionsOf(sessionWords().grownBands)}
          empty={sessionWords().fresh.bandNone}
          optional
        />
        <Button type="submit">{sessionWords().fresh.send}</Button>
      </form>
    </Dialog>
  )
}
