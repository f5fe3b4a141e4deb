// The network: who is in it, by name, and the way to what they do and where.
import { For, type JSX, Show } from 'solid-js'
import type { Rows } from '../kernel/api.ts'
import { Fresh } from '../kernel/fresh.tsx'
import { createListing, type Listing } from '../kernel/reading.ts'
import { Answer, ButtonLink, Card, More, optionsOf, Page } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { askNames } from './asks-words.ts'
import { Choice, Filters, TerritoryChoice } from './filters.tsx'
import { MayAsk } from './may-ask.tsx'
import { names } from './names.ts'
import { useNarrow } from './narrow.ts'
import { Nothing } from './nothing.tsx'
import { words } from './words.ts'

const footOf = ({ services, beside, members }: Row): string => {
  const w = words().list
  return [services > 0 && w.running(services), beside > 0 && w.beside(beside), members > 0 && w.members(members)]
    .filter(Boolean)
    .join(' · ')
}

const BodyCard = (props: { of: Row }): JSX.Element => (
  <Card href={`/rete/${props.of.id}`} title={props.of.name} over={names().kinds[props.of.kind]} foot={footOf(props.of)}>
    <Show when={props.of.alias}>{(alias) => <p>{alias()}</p>}</Show>
  </Card>
)

const shelves = () => optionsOf(names().families).filter((option) => option.value !== 'organisation')

const Doors = (): JSX.Element => (
  <>
    <MayAsk command="register">
      <ButtonLink href="/rete/nuovo" tone="outline-primary">
        {askNames().commands.register}
      </ButtonLink>
    </MayAsk>
    <ButtonLink href="/rete/servizi">{words().list.services}</ButtonLink>
    <ButtonLink href="/rete/territori" tone="outline-primary">
      {words().list.territories}
    </ButtonLink>
  </>
)

const Cards = (props: { of: Listing<Row>; rows: Rows<Row> }): JSX.Element => (
  <>
    <h2 class="visually-hidden">{words().list.caption}</h2>
    <ul class="plots">
      <For each={props.rows.items}>
        {(row) => (
          <li>
            <BodyCard of={row} />
          </li>
        )}
      </For>
    </ul>
    <More
      next={props.rows.next !== null}
      busy={props.of.busy()}
      shown={words().list.shown(props.rows.items.length, props.rows.next !== null)}
      onMore={props.of.more}
    />
  </>
)

const List = (): JSX.Element => {
  const narrow = useNarrow(['family', 'kind', 'territory', 'q'])
  const family = () => narrow.known('family', names().families) ?? (narrow.value('kind') === '' ? 'organisation' : undefined)
  const list = createListing<Row>((cursor) => {
    const query = { family: family(), kind: narrow.known('kind', names().kinds), territory: narrow.id('territory'), q: narrow.text('q') }
    return api.read('/', {}, { ...query, cursor, limit: 24 })
  }, 'network')
  return (
    <Page title={words().list.title} lead={words().list.lead} aside={<Doors />}>
      <Filters narrow={narrow} label={words().list.search} hint={words().list.searchHint}>
        <Choice narrow={narrow} name="family" label={words().list.family} options={shelves()} empty={names().families.organisation} />
        <Choice narrow={narrow} name="kind" label={words().list.kind} options={optionsOf(names().kinds)} />
        <TerritoryChoice narrow={narrow} />
      </Filters>
      <Fresh of={list} />
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={<Nothing narrow={narrow} empty={words().list.empty} emptyPast={words().list.emptyPast} />}
          >
            <Cards of={list} rows={rows()} />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default List
