// Longer text, with how many characters are left: five lines tall, and as tall as what is written in it.
import { createEffect, type JSX } from 'solid-js'
import { isServer } from 'solid-js/web'
import { shell } from '../shell-words.ts'
import { control, Field, type FieldProps, fieldId } from './field.tsx'

/** Lines before anything is written. */
const lines = 5
// Where the style sheet lets fields grow by themselves (`field-sizing`) nothing is measured.
const grows = (): boolean => CSS.supports('field-sizing', 'content')
const stretch = (area: HTMLTextAreaElement): void => {
  area.style.height = 'auto'
  // What is not shown has no height to measure.
  if (area.scrollHeight > 0) area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`
}

export const TextArea = (props: FieldProps & { max: number }): JSX.Element => {
  let area: HTMLTextAreaElement | undefined
  const text = () => props.form.value(props.name)
  const left = () => props.max - text().length
  const counter = () => `${fieldId(props.form, props.name)}-count`
  const extra = () => (
    <p class="field-count" classList={{ over: left() < 0 }} id={counter()}>
      {left() < 0 ? shell().over(-left()) : shell().left(left())}
    </p>
  )
  const stretched = (): void => {
    if (text() !== '' && area && !grows()) stretch(area)
  }
  if (!isServer) createEffect(stretched)
  return (
    <Field {...props} extra={extra()}>
      <textarea
        {...control(props, counter())}
        ref={area}
        class="form-control"
        rows={lines}
        value={text()}
        disabled={props.disabled}
        onInput={(event) => props.form.set(props.name, event.currentTarget.value)}
      />
    </Field>
  )
}
