// Narrowing a list: a search that is sent, and choices that hold at once.
import { createEffect, createSignal, For, type JSX } from 'solid-js'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import type { Option } from './inputs.tsx'

type SearchProps = { label: string; hint: string; go: string; value: string; onSearch: (text: string) => void }

export const SearchBox = (props: SearchProps): JSX.Element => {
  const [text, setText] = createSignal('')
  // What is searched can also be taken away elsewhere, and then it must not be sent again.
  createEffect(() => setText(props.value))
  return (
    <search>
      <form
        class="search"
        onSubmit={(event) => {
          event.preventDefault()
          props.onSearch(text())
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
            value={props.value}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit">
            <Icon name="search" class="icon-sm" /> {props.go}
          </Button>
        </div>
      </form>
    </search>
  )
}

type ChoiceProps = {
  name: string
  label: string
  empty: string
  options: readonly Option[]
  value: string
  onChoose: (value: string) => void
}

export const FilterChoice = (props: ChoiceProps): JSX.Element => (
  <div class="filter">
    <label for={`filter-${props.name}`}>{props.label}</label>
    <select id={`filter-${props.name}`} class="form-control form-select" onChange={(event) => props.onChoose(event.currentTarget.value)}>
      <option value="" selected={props.value === ''}>
        {props.empty}
      </option>
      <For each={props.options}>
        {(option) => (
          <option value={option.value} selected={props.value === option.value}>
            {option.label}
          </option>
        )}
      </For>
    </select>
  </div>
)
