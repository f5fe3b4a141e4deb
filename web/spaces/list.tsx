// The shared spaces, and what of them is free on a day.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Rows } from '../kernel/api.ts'
import { fullDay, plusDays, today } from '../kernel/format.ts'
import { createListing, createReading } from '../kernel/reading.ts'
import { isAny, me } from '../kernel/session.ts'
import { Answer, ButtonLink, Card, Empty, FilterChoice, More, optionsOf, Page } from '../kernel/ui/index.ts'
import { api, type Free, type Row } from './api.ts'
import { instantAt, timeOf } from './clock.ts'
import { names } from './names.ts'
import { openingWords } from './opening-words.ts'
import { pageWords } from './page-words.ts'
import { createShown } from './shown.ts'

const w = () => pageWords().list
const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
const isKind = (text: unknown): text is Row['kind'] => typeof text === 'string' && Object.hasOwn(names().kinds, text)
const isLength = (text: unknown): text is keyof ReturnType<typeof w>['lengths'] =>
  typeof text === 'string' && Object.hasOwn(w().lengths, text)

const DayField = (props: { day: string; first: string; onChange: (day: string) => void }): JSX.Element => (
  <div class="filter">
    <label for="spaces-day">{w().day}</label>
    <input
      id="spaces-day"
      type="date"
      class="form-control"
      min={props.first}
      max={plusDays(today(), 365)}
      value={props.day}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  </div>
)

const stretches = (free: readonly Free[], space: string): string =>
  free
    .filter((one) => one.space === space)
    .map(({ from, to }) => pageWords().week.stretch(timeOf(from), timeOf(to) === '00:00' ? '24:00' : timeOf(to)))
    .join(', ')

const SpaceCard = (props: { of: Row; day: string; free: readonly Free[] | undefined }): JSX.Element => (
  <Card
    href={`/spazi/${props.of.id}`}
    title={props.of.name}
    over={names().kinds[props.of.kind]}
    foot={
      <>
        {w().seats(props.of.capacity)} · {props.of.rules?.audience === 'everybody' ? w().everybody : w().residents}
      </>
    }
  >
    <p lang="it" class="clamped">
      {props.of.purpose}
    </p>
    <Show when={props.free}>
      {(free) => (
        <Show when={stretches(free(), props.of.id)} fallback={<p class="space-full">{w().notFree(fullDay(props.day))}</p>}>
          {(said) => (
            <p class="space-free">
              <strong>{w().free(fullDay(props.day))}</strong> {said()}
            </p>
          )}
        </Show>
      )}
    </Show>
  </Card>
)

type FiltersProps = {
  day: string
  first: string
  length: string
  kind: string | undefined
  onChange: (change: Record<string, string | null>) => void
}
const Filters = (props: FiltersProps): JSX.Element => (
  <div class="filters">
    <div class="filter-grid">
      <DayField day={props.day} first={props.first} onChange={(chosen) => props.onChange({ giorno: chosen || null })} />
      <FilterChoice
        {...{ name: 'length', label: w().length, empty: w().lengths['60'], value: props.length }}
        options={optionsOf(w().lengths).slice(1)}
        onChoose={(chosen) => props.onChange({ minuti: chosen || null })}
      />
      <FilterChoice
        {...{ name: 'kind', label: w().kind, empty: w().all, value: props.kind ?? '' }}
        options={optionsOf(names().kinds)}
        onChoose={(chosen) => props.onChange({ che: chosen || null })}
      />
    </div>
  </div>
)

const OwnLink = (): JSX.Element => (
  <ButtonLink href="/prenotazioni" tone="outline-primary">
    {w().mine}
  </ButtonLink>
)

/** `building`: the one whose spaces are looked at. */
const OpenLink = (props: { building: string | undefined; past: boolean }): JSX.Element => (
  <Show when={!props.past && isAny(['social-manager', 'maker', 'manager', 'clerk'])}>
    <ButtonLink href={props.building ? `/spazi/nuovo?palazzo=${props.building}` : '/spazi/nuovo'}>{openingWords().link}</ButtonLink>
  </Show>
)

/** What is asked for in the address: the day, the length, the kind and the building. */
const createWanted = (first: () => string) => {
  const [search, setSearch] = useSearchParams()
  return {
    kind: () => (isKind(search.che) ? search.che : undefined),
    day: () => (isDay(search.giorno) && search.giorno >= first() ? search.giorno : first()),
    length: () => (isLength(search.minuti) ? search.minuti : '60'),
    building: () => (typeof search.palazzo === 'string' && isUuid(search.palazzo) ? search.palazzo : undefined),
    change: setSearch,
  }
}

type FoundProps = {
  rows: Rows<Row>
  kind: string | undefined
  day: string
  free: readonly Free[] | undefined
  busy: boolean
  onMore: () => void
}
const Found = (props: FoundProps): JSX.Element => (
  <Show
    when={props.rows.items.length > 0}
    fallback={
      <Empty title={props.kind ? w().noneSuch : w().none} icon="calendar">
        {w().noneSays}
      </Empty>
    }
  >
    <h2 class="visually-hidden">{w().title}</h2>
    <div class="plots">
      <For each={props.rows.items}>{(row) => <SpaceCard of={row} day={props.day} free={props.free} />}</For>
    </div>
    <More
      next={props.rows.next !== null}
      busy={props.busy}
      shown={w().more(props.rows.items.length, props.rows.next !== null)}
      onMore={props.onMore}
    />
  </Show>
)

const List = (): JSX.Element => {
  const shown = createShown()
  const { kind, day, length, building, change } = createWanted(shown.day)
  const list = createListing<Row>((cursor) => api.read('/', {}, { kind: kind(), building: building(), cursor }), 'spaces')
  const free = createReading(() => {
    const period = { from: shown.freeFrom(day()), to: instantAt(plusDays(day(), 1), 0) }
    return api.read('/free', {}, { ...period, minutes: Number(length()), kind: kind(), building: building() })
  }, 'spaces')
  return (
    <Page
      title={w().title}
      lead={w().lead}
      aside={
        <Show when={me()}>
          <OpenLink building={building()} past={shown.past()} />
          <OwnLink />
        </Show>
      }
    >
      <Filters day={day()} first={shown.day()} length={length()} kind={kind()} onChange={change} />
      <Answer of={list}>
        {(rows) => <Found rows={rows()} kind={kind()} day={day()} free={free.now()?.items} busy={list.busy()} onMore={list.more} />}
      </Answer>
    </Page>
  )
}
export default List
