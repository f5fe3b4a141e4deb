// Second step of booking: for whom, what for, how many; and what is left of the hours.
import { type JSX, Show } from 'solid-js'
import { asks } from '../kernel/asks/words.ts'
import type { Form } from '../kernel/form.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer, optionsOf, Radios, Select, TextField } from '../kernel/ui/index.ts'
import { type Allowance, api, type Mate, type Space } from './api.ts'
import { Hosts } from './book-hosts.tsx'
import { bookWords } from './book-words.ts'
import type { Holder } from './booking.ts'
import { names } from './names.ts'
import { inHours } from './say.ts'

const w = () => bookWords()

export const holderName = ({ household, title }: Holder): string =>
  title === undefined ? (household === undefined ? w().me : w().home) : w().initiative(title)

/** The tighter of the two: hours here, or in all the spaces of the building. */
const hoursLeft = ({ hours, building }: Allowance): { readonly left: number } | undefined =>
  [hours, building].filter((one) => one !== null).sort((one, other) => one.left - other.left)[0]

export const Left = (props: { of: Pick<Space, 'id'>; holder: Pick<Holder, 'household' | 'initiative'> | undefined }): JSX.Element => {
  const left = createReading(() => {
    const holder = props.holder
    if (!holder) return undefined
    const { household, initiative } = holder
    return api.read('/:id/allowance', { id: props.of.id }, { ...(household ? { household } : {}), ...(initiative ? { initiative } : {}) })
  }, 'spaces')
  return (
    <Answer of={left} loading={<p />} failed={() => <p />}>
      {(answer) => (
        <p class="space-left" role="status">
          <Show when={answer().open ?? answer().hours ?? answer().building} fallback={w().left.none}>
            <Show when={hoursLeft(answer())}>{(minutes) => w().left.hours(inHours(minutes().left))}</Show>{' '}
            <Show when={answer().open}>{(open) => w().left.open(open().left)}</Show>
          </Show>
        </p>
      )}
    </Answer>
  )
}

export const Who = (props: { of: Space; form: Form; holders: readonly Holder[]; mates: readonly Mate[] }): JSX.Element => (
  <>
    <Radios
      form={props.form}
      name="holder"
      label={w().holder}
      options={props.holders.map((holder) => ({ value: holder.value, label: holderName(holder) }))}
    />
    <Left of={props.of} holder={props.holders.find(({ value }) => value === props.form.value('holder'))} />
    <Select form={props.form} name="purpose" label={w().purpose} options={optionsOf(names().purposes)} empty={asks().choose} />
    <TextField
      {...{ form: props.form, name: 'people', label: w().people, hint: w().peopleMax(props.of.capacity) }}
      {...{ type: 'number', inputmode: 'numeric', size: 'number', min: 1, max: props.of.capacity }}
    />
    <Hosts form={props.form} holder={props.holders.find(({ value }) => value === props.form.value('holder'))} mates={props.mates} />
  </>
)
