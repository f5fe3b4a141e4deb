// Searching and narrowing the lists of the network.
import { createEffect, createSignal, For, type JSX, type ParentComponent, Show } from 'solid-js'
import { createReading } from '../kernel/reading.ts'
import { Button, Icon, type Option } from '../kernel/ui/index.ts'
import { api } from './api.ts'
import type { Narrow } from './narrow.ts'
import { words } from './words.ts'

type ChoiceProps = { narrow: Narrow; name: string; label: string; options: readonly Option[]; empty?: string }

export const Choice = (props: ChoiceProps): JSX.Element => (
  <div class="filter">
    <label for={`filter-${props.name}`}>{props.label}</label>
    <select
      id={`filter-${props.name}`}
      class="form-control form-select"
      onChange={(event) => props.narrow.set(props.name, event.currentTarget.value)}
    >
      <option value="" selected={props.narrow.value(props.name) === ''}>
        {props.empty ?? words().list.any}
      </option>
      <For each={props.options}>
        {(option) => (
          <option value={option.value} selected={props.narrow.value(props.name) === option.value}>
            {option.label}
          </option>
        )}
      </For>
    </select>
  </div>
)

/** The territories to choose from, by name. */
export const TerritoryChoice = (props: { narrow: Narrow }): JSX.Element => {
  const territories = createReading(() => api.read('/territories', {}, { limit: 100 }), 'network')
  const options = (): readonly Option[] => (territories.now()?.items ?? []).map((one) => ({ value: one.id, label: one.name }))
  return <Choice narrow={props.narrow} name="territory" label={words().list.territory} options={options()} />
}

const Search = (props: { narrow: Narrow; label: string; hint: string }): JSX.Element => {
  const [text, setText] = createSignal('')
  createEffect(() => setText(props.narrow.value('q')))
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault()
          props.narrow.set('q', text())
        }}
      >
        <label for="filter-q">{props.label}</label>
        <p class="field-hint" id="filter-q-hint">
          {props.hint}
        </p>
        <div class="search-line">
          <input
            id="filter-q"
            type="search"
            class="form-control"
            maxlength="200"
            aria-describedby="filter-q-hint"
            value={props.narrow.value('q')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit">
            <Icon name="search" class="icon-sm" /> {words().list.go}
          </Button>
        </div>
      </form>
    </search>
  )
}

export const Filters: ParentComponent<{ narrow: Narrow; label: string; hint: string }> = (props) => {
  const wide = globalThis.matchMedia?.('(width >= 768px)').matches ?? true
  return (
    <div class="filters">
      <Search {...props} />
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
