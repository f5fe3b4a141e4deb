// Longer text, with how many characters are left.
import type { JSX } from 'solid-js'
import { shell } from '../shell-words.ts'
import { control, Field, type FieldProps, fieldId } from './field.tsx'

export const TextArea = (props: FieldProps & { max: number; rows?: number }): JSX.Element => {
  const left = () => props.max - props.form.value(props.name).length
  const counter = () => `${fieldId(props.form, props.name)}-count`
  const extra = () => (
    <p class="field-count" classList={{ over: left() < 0 }} id={counter()}>
      {left() < 0 ? shell().over(-left()) : shell().left(left())}
    </p>
  )
  return (
    <Field {...props} extra={extra()}>
      <textarea
        {...control(props, counter())}
        class="form-control"
        rows={props.rows ?? 5}
        value={props.form.value(props.name)}
        disabled={props.disabled}
        onInput={(event) => props.form.set(props.name, event.currentTarget.value)}
      />
    </Field>
  )
}
