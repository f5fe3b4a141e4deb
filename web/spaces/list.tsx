// The shared spaces, and what of them is free on a day.
import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { fullDay, plusDays, today } from '../kernel/format.ts'
import { createListing, createReading } from '../kernel/reading.ts'
import { me } from '../kernel/session.ts'
import { Answer, ButtonLink, Card, Empty, FilterChoice, More, optionsOf, Page } from '../kernel/ui/index.ts'
import { api, type Free, type Row } from './api.ts'
import { freeFrom, instantAt, timeOf } from './clock.ts'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().list
const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)
const isKind = (text: unknown): text is Row['kind'] => typeof text === 'string' && Object.hasOwn(names().kinds, text)
const isLength = (text: unknown): text is keyof ReturnType<typeof w>['lengths'] =>
  typeof text === 'string' && Object.hasOwn(w().lengths, text)

const DayField = (props: { day: string; onChange: (day: string) => void }): JSX.Element => (
  <div class="filter">
    <label for="spaces-day">{w().day}</label>
    <input
      id="spaces-day"
      type="date"
      class="form-control"
      min={today()}
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

type FiltersProps = { day: string; length: string; kind: string | undefined; onChange: (change: Record<string, string | null>) => void }
const Filters = (props: FiltersProps): JSX.Element => (
  <div class="filters">
    <div class="filter-grid">
      <DayField day={props.day} onChange={(chosen) => props.onChange({ giorno: chosen || null })} />
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

const List = (): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const kind = () => (isKind(search.che) ? search.che : undefined)
  const day = () => (isDay(search.giorno) && search.giorno >= today() ? search.giorno : today())
  const length = () => (isLength(search.minuti) ? search.minuti : '60')
  const list = createListing<Row>((cursor) => api.read('/', {}, { kind: kind(), cursor }), 'spaces')
  const free = createReading(
    () => api.read('/free', {}, { from: freeFrom(day()), to: instantAt(plusDays(day(), 1), 0), minutes: Number(length()), kind: kind() }),
    'spaces',
  )
  return (
    <Page
      title={w().title}
      lead={w().lead}
      aside={
        <Show when={me()}>
          <ButtonLink href="/prenotazioni" tone="outline-primary">
            {w().mine}
          </ButtonLink>
        </Show>
      }
    >
      <Filters day={day()} length={length()} kind={kind()} onChange={setSearch} />
      <Answer of={list}>
        {(rows) => (
          <Show
            when={rows().items.length > 0}
            fallback={
              <Empty title={kind() ? w().noneSuch : w().none} icon="calendar">
                {w().noneSays}
              </Empty>
            }
          >
            <h2 class="visually-hidden">{w().title}</h2>
            <div class="plots">
              <For each={rows().items}>{(row) => <SpaceCard of={row} day={day()} free={free.now()?.items} />}</For>
            </div>
            <More
              next={rows().next !== null}
              busy={list.busy()}
              shown={w().more(rows().items.length, rows().next !== null)}
              onMore={list.more}
            />
          </Show>
        )}
      </Answer>
    </Page>
  )
}
export default List
