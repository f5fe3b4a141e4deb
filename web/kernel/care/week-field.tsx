// A week to fill in: one row for each stretch, its days as boxes to tick, from when to when.
import { Index, type JSX, Show } from 'solid-js'
import { number } from '../format.ts'
import { Button } from '../ui/button.tsx'
import { describedBy, Fault, type FieldProps, fieldId, Hint, Optional } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { blankRow, draftOf, hoursOf, minutesIn, rowsIn, slotsIn, type WeekRow } from './week.ts'
import { careWords } from './words.ts'

const allDays = [0, 1, 2, 3, 4, 5, 6] as const

type RowProps = { id: string; row: WeekRow; number: string; change: (row: WeekRow) => void; remove: (() => void) | undefined }

const Days = (props: RowProps): JSX.Element => {
  const toggle = (on: number): void =>
    props.change({ ...props.row, days: props.row.days.includes(on) ? props.row.days.filter((one) => one !== on) : [...props.row.days, on] })
  return (
    <fieldset class="week-days">
      <legend>{careWords().week.which}</legend>
      <div class="week-boxes">
        <Index each={allDays}>
          {(on) => (
            <span class="week-day">
              <input type="checkbox" id={`${props.id}-day-${on()}`} checked={props.row.days.includes(on())} onChange={() => toggle(on())} />
              <label for={`${props.id}-day-${on()}`}>
                <span aria-hidden="true">{careWords().shortDays[`${on()}`]}</span>
                <span class="visually-hidden">{careWords().days[`${on()}`]}</span>
              </label>
            </span>
          )}
        </Index>
      </div>
    </fieldset>
  )
}

const Time = (props: { id: string; label: string; value: string; onInput: (value: string) => void }): JSX.Element => (
  <div class="week-time">
    <label for={props.id}>{props.label}</label>
    <input
      id={props.id}
      type="time"
      step="900"
      class="form-control"
      value={props.value}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  </div>
)

const Row = (props: RowProps): JSX.Element => (
  <li class="week-row">
    <p class="week-name">{careWords().week.stretch(props.number)}</p>
    <Days {...props} />
    <div class="week-times">
      <Time
        id={`${props.id}-from`}
        label={careWords().week.from}
        value={props.row.from}
        onInput={(from) => props.change({ ...props.row, from })}
      />
      <Time
        id={`${props.id}-until`}
        label={careWords().week.until}
        value={props.row.until}
        onInput={(until) => props.change({ ...props.row, until })}
      />
      <Show when={props.remove}>
        {(remove) => (
          <Button tone="link" small onClick={() => remove()()}>
            <Icon name="close" class="icon-sm" /> {careWords().week.remove(props.number)}
          </Button>
        )}
      </Show>
    </div>
  </li>
)

/** The draft of the field is what `slotsIn` reads. */
export const WeekField = (props: FieldProps): JSX.Element => {
  const id = () => fieldId(props.form, props.name)
  const rows = () => rowsIn(props.form.value(props.name))
  const put = (next: readonly WeekRow[]): void => props.form.set(props.name, draftOf(next))
  const change = (at: number) => (row: WeekRow) => put(rows().map((one, index) => (index === at ? row : one)))
  const total = () => hoursOf(minutesIn(slotsIn(props.form.value(props.name))))
  return (
    <fieldset
      class="field week"
      id={id()}
      tabindex="-1"
      classList={{ 'field-wrong': props.form.fault(props.name) !== undefined }}
      aria-describedby={describedBy(props)}
    >
      <legend>
        {props.label}
        <Optional when={props.optional} />
      </legend>
      <Hint field={props} />
      <p class="field-hint">{careWords().week.night}</p>
      <ol class="plain week-rows">
        <Index each={rows()}>
          {(row, at) => (
            <Row
              id={`${id()}-${at}`}
              row={row()}
              number={number(at + 1)}
              change={change(at)}
              remove={rows().length > 1 ? () => put(rows().filter((_, index) => index !== at)) : undefined}
            />
          )}
        </Index>
      </ol>
      <p>
        <Button tone="outline-primary" small onClick={() => put([...rows(), blankRow])}>
          <Icon name="plus" class="icon-sm" /> {careWords().week.add}
        </Button>
      </p>
      <p class="week-total" role="status">
        {careWords().week.total(total())}
      </p>
      <Fault field={props} />
    </fieldset>
  )
}
