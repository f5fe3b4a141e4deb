// One-line fields: text, number, date, search, and a choice from a list.
import { For, type JSX } from 'solid-js'
import { control, Field, type FieldProps } from './field.tsx'

type TextProps = FieldProps & {
  type?: 'text' | 'number' | 'date' | 'time' | 'search' | 'email'
  min?: string | number
  max?: string | number
  maxlength?: number
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'decimal'
  /** how many characters wide, where the answer has a known length */
  size?: 'day' | 'number' | 'wide'
}

export const TextField = (props: TextProps): JSX.Element => (
  <Field {...props}>
    <input
      {...control(props)}
      class={`form-control size-${props.size ?? 'wide'}`}
      type={props.type ?? 'text'}
      value={props.form.value(props.name)}
      min={props.min}
      max={props.max}
      maxlength={props.maxlength}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete ?? 'off'}
      disabled={props.disabled}
      onInput={(event) => props.form.set(props.name, event.currentTarget.value)}
    />
  </Field>
)

/** A day, written `YYYY-MM-DD` in the draft. */
export const DateField = (props: Omit<TextProps, 'type'>): JSX.Element => <TextField {...props} type="date" size="day" />

export type Option = { readonly value: string; readonly label: string }
/** The options of a word table: its keys are the values. */
export const optionsOf = (words: { readonly [name: string]: string }): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const Select = (props: FieldProps & { options: readonly Option[]; empty: string }): JSX.Element => (
  <Field {...props}>
    <select
      {...control(props)}
      class="form-control form-select"
      disabled={props.disabled}
      onChange={(event) => props.form.set(props.name, event.currentTarget.value)}
    >
      <option value="" selected={props.form.value(props.name) === ''}>
        {props.empty}
      </option>
      <For each={props.options}>
        {(option) => (
          <option value={option.value} selected={props.form.value(props.name) === option.value}>
            {option.label}
          </option>
        )}
      </For>
    </select>
  </Field>
)
