// The passkeys I have, adding one and removing one.
import { createSignal, type JSX, Show } from 'solid-js'
import { type OwnKeys, removeKey } from '../kernel/entering.ts'
import { createForm, missing } from '../kernel/form.ts'
import { fullDay, moment } from '../kernel/format.ts'
import { addPasskey } from '../kernel/passkeys.ts'
import { Button, type Column, Dialog, Empty, Section, Table, TextField } from '../kernel/ui/index.ts'
import type { Change } from './change.ts'
import { account } from './words.ts'

type Passkey = OwnKeys['passkeys'][number]

const columns = (remove: (key: Passkey) => void): readonly Column<Passkey>[] => [
  { title: account().name, names: true, cell: ({ name }) => name },
  { title: account().kind, cell: ({ synced }) => (synced ? account().synced : account().single) },
  { title: account().made, cell: ({ made }) => fullDay(made) },
  { title: account().used, cell: ({ used }) => (used === undefined ? account().never : moment(used)) },
  {
    title: account().remove,
    cell: (key) => (
      <button type="button" class="btn btn-outline-danger btn-sm" aria-label={account().removeWhich(key.name)} onClick={() => remove(key)}>
        {account().remove}
      </button>
    ),
  },
]

const AddForm = (props: { change: Change }): JSX.Element => {
  const form = createForm('passkey')
  const [busy, setBusy] = createSignal(false)
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    form.fail(missing(form, { name: account().nameMissing }))
    if (form.wrong().length > 0 || busy()) return
    setBusy(true)
    if (await props.change(addPasskey(form.value('name').trim()), account().added)) form.clear()
    setBusy(false)
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <TextField form={form} name="name" label={account().name} hint={account().nameHint} maxlength={60} />
      <Button type="submit" busy={busy()}>
        {account().add}
      </Button>
    </form>
  )
}

/** `possible`: whether passkeys work at this address. */
export const Passkeys = (props: { keys: readonly Passkey[]; possible: boolean; change: Change }): JSX.Element => {
  const [removing, setRemoving] = createSignal<Passkey>()
  const remove = async (id: string): Promise<void> => {
    setRemoving(undefined)
    await props.change(removeKey({ id }), account().removed)
  }
  return (
    <Section id="passkeys" title={account().passkeys}>
      <Show
        when={props.keys.length > 0}
        fallback={
          <Empty title={account().noPasskeys} icon="key">
            <p>{props.possible ? account().noPasskeysSays : account().noPasskeysHere}</p>
          </Empty>
        }
      >
        <Table caption={account().passkeys} rows={props.keys} columns={columns(setRemoving)} />
      </Show>
      <Show when={props.possible}>
        <AddForm change={props.change} />
      </Show>
      <Dialog
        id="remove-passkey"
        title={removing() ? account().removeWhich(removing()?.name ?? '') : account().remove}
        open={removing() !== undefined}
        onClose={() => setRemoving(undefined)}
      >
        <p>{account().removeSays}</p>
        <Show when={removing()}>
          {(key) => (
            <Button tone="danger" onClick={() => void remove(key().id)}>
              {account().remove}
            </Button>
          )}
        </Show>
      </Dialog>
    </Section>
  )
}
