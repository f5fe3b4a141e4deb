// «Abitare»: straight to the building of who reads; to choose where there are several.
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Card, Empty, Page, SignInLink } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { Home } from './home.tsx'
import { pageWords } from './page-words.ts'

const w = () => pageWords().mine

const Several = (props: { rows: readonly Row[] }): JSX.Element => (
  <Page title={w().title} lead={w().lead}>
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

const Found = (props: { rows: readonly Row[] }): JSX.Element => (
  <Switch fallback={<Several rows={props.rows} />}>
    <Match when={props.rows.length === 0}>
      <Page title={w().title} lead={w().lead}>
        <Empty title={w().none} icon="key">
          <p>{w().noneHelp}</p>
        </Empty>
      </Page>
    </Match>
    <Match when={props.rows.length === 1 ? props.rows[0] : undefined}>{(row) => <Home id={row().id} />}</Match>
  </Switch>
)

const Mine = (): JSX.Element => {
  const reading = createReadingForMe(() => (me() ? api.read('/', {}) : undefined), 'housing')
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
      <Answer of={reading}>{(found) => <Found rows={found().items} />}</Answer>
    </Show>
  )
}
export default Mine
