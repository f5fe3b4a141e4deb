// What an initiative was promised and has spent: the manager writes the expenses and closes them.
import { type JSX, Show } from 'solid-js'
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { Ask } from '../kernel/asks/ask.ts'
import { AskDesk, type Desk } from '../kernel/asks/desk.tsx'
import { briefDay, euros } from '../kernel/format.ts'
import { type Column, Section, Table } from '../kernel/ui/index.ts'
import { type Building, buildings, type Initiative } from './api.ts'
import { spending } from './expense-words.ts'
import { pageWords } from './page-words.ts'
import { centsIn, isEuros } from './reckoning.ts'

type Commitment = Building['parts']['commitments'][number]
type Spending = Building['parts']['spendings'][number]
type Paid = {
  readonly id: string
  readonly revision: number
  readonly asks: readonly string[]
  readonly initiative: string
  readonly spendings: readonly Spending[]
}
type Askable = 'spend' | 'strike' | 'release'

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
  strike: {
    note: () => spending().strikeNote,
    fields: ({ spendings }) => [
      {
        ...{ name: 'spending', as: 'radios', label: spending().which },
        options: spendings
          .filter(({ struck_on }) => struck_on === null)
          .map(({ revision, what, cents, day }) => ({
            value: String(revision),
            label: spending().line(what, euros(cents), briefDay(day)),
          })),
      },
      { name: 'reason', as: 'line', label: spending().why, max: 300 },
    ],
    data: (given, { initiative }) => ({ initiative, spending: given.number('spending'), reason: given.text('reason') }),
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

const columns = (): readonly Column<Spending>[] => [
  {
    ...{ title: spending().what, names: true },
    cell: ({ what, struck_on, struck_why }) => (
      <Show when={struck_on} fallback={<span lang="it">{what}</span>}>
        {(day) => (
          <>
            <s lang="it">{what}</s> <span class="row-note">{spending().struck(briefDay(day()), struck_why ?? '')}</span>
          </>
        )}
      </Show>
    ),
  },
  { title: spending().day, cell: ({ day }) => briefDay(day) },
  { title: spending().receipt, cell: ({ receipt }) => receipt ?? '' },
  { title: spending().sum, numeric: true, cell: ({ cents, struck_on }) => (struck_on === null ? euros(cents) : <s>{euros(cents)}</s>) },
]

/** `at` is the building, as who reads may see it. */
export const Expenses = (props: { of: Initiative; at: Building; onDone: () => void | Promise<void> }): JSX.Element => {
  const promised = () => props.at.parts.commitments.find(({ initiative }) => initiative === props.of.id)
  const spendings = () => props.at.parts.spendings.filter(({ initiative }) => initiative === props.of.id)
  const manages = () => promised()?.open === true && props.at.asks.includes('spend')
  const paid = (): Paid => {
    const { id, revision } = props.at
    const asks = spendings().some(({ struck_on }) => struck_on === null)
      ? (['spend', 'strike', 'release'] as const)
      : (['spend', 'release'] as const)
    return { id, revision, asks, initiative: props.of.id, spendings: spendings() }
  }
  return (
    <Show when={promised()}>
      {(one) => (
        <Section id="money" title={pageWords().money.title} class="desk-asks">
          <p>{says(one())}</p>
          <Show when={spendings().length > 0}>
            <Table caption={spending().caption} columns={columns()} rows={spendings()} />
          </Show>
          <Show when={manages()}>
            <AskDesk of={paid()} desk={desk} onDone={props.onDone} />
          </Show>
        </Section>
      )}
    </Show>
  )
}
