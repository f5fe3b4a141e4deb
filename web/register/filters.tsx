// Searching the public register and narrowing it; what is narrowed shows as chips that can be taken away.
import { For, type JSX, Show } from 'solid-js'
import { createReading } from '../kernel/reading.ts'
import { Button, FilterChoice, Icon, type Option, optionsOf, SearchBox } from '../kernel/ui/index.ts'
import { wordFor } from '../kernel/words.ts'
import { api } from './api.ts'
import { listWords } from './list-words.ts'
import { names } from './names.ts'
import type { Filter, FilterField } from './use-filter.ts'

type ChoiceProps = { filter: Filter; name: FilterField | 'sort'; label: string; empty?: string; options: readonly Option[] }

const Choice = (props: ChoiceProps): JSX.Element => (
  <FilterChoice
    name={props.name}
    label={props.label}
    empty={props.empty ?? listWords().list.any}
    options={props.options}
    value={props.filter.value(props.name)}
    onChoose={(value) => props.filter.set(props.name, value)}
  />
)

const DayChoice = (props: { filter: Filter; name: 'from' | 'until'; label: string }): JSX.Element => (
  <div class="filter">
    <label for={`filter-${props.name}`}>{props.label}</label>
    <input
      id={`filter-${props.name}`}
      type="date"
      class="form-control"
      value={props.filter.value(props.name)}
      onChange={(event) => props.filter.set(props.name, event.currentTarget.value)}
    />
  </div>
)

const Chips = (props: { filter: Filter }): JSX.Element => (
  <Show when={props.filter.active().length > 0}>
    <ul class="active-filters" aria-label={listWords().list.active}>
      <For each={props.filter.active()}>
        {(one) => (
          <li>
            <button type="button" aria-label={listWords().list.remove(one.says)} onClick={() => props.filter.set(one.field, '')}>
              {one.says} <Icon name="close" class="icon-sm" />
            </button>
          </li>
        )}
      </For>
      <li>
        <Button tone="link" small onClick={props.filter.clear}>
          {listWords().list.clear}
        </Button>
      </li>
    </ul>
  </Show>
)

const Choices = (props: { filter: Filter }): JSX.Element => {
  const choices = createReading(() => api.read('/choices', {}), 'register')
  const towns = (): readonly Option[] =>
    (choices.now()?.municipalities ?? []).map(({ municipality, town }) => ({ value: municipality, label: town ?? municipality }))
  const districts = (): readonly Option[] => {
    const [here, all] = [props.filter.query().municipality, choices.now()?.districts ?? []]
    const names = all.filter(({ municipality }) => here === undefined || municipality === here).flatMap(({ district }) => district ?? [])
    return [...new Set(names)].sort().map((name) => ({ value: name, label: name }))
  }
  const goods = (): readonly Option[] =>
    (choices.now()?.goods ?? []).map(({ kind }) => ({ value: kind, label: wordFor(names().goods, kind) }))
  const list = () => listWords().list
  return (
    <div class="filter-grid">
      <Choice {...props} name="state" label={list().state} options={optionsOf(names().states)} />
      <Choice {...props} name="municipality" label={list().municipality} options={towns()} />
      <Choice {...props} name="district" label={list().district} options={districts()} />
      <Choice {...props} name="area" label={list().area} options={optionsOf(names().areas)} />
      <Choice {...props} name="good" label={list().good} options={goods()} />
      <Choice {...props} name="proponent" label={list().proponent} options={optionsOf(names().proponents)} />
      <Choice {...props} name="origin" label={list().origin} options={optionsOf(names().origins)} />
      <DayChoice {...props} name="from" label={list().from} />
      <DayChoice {...props} name="until" label={list().until} />
      <Choice {...props} name="late" label={list().late} options={[{ value: 'true', label: list().lateOnly }]} />
      <Choice {...props} name="sort" label={list().sort} empty={list().recent} options={[{ value: 'title', label: list().byTitle }]} />
    </div>
  )
}

export const Filters = (props: { filter: Filter }): JSX.Element => (
  <div class="filters">
    <SearchBox
      label={listWords().list.search}
      hint={listWords().list.searchHint}
      go={listWords().list.go}
      value={props.filter.value('q')}
      onSearch={(text) => props.filter.set('q', text)}
    />
    <details open={globalThis.matchMedia?.('(width >= 768px)').matches ?? true}>
      <summary>
        <Icon name="funnel" class="icon-sm" /> {listWords().list.filters}
      </summary>
      <Choices filter={props.filter} />
    </details>
    <Chips filter={props.filter} />
  </div>
)
