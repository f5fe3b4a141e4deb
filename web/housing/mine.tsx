// «Abitare»: straight to the building of who reads; to choose where there are several.
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, ButtonLink, Card, Empty, Page, SignInLink } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { flatsWords } from './flats-words.ts'
import { Home } from './home.tsx'
import { openers } from './openers.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().mine

const Register = (props: { may: boolean }): JSX.Element => (
  <Show when={props.may}>
    <ButtonLink href="/abitare/nuovo">{flatsWords().register.more}</ButtonLink>
  </Show>
)

const Several = (props: { rows: readonly Row[]; opens: boolean }): JSX.Element => (
  <Page title={w().title} lead={w().lead} aside={<Register may={props.opens} />}>
    <h2 class="visually-hidden">{w().title}</h2>
    <div class="initiative-cards">
      <For each={props.rows}>
        {(row) => (
          <Card href={`/abitare/${row.id}`} title={row.name}>
            <p>{row.address}</p>
            <Show when={row.home}>{(home) => <p>{w().door(home().stair, home().number)}</p>}</Show>
          </Card>
        )}
      </For>
    </div>
  </Page>
)

const Found = (props: { rows: readonly Row[]; opens: boolean }): JSX.Element => (
  <Switch fallback={<Several rows={props.rows} opens={props.opens} />}>
    <Match when={props.rows.length === 0}>
      <Page title={w().title} lead={w().lead} aside={<Register may={props.opens} />}>
        <Show
          when={props.opens}
          fallback={
            <Empty title={w().none} icon="key">
              <p>{w().noneHelp}</p>
            </Empty>
          }
        >
          <Empty title={w().noBuildings} icon="key">
            <p>{w().noBuildingsHelp}</p>
          </Empty>
        </Show>
      </Page>
    </Match>
    <Match when={props.rows.length === 1 && !props.opens ? props.rows[0] : undefined}>{(row) => <Home id={row().id} />}</Match>
  </Switch>
)

const Mine = (): JSX.Element => {
  const reading = createReadingForMe(() => (me() ? api.read('/', {}) : undefined), 'housing')
  const asOf = useAsOf()
  const opening = createReadingForMe(() => (isAny(openers) && !asOf.past() ? api.read('/opening', {}) : undefined))
  const opens = (): boolean => {
    const found = opening.now()
    return found !== undefined && (found.anywhere || found.municipalities.length > 0)
  }
  return (
    <Show
      when={me()}
      fallback={
        <Page title={w().title} lead={w().lead}>
          <p>{w().signIn}</p>
          <SignInLink />
        </Page>
      }
    >
      <Answer of={reading}>{(found) => <Found rows={found().items} opens={opens()} />}</Answer>
    </Show>
  )
}
export default Mine
