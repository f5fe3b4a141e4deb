// «Chi viene oggi»: the day of a space for who looks after it, with the code of the day.
import { useParams, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { plusDays, today } from '../kernel/format.ts'
import { createReadingForMe } from '../kernel/reading.ts'
import { Answer, AnswerPage, Badge, Each, Empty, Page, Section } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api, type DayList, type Kept, type Space } from './api.ts'
import { DoorCode } from './door-code.tsx'
import { KeptWays } from './keep-ways.tsx'
import { mineWords } from './mine-words.ts'
import { names } from './names.ts'
import { lasting, span, weekday } from './say.ts'
import { createShown } from './shown.ts'
import { NotYours } from './signed-in.tsx'

const w = () => mineWords().desk
const isDay = (text: unknown): text is string => typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text)

const who = ({ household, initiative }: Pick<Kept, 'household' | 'initiative'>): string =>
  initiative ? w().initiative : household ? w().household : w().person

const One = (props: { space: Space; of: Kept; past: boolean; onDone: () => void }): JSX.Element => (
  <li class="panel">
    <h3>{span(props.of.starts_at, props.of.ends_at)}</h3>
    <p>
      <Badge mood={props.of.status === 'here' ? 'going' : props.of.status === 'booked' ? 'waiting' : 'over'}>
        {wordFor(names().standings, props.of.status)}
      </Badge>{' '}
      {who(props.of)}, {w().people(props.of.people)}, {wordFor(names().purposes, props.of.purpose)}
    </p>
    <Show when={props.of.how}>{(how) => <p class="soft">{w().how(wordFor(names().arrivals, how()))}</p>}</Show>
    <Show when={props.of.condition}>{(condition) => <p class="soft">{wordFor(names().conditions, condition())}</p>}</Show>
    <Show when={!props.past}>
      <KeptWays space={props.space} of={props.of} onDone={props.onDone} />
    </Show>
  </li>
)

const Waiters = (props: { of: DayList['waiting'] }): JSX.Element => (
  <Section id="waiters" title={w().waiters}>
    <ul>
      <For each={props.of} fallback={<li class="soft">{w().noWaiters}</li>}>
        {(one) => (
          <li>
            {span(one.starts_at, one.ends_at)}: {lasting(one.minutes)}, {w().people(one.people)}
          </li>
        )}
      </For>
    </ul>
  </Section>
)

const DayOf = (props: { space: Space; of: DayList; day: string; past: boolean; onDone: () => void }): JSX.Element => (
  <div class="pact">
    <div class="pact-main">
      <h2>{weekday(props.day)}</h2>
      <ul class="plain panels">
        <Each
          of={props.of.items}
          by={({ booking }) => booking}
          fallback={
            <li>
              <Empty title={w().none} icon="calendar" />
            </li>
          }
        >
          {(one) => <One space={props.space} of={one()} past={props.past} onDone={props.onDone} />}
        </Each>
      </ul>
      <Waiters of={props.of.waiting} />
    </div>
    <Show when={!props.past}>
      <div class="pact-side">
        <DoorCode of={props.space} />
      </div>
    </Show>
  </div>
)

const Whole = (props: { of: Space }): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const shown = createShown()
  const day = () => (isDay(search.giorno) ? search.giorno : shown.day())
  const list = createReadingForMe(() => api.read('/:id/day', { id: props.of.id }, { day: day() }), 'spaces')
  return (
    <Page title={w().title(props.of.name)}>
      <div class="filters">
        <div class="filter">
          <label for="keep-day">{w().day}</label>
          <input
            id="keep-day"
            type="date"
            class="form-control"
            max={plusDays(today(), 365)}
            value={day()}
            onChange={(event) => setSearch({ giorno: event.currentTarget.value || null })}
          />
        </div>
      </div>
      <Answer of={list} failed={() => <NotYours says={w().notYours} />}>
        {(answer) => <DayOf space={props.of} of={answer()} day={day()} past={shown.past()} onDone={() => void list.again()} />}
      </Answer>
    </Page>
  )
}

const Keep = (): JSX.Element => {
  const params = useParams<{ id: string }>()
  const reading = createReadingForMe(() => api.read('/:id', { id: params.id }), 'spaces')
  return (
    <AnswerPage of={reading} words={w()}>
      {(space) => <Whole of={space()} />}
    </AnswerPage>
  )
}
export default Keep
