// One among few, and yes or no.
import { type JSX, Show } from 'solid-js'
import { Each } from './each.tsx'
import { control, describedBy, Fault, type FieldProps, fieldId, Hint, Optional } from './field.tsx'
import type { Option } from './inputs.tsx'

/** One among few, each with an optional explanation. */
export const Radios = (props: FieldProps & { options: readonly (Option & { readonly hint?: string })[] }): JSX.Element => (
  <fieldset
    class="field choices"
    classList={{ 'field-wrong': props.form.fault(props.name) !== undefined }}
    aria-describedby={describedBy(props)}
    disabled={props.disabled}
  >
    <legend>
      {props.label}
      <Optional when={props.optional} />
    </legend>
    <Hint field={props} />
    <Each of={props.options} by={({ value }) => value}>
      {(option, index) => {
        const id = () => (index() === 0 ? fieldId(props.form, props.name) : `${fieldId(props.form, props.name)}-${option().value}`)
        return (
          <div class="choice">
            <input
              type="radio"
              id={id()}
              name={fieldId(props.form, props.name)}
              value={option().value}
              checked={props.form.value(props.name) === option().value}
              aria-describedby={option().hint ? `${id()}-says` : undefined}
              onChange={() => props.form.set(props.name, option().value)}
            />
            <label for={id()}>{option().label}</label>
            <Show when={option().hint}>
              <p class="choice-hint" id={`${id()}-says`}>
                {option().hint}
              </p>
            </Show>
          </div>
        )
      }}
    </Each>
    <Fault field={props} />
  </fieldset>
)

/** Yes when ticked: the draft says `yes`. */
export const Checkbox = (props: FieldProps): JSX.Element => (
  <div class="field choices" classList={{ 'field-wrong': props.form.fault(props.name) !== undefined }}>
    <div class="choice">
      <input
        {...control(props)}
        type="checkbox"
        checked={props.form.value(props.name) === 'yes'}
        disabled={props.disabled}
        onChange={(event) => props.form.set(props.name, event.currentTarget.checked ? 'yes' : '')}
      />
      <label for={fieldId(props.form, props.name)}>{props.label}</label>
      <Hint field={props} />
    </div>
    <Fault field={props} />
  </div>
)
