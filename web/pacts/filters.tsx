// Searching the register and narrowing it; what is narrowed shows as chips that can be taken away.
import { For, type JSX, Show } from 'solid-js'
import { createReading } from '../kernel/reading.ts'
import { Button, FilterChoice, Icon, type Option, optionsOf, SearchBox } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import { names } from './names.ts'
import type { Filter, FilterField } from './use-filter.ts'
import { words } from './words.ts'

const Choice = (props: {
  filter: Filter
  name: FilterField | 'sort'
  label: string
  empty: string
  options: readonly Option[]
}): JSX.Element => (
  <FilterChoice
    name={props.name}
    label={props.label}
    empty={props.empty}
    options={props.options}
    value={props.filter.value(props.name)}
    onChoose={(value) => props.filter.set(props.name, value)}
  />
)

const Chips = (props: { filter: Filter }): JSX.Element => (
  <Show when={props.filter.active().length > 0}>
    <ul class="active-filters" aria-label={words().list.active}>
      <For each={props.filter.active()}>
        {(one) => (
          <li>
            <button type="button" aria-label={words().list.remove(one.says)} onClick={() => props.filter.set(one.field, '')}>
              {one.says} <Icon name="close" class="icon-sm" />
            </button>
          </li>
        )}
      </For>
      <li>
        <Button tone="link" small onClick={props.filter.clear}>
          {words().list.clear}
        </Button>
      </li>
    </ul>
  </Show>
)

export const Filters = (props: { filter: Filter }): JSX.Element => {
  const places = createReading(() => api.read('/places', {}), 'pacts')
  const towns = (): readonly Option[] => (places.now()?.items ?? []).map((one) => ({ value: one.municipality, label: one.town }))
  const sorts = (): readonly Option[] => [
    { value: 'title', label: words().list.byTitle },
    { value: 'ends', label: words().list.ends },
  ]
  const wide = globalThis.matchMedia?.('(width >= 768px)').matches ?? true
  return (
    <div class="filters">
      <SearchBox
        label={words().list.search}
        hint={words().list.searchHint}
        go={words().list.go}
        value={props.filter.value('q')}
        onSearch={(text) => props.filter.set('q', text)}
      />
      <details open={wide}>
        <summary>
          <Icon name="funnel" class="icon-sm" /> {words().list.filters}
        </summary>
        <div class="filter-grid">
          <Choice {...props} name="stage" label={words().list.stage} empty={words().list.any} options={optionsOf(names().stages)} />
          <Choice {...props} name="area" label={words().list.area} empty={words().list.any} options={optionsOf(names().areas)} />
          <Choice {...props} name="kind" label={words().list.kind} empty={words().list.any} options={optionsOf(names().kinds)} />
          <Choice {...props} name="municipality" label={words().list.place} empty={words().list.any} options={towns()} />
          <Choice {...props} name="sort" label={words().list.sort} empty={words().list.recent} options={sorts()} />
        </div>
      </details>
      <Chips filter={props.filter} />
    </div>
  )
}
