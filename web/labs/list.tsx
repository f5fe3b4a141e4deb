// The laboratories, and the next sessions of all of them.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Phase } from '../../events/labs/vocabulary.ts'
import { useAsOf } from '../kernel/as-of.ts'
import { townName } from '../kernel/care/towns.ts'
import { moment } from '../kernel/format.ts'
import { createListing, type Listing } from '../kernel/reading.ts'
import { isAny } from '../kernel/session.ts'
import { Answer, Badge, ButtonLink, Card, Empty, FilterChoice, Link, More, optionsOf, Page, Section } from '../kernel/ui/index.ts'
import { api, type Row } from './api.ts'
import { names } from './names.ts'
import { words } from './words.ts'

const oneOf = <T extends string>(table: { readonly [K in T]: string }, text: unknown): T | undefined =>
  typeof text === 'string' && Object.hasOwn(table, text) ? (text as T) : undefined

const One = (props: { of: Row }): JSX.Element => (
  <Card
    href={`/laboratori/${props.of.id}`}
    title={props.of.title}
    over={
      <>
        {townName(props.of.municipality)}{' '}
        <Badge mood={props.of.stage === 'open' ? 'going' : 'over'}>{names().stages[props.of.stage]}</Badge>
      </>
    }
    foot={props.of.next_starts ? words().list.next(moment(props.of.next_starts)) : words().list.noNext}
  >
    <p lang="it">{props.of.place}</p>
    <p>
      {names().phases[props.of.phase]} · {words().list.held(props.of.held)} · {words().list.ideas(props.of.ideas)}
    </p>
  </Card>
)

const Coming = (): JSX.Element => {
  const list = createListing((cursor) => api.read('/calendar', {}, { limit: 6, cursor }), 'labs')
  return (
    <Section id="next" title={words().list.meetings}>
      <Answer of={list}>
        {(rows) => (
          <ul class="plain lab-lines">
            <For each={rows().items} fallback={<li>{words().list.meetingsNone}</li>}>
              {(one) => (
                <li>
                  <Link href={`/laboratori/${one.lab}/incontri/${one.session}`}>{moment(one.starts)}</Link>{' '}
                  <span lang="it">
                    {one.title}, {one.place}
                  </span>{' '}
                  <Show when={one.state === 'cancelled'}>
                    <Badge mood="alarm">{words().list.cancelled}</Badge>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        )}
      </Answer>
    </Section>
  )
}

const Labs = (props: { of: Listing<Row> }): JSX.Element => {
  const asOf = useAsOf()
  return (
    <Answer of={props.of}>
      {(rows) => (
        <Show
          when={rows().items.length > 0}
          fallback={
            <Empty title={asOf.past() ? words().list.nonePast : words().list.none} icon="user">
              <p>{words().list.noneHelp}</p>
            </Empty>
          }
        >
          <h2 class="visually-hidden">{words().list.title}</h2>
          <div class="plots">
            <For each={rows().items}>{(row) => <One of={row} />}</For>
          </div>
          <More
            next={rows().next !== null}
            busy={props.of.busy()}
            shown={words().list.shown(rows().items.length, rows().next !== null)}
            onMore={props.of.more}
          />
        </Show>
      )}
    </Answer>
  )
}

const List = (): JSX.Element => {
  const asOf = useAsOf()
  const [search, setSearch] = useSearchParams()
  const phase = () => oneOf<Phase>(names().phases, search.fase)
  const stage = () => oneOf<Row['stage']>(words().list.stages, search.stato)
  const list = createListing<Row>((cursor) => api.read('/', {}, { phase: phase(), stage: stage(), cursor }), 'labs')
  return (
    <Page
      title={words().list.title}
      lead={words().list.lead}
      aside={
        <Show when={isAny(['maker', 'coordinator', 'secretariat']) && !asOf.past()}>
          <ButtonLink href="/laboratori/nuovo">{words().list.open}</ButtonLink>
        </Show>
      }
    >
      <Show when={!asOf.past()}>
        <Coming />
      </Show>
      <div class="filters">
        <FilterChoice
          {...{ name: 'stage', label: words().list.stage, empty: words().list.allStages, options: optionsOf(words().list.stages) }}
          value={stage() ?? ''}
          onChoose={(chosen) => setSearch({ stato: chosen || null })}
        />
        <FilterChoice
          {...{ name: 'phase', label: words().list.phase, empty: words().list.all, options: optionsOf(names().phases) }}
          value={phase() ?? ''}
          onChoose={(chosen) => setSearch({ fase: chosen || null })}
        />
      </div>
      <Labs of={list} />
    </Page>
  )
}
export default List
