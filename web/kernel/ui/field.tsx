// What surrounds every field: label, hint, error, tied together for those who listen.
import { type JSX, Show } from 'solid-js'
import type { Form } from '../form.ts'
import { shell } from '../shell-words.ts'
import { Icon } from './icon.tsx'

export type FieldProps = {
  form: Form
  /** field path, e.g. `title` or `place.address` */
  name: string
  label: string
  hint?: JSX.Element
  optional?: boolean
  disabled?: boolean
}
/** What the control inside must carry. */
export type ControlProps = { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined }

export const fieldId = (form: Form, name: string): string => `${form.id}-${name.replaceAll('.', '-')}`

export const describedBy = (props: FieldProps, extra?: string): string | undefined => {
  const id = fieldId(props.form, props.name)
  const parts = [props.hint ? `${id}-hint` : '', extra ?? '', props.form.fault(props.name) ? `${id}-error` : '']
  return parts.filter(Boolean).join(' ') || undefined
}

export const control = (props: FieldProps, extra?: string): ControlProps => ({
  id: fieldId(props.form, props.name),
  name: props.name,
  'aria-describedby': describedBy(props, extra),
  'aria-invalid': props.form.fault(props.name) ? 'true' : undefined,
})

export const Hint = (props: { field: FieldProps }): JSX.Element => (
  <Show when={props.field.hint}>
    <div class="field-hint" id={`${fieldId(props.field.form, props.field.name)}-hint`}>
      {props.field.hint}
    </div>
  </Show>
)

export const Fault = (props: { field: FieldProps }): JSX.Element => (
  <Show when={props.field.form.fault(props.field.name)}>
    {(says) => (
      <p class="field-fault" id={`${fieldId(props.field.form, props.field.name)}-error`}>
        <Icon name="warning-circle" class="icon-sm" /> {says()}
      </p>
    )}
  </Show>
)

export const Optional = (props: { when: boolean | undefined }): JSX.Element => (
  <Show when={props.when}>
    <span class="field-optional"> ({shell().optional})</span>
  </Show>
)

export const Field = (props: FieldProps & { extra?: JSX.Element; children: JSX.Element }): JSX.Element => (
  <div class="field" classList={{ 'field-wrong': props.form.fault(props.name) !== undefined }}>
    <label for={fieldId(props.form, props.name)}>
      {props.label}
      <Optional when={props.optional} />
    </label>
    <Hint field={props} />
    {props.children}
    {props.extra}
    <Fault field={props} />
  </div>
)
