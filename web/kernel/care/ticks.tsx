// Some among many: boxes to tick, kept in the draft as names joined by commas.
import type { JSX } from 'solid-js'
import { Each } from '../ui/each.tsx'
import { describedBy, Fault, type FieldProps, fieldId, Hint, Optional } from '../ui/field.tsx'
import type { Option } from '../ui/inputs.tsx'

export const ticked = (draft: string): readonly string[] => (draft === '' ? [] : draft.split(','))

export const Ticks = (props: FieldProps & { among: readonly Option[] }): JSX.Element => {
  const chosen = () => ticked(props.form.value(props.name))
  const toggle = (value: string): void =>
    props.form.set(
      props.name,
      props.among
        .map((one) => one.value)
        .filter((one) => (one === value ? !chosen().includes(one) : chosen().includes(one)))
        .join(','),
    )
  return (
    <fieldset class="field choices ticks" aria-describedby={describedBy(props)} id={fieldId(props.form, props.name)} tabindex="-1">
      <legend>
        {props.label}
        <Optional when={props.optional} />
      </legend>
      <Hint field={props} />
      <Each of={props.among} by={({ value }) => value}>
        {(one) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`${fieldId(props.form, props.name)}-${one().value}`}
              checked={chosen().includes(one().value)}
              onChange={() => toggle(one().value)}
            />
            <label for={`${fieldId(props.form, props.name)}-${one().value}`}>{one().label}</label>
          </div>
        )}
      </Each>
      <Fault field={props} />
    </fieldset>
  )
}
