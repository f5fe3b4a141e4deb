// One field of a request, drawn by what it asks for.
import type { Component, JSX } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { Ticks } from '../care/ticks.tsx'
import { WeekField } from '../care/week-field.tsx'
import type { Form } from '../form.ts'
import { fieldId } from '../ui/field.tsx'
import { Button, Checkbox, DateField, Icon, Lookup, Radios, Select, TextArea, TextField, UploadField } from '../ui/index.ts'
import type { FieldSpec } from './ask.ts'
import { oneMore } from './rows.ts'
import { asks } from './words.ts'

type As = FieldSpec['as']
type DrawnProps<A extends As> = { form: Form; spec: Extract<FieldSpec, { readonly as: A }> }
const common = (props: { form: Form; spec: FieldSpec }) => ({
  form: props.form,
  name: props.spec.name,
  label: props.spec.label,
  hint: props.spec.hint,
  optional: props.spec.optional,
})

/** Where the draft keeps what was written in a field that looks something up. */
export const writtenIn = (name: string): string => `${name}.written`

const MoreRows = (props: DrawnProps<'more'>): JSX.Element => {
  const add = (): void => {
    const to = fieldId(props.form, props.spec.leadsTo)
    props.form.set(props.spec.name, oneMore(props.form.value(props.spec.name)))
    document.getElementById(to)?.focus()
  }
  return (
    <p class="field">
      <Button tone="outline-primary" small onClick={add}>
        <Icon name="plus" class="icon-sm" /> {props.spec.label}
      </Button>
    </p>
  )
}

type Line = DrawnProps<'line' | 'text' | 'number'>
type Choice = DrawnProps<'choice' | 'radios'>
const defaultMax = 500
/** How many characters there is room for. */
export const limitOf = (spec: { readonly max?: number }): number => spec.max ?? defaultMax
const drawn: { readonly [A in As]: Component<DrawnProps<A>> } = {
  line: (props: Line) => <TextField {...common(props)} maxlength={props.spec.max} />,
  text: (props: Line) => <TextArea {...common(props)} max={limitOf(props.spec)} />,
  number: (props: Line) => <TextField {...common(props)} type="number" inputmode="numeric" size="number" min={0} max={props.spec.max} />,
  day: (props) => <DateField {...common(props)} />,
  tick: (props) => <Checkbox {...common(props)} />,
  time: (props) => <TextField {...common(props)} type="time" size="day" />,
  week: (props) => <WeekField {...common(props)} />,
  ticks: (props) => <Ticks {...common(props)} among={props.spec.among} />,
  choice: (props: Choice) => <Select {...common(props)} options={props.spec.options} empty={asks().choose} />,
  radios: (props: Choice) => <Radios {...common(props)} options={props.spec.options} />,
  lookup: (props) => <Lookup {...common(props)} find={props.spec.find} written={writtenIn(props.spec.name)} chosen={props.spec.name} />,
  file: (props) => <UploadField {...common(props)} taken={props.spec.taken} />,
  more: MoreRows,
}

export const AskField = (props: { form: Form; spec: FieldSpec }): JSX.Element => (
  <Dynamic component={drawn[props.spec.as] as Component<{ form: Form; spec: FieldSpec }>} form={props.form} spec={props.spec} />
)
