// The initiatives: what waits for a decision, what is under way, what was done.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useAsOf } from '../kernel/as-of.ts'
import { assisting } from '../kernel/assisting.ts'
import { briefDay } from '../kernel/format.ts'
import { createListing, createReadingForMe } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, Badge, ButtonLink, Card, Empty, FilterChoice, More, optionsOf, Page } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { StageBadge } from './badges.tsx'
import { pageWords } from './page-words.ts'
import { words } from './words.ts'

const w = () => pageWords().list
type Group = 'open' | 'going' | 'done' | 'not'
const groupIn = (value: unknown): Group | undefined =>
  typeof value === 'string' && Object.hasOwn(w().groups, value) ? (value as Group) : undefined

const Entry = (props: { row: Row }): JSX.Element => (
  <Card
    href={`/iniziative/${props.row.id}`}
    title={props.row.title}
    over={
      <>
        <StageBadge stage={props.row.stage} />{' '}
        <Show when={props.row.mine}>
          <Badge>{w().mine}</Badge>
        </Show>
      </>
    }
    foot={
      <>
        <Show when={props.row.stage === 'collecting' && props.row.needed}>
          {(needed) => <span>{w().voices(props.row.endorsed, needed())} · </span>}
        </Show>
        <span>{briefDay(props.row.last_on)}</span>
      </>
    }
  >
    <p>{props.row.says_when}</p>
    <p class="soft">{words().audiences[props.row.open_to]}</p>
  </Card>
)

const Proposing = (): JSX.Element => {
  const asOf = useAsOf()
  const mine = createReadingForMe(() => (me() && !asOf.past() ? api.read('/mine', {}) : undefined), 'initiatives')
  return (
    <Show when={!asOf.past() && (assisting() !== undefined || (mine.now()?.homes.length ?? 0) > 0)}>
      <ButtonLink href="/iniziative/nuova">{words().commands.propose}</ButtonLink>
    </Show>
  )
}

const List = (): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const group = () => groupIn(search.quali)
  const building = () => (typeof search.palazzo === 'string' && /^[0-9a-f-]{36}$/.test(search.palazzo) ? search.palazzo : undefined)
  const list = createListing<Row>((cursor) => api.read('/', {}, { group: group(), building: building(), limit: 30, cursor }), 'initiatives')
  return (
    <Page title={w().title} lead={w().lead} aside={<Proposing />}>
      <div class="filters">
        <FilterChoice
          name="group"
          label={w().filter}
          empty={w().all}
          options={optionsOf(w().groups)}
          value={group() ?? ''}
          onChoose={(value) => setSearch({ quali: value || null }, { scroll: false })}
        />
      </div>
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={w().none} icon="inbox">
                <p>{w().noneHelp}</p>
              </Empty>
            }
          >
            <h2 class="visually-hidden">{w().title}</h2>
            <div class="initiative-cards">
              <For each={rows().items}>{(row) => <Entry row={row} />}</For>
            </div>
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={w().shown(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default List
