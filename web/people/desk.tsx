// The desk: writing down somebody who cannot enter by themselves, asking for them, and the people written down who have not come yet.
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Asking } from '../kernel/api.ts'
import { AskForm } from '../kernel/asks/form.tsx'
import { assist, assisting } from '../kernel/assisting.ts'
import { briefDay } from '../kernel/format.ts'
import { newId } from '../kernel/id.ts'
import { createListing, createReadingForMe } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Button, ButtonLink, Dialog, Empty, Link, Page, Section, SignInLink } from '../kernel/ui/index.ts'
import { api, type Mine, type Row } from './api.ts'
import { register } from './asking.ts'
import { others } from './others-words.ts'
import { words } from './words.ts'

/** The municipality of the desk, where the one who sits there holds the role in one alone. */
const municipalityOf = (mine: Mine | undefined): string | undefined => {
  const held = (mine?.parts.grants ?? []).filter(
    ({ role, scope, revoked_on }) => ['operator', 'clerk'].includes(role) && scope === 'municipality' && revoked_on === null,
  )
  return held.length === 1 ? (held[0]?.scope_id ?? undefined) : undefined
}

const Writing = (props: { onDone: () => void }): JSX.Element => {
  const [id, setId] = createSignal<string>()
  const mine = createReadingForMe(() => api.read('/me', {}))
  const send = (person: string) => (data: object, asking: Asking) => api.ask(person, 'register', data as never, asking)
  const done = (): void => {
    setId(undefined)
    props.onDone()
  }
  return (
    <>
      <Button onClick={() => setId(newId())}>{words().commands.register}</Button>
      <Show when={id()} keyed>
        {(person) => (
          <Dialog id="register" title={words().commands.register} open onClose={() => setId(undefined)}>
            <p>{others().desk.rules}</p>
            <AskForm
              id="register"
              ask={register}
              of={municipalityOf(mine.now())}
              send={send(person)}
              onDone={done}
              onCancel={() => setId(undefined)}
            />
          </Dialog>
        )}
      </Show>
    </>
  )
}

const Written = (props: { of: Row }): JSX.Element => {
  const name = () => props.of.name ?? others().list.hidden
  return (
    <li class="consent">
      <div>
        <p>
          <Link href={`/persone/${props.of.id}`}>{name()}</Link>
        </p>
        <p class="soft">{briefDay(props.of.registered_on)}</p>
      </div>
      <Button small tone="outline-primary" onClick={() => assist({ id: props.of.id, name: name() })}>
        {others().desk.act} {name()}
      </Button>
    </li>
  )
}

const AtWork = (): JSX.Element => {
  const list = createListing<Row>((cursor) => api.read('/', {}, { cursor, awaited: true }), 'people')
  return (
    <>
      <Show when={assisting()}>
        {(one) => (
          <p class="warning" role="status">
            {others().desk.acting(one().name)} <ButtonLink href="/proponi">{others().desk.propose}</ButtonLink>
          </p>
        )}
      </Show>
      <Section id="who" title={others().desk.who} lead={others().desk.rules}>
        <Writing onDone={() => void list.again()} />
      </Section>
      <Section id="written" title={others().desk.written}>
        <Answer of={list}>
          {(rows) => (
            <Show when={rows().items.length > 0} fallback={<Empty title={others().desk.none} icon="hearing" />}>
              <ul class="plain consents">
                <For each={rows().items}>{(row) => <Written of={row} />}</For>
              </ul>
            </Show>
          )}
        </Answer>
      </Section>
    </>
  )
}

const DeskPage = (): JSX.Element => (
  <Page title={others().desk.title} lead={others().desk.lead}>
    <Show when={isAny(['operator', 'clerk', 'maker'])} fallback={<SignInLink />}>
      <AtWork />
    </Show>
  </Page>
)
export default DeskPage
