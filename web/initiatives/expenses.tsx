// What an initiative was promised and has spent: the manager writes the expenses and closes them.
import { type JSX, Show } from 'solid-js'
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { AskDesk, type Desk } from '../kernel/asks/desk.tsx'
import { euros } from '../kernel/format.ts'
import { Section } from '../kernel/ui/index.ts'
import { type Building, buildings, type Initiative } from './api.ts'
import { spending } from './expense-words.ts'
import { pageWords } from './page-words.ts'
import { centsIn, isEuros } from './reckoning.ts'

type Commitment = Building['parts']['commitments'][number]
type Paid = { readonly id: string; readonly revision: number; readonly asks: readonly string[]; readonly initiative: string }
type Askable = 'spend' | 'release'

const asking: { readonly [C in Askable]: Ask<Paid, HousingCommands[C]> } = {
  spend: {
    fields: () => [
      { name: 'cents', as: 'line', label: spending().cents, max: 12, check: (text) => (isEuros(text) ? undefined : spending().centsWrong) },
      { name: 'what', as: 'line', label: spending().what, hint: spending().whatHint, max: 200 },
      { name: 'receipt', as: 'line', label: spending().receipt, max: 60, optional: true },
    ],
    data: (given, { initiative }) => ({
      ...{ initiative, cents: centsIn(given.text('cents')), what: given.text('what'), receipt: given.maybe('receipt') },
    }),
  },
  release: { note: () => spending().releaseNote, fields: () => [], data: (_, { initiative }) => ({ initiative }) },
}
const desk: Desk<Paid, Askable> = {
  asking,
  commands: () => spending().commands,
  events: () => spending().events,
  send: (id, command, data, sending) => buildings.ask(id, command, data as never, sending),
}

const says = ({ open, cents, spent }: Commitment): string =>
  open ? pageWords().money.line(euros(cents), euros(spent), euros(cents - spent)) : pageWords().money.closed(euros(spent))

/** `at` is the building, as who reads may see it. */
export const Expenses = (props: { of: Initiative; at: Building; onDone: () => void | Promise<void> }): JSX.Element => {
  const promised = () => props.at.parts.commitments.find(({ initiative }) => initiative === props.of.id)
  const manages = () => promised()?.open === true && props.at.asks.includes('spend')
  const paid = (): Paid => {
    const { id, revision } = props.at
    return { id, revision, asks: ['spend', 'release'], initiative: props.of.id }
  }
  return (
    <Show when={promised()}>
      {(one) => (
        <Section id="money" title={pageWords().money.title}>
          <p>{says(one())}</p>
          <Show when={manages()}>
            <AskDesk of={paid()} desk={desk} onDone={props.onDone} />
          </Show>
        </Section>
      )}
    </Show>
  )
}
