// Searching and narrowing the lists of the network.
import { type JSX, type ParentComponent, Show } from 'solid-js'
import { createReading } from '../kernel/reading.ts'
import { Button, FilterChoice, Icon, type Option, SearchBox } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import type { Narrow } from './narrow.ts'
import { words } from './words.ts'

type ChoiceProps = { narrow: Narrow; name: string; label: string; options: readonly Option[]; empty?: string }

export const Choice = (props: ChoiceProps): JSX.Element => (
  <FilterChoice
    name={props.name}
    label={props.label}
    empty={props.empty ?? words().list.any}
    options={props.options}
    value={props.narrow.value(props.name)}
    onChoose={(value) => props.narrow.set(props.name, value)}
  />
)

/** The territories to choose from, by name. */
export const TerritoryChoice = (props: { narrow: Narrow }): JSX.Element => {
  const territories = createReading(() => api.read('/territories', {}, { limit: 100 }), 'network')
  const options = (): readonly Option[] => (territories.now()?.items ?? []).map((one) => ({ value: one.id, label: one.name }))
  return <Choice narrow={props.narrow} name="territory" label={words().list.territory} options={options()} />
}

export const Filters: ParentComponent<{ narrow: Narrow; label: string; hint: string }> = (props) => {
  const wide = globalThis.matchMedia?.('(width >= 768px)').matches ?? true
  return (
    <div class="filters">
      <SearchBox
        label={props.label}
        hint={props.hint}
        go={words().list.go}
        value={props.narrow.value('q')}
        onSearch={(text) => props.narrow.set('q', text)}
      />
      <details open={wide}>
        <summary>
          <Icon name="funnel" class="icon-sm" /> {words().list.filters}
        </summary>
        <div class="filter-grid">{props.children}</div>
      </details>
      <Show when={props.narrow.any()}>
        <Button tone="link" small onClick={props.narrow.clear}>
          {words().list.clear}
        </Button>
      </Show>
    </div>
  )
}
