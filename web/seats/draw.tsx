// Drawing a sample: seed, day and size decide; what came out is recorded before it is looked at.
import { createSignal, type JSX, Show } from 'solid-js'
import type { Asking, Done } from '../kernel/api.ts'
import { createSubmission } from '../kernel/asking.ts'
import { createForm, type Wrong } from '../kernel/form.ts'
import { plusDays, today } from '../kernel/format.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { shell } from '../kernel/shell-words.ts'
import { Button, DateField, Empty, ErrorSummary, Refusal, Section, TextField } from '../kernel/ui/index.ts'
import { api, control } from './api.ts'
import { words } from './words.ts'

type Asked = { readonly seed: string; readonly day: string; readonly size: number }

const largest = 100
const usualSize = 3
const yesterday = (): string => plusDays(today(), -1)
const lastYearsEnd = (): string => `${Number(today().slice(0, 4)) - 1}-12-31`

const wrongIn = ({ seed, day, size }: Asked): readonly Wrong[] => [
  ...(/^[\p{L}\p{N}._/-]{1,40}$/u.test(seed) ? [] : [{ path: 'seed', says: words().draw.seedWrong }]),
  ...(/^\d{4}-\d{2}-\d{2}$/.test(day) && day <= yesterday() ? [] : [{ path: 'day', says: words().draw.dayWrong }]),
  ...(Number.isInteger(size) && size >= 1 && size <= largest ? [] : [{ path: 'size', says: words().draw.sizeWrong }]),
]

const drawing =
  (seat: string, onEmpty: () => void) =>
  async ({ seed, day, size }: Asked, asking: Asking): Promise<Done | Problem> => {
    const drawn = await control.read('/sample', {}, { seed, size }).send(day)
    if (isProblem(drawn)) return drawn
    if (drawn.population === 0) {
      onEmpty()
      return { problem: true, status: 409, title: words().draw.empty, code: 'empty' }
    }
    const pacts = drawn.items.map(({ id }) => id)
    return api.ask(seat, 'draw', { seed, day, size, population: drawn.population, pacts }, asking)
  }

export const Draw = (props: { seat: string; onDone: () => void }): JSX.Element => {
  const form = createForm('draw', { day: lastYearsEnd(), size: String(usualSize) })
  const [empty, setEmpty] = createSignal(false)
  const submission = createSubmission(drawing(props.seat, () => setEmpty(true)))
  const draw = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    setEmpty(false)
    const asked = { seed: form.value('seed').trim(), day: form.value('day'), size: Number(form.value('size')) }
    const wrong = wrongIn(asked)
    form.fail(wrong)
    if (wrong.length > 0 || !(await submission.submit(asked))) return
    form.clear({ day: asked.day, size: String(asked.size) })
    props.onDone()
  }
  return (
    <Section id="draw" title={words().draw.title} lead={words().draw.lead}>
      <form class="filters" noValidate onSubmit={(event) => void draw(event)}>
        <ErrorSummary form={form} />
        <Show when={submission.problem()}>
          {(problem) => (
            <Show when={empty()} fallback={<Refusal problem={problem()} />}>
              <Empty title={words().draw.empty} icon="calendar" />
            </Show>
          )}
        </Show>
        <div class="filter-grid">
          <TextField form={form} name="seed" label={words().draw.seed} hint={words().draw.seedHint} maxlength={40} />
          <DateField form={form} name="day" label={words().draw.day} hint={words().draw.dayHint} max={yesterday()} />
          <TextField
            form={form}
            name="size"
            label={words().draw.size}
            type="number"
            size="number"
            min={1}
            max={largest}
            inputmode="numeric"
          />
        </div>
        <Button type="submit" busy={submission.busy()}>
          {submission.busy() ? shell().sending : words().draw.go}
        </Button>
      </form>
      <details class="reading">
        <summary>{words().draw.how}</summary>
        <p>{words().draw.method}</p>
      </details>
    </Section>
  )
}
