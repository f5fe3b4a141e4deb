// The welfare budget of a pact: each line with what is left, each expense with its receipts.
import { For, type JSX, Show } from 'solid-js'
import type { Expense } from '../../events/generative/state.ts'
import { euros, fullDay } from '../kernel/format.ts'
import { Badge, Each, FileLink, Section } from '../kernel/ui/index.ts'
import type { Asked } from './asked.ts'
import { Bar } from './bar.tsx'
import { heldOf, leftOf, spentOf, sumsOf } from './budget.ts'
import { ItemAsks } from './item-asks.tsx'
import { names } from './names.ts'
import { pageWords } from './page-words.ts'

const w = () => pageWords().parts
type Props = { of: Asked; onDone: () => void | Promise<void> }

const Lines = (props: Props): JSX.Element => (
  <ul class="plain gen-items">
    <For each={props.of.plan?.lines ?? []}>
      {({ line, purpose, what, cents }) => (
        <li>
          <p>
            {what} <span class="soft">({names().purposes[purpose]})</span>
          </p>
          <Bar used={spentOf(props.of, line)} held={heldOf(props.of, line)} all={cents} />
          <p class="soft">{w().lineSays(euros(spentOf(props.of, line)), euros(leftOf(props.of, line)), euros(cents))}</p>
        </li>
      )}
    </For>
  </ul>
)

const Spent = (props: Props & { one: Expense }): JSX.Element => (
  <li>
    <p>
      <strong>{props.one.what}</strong>
      <Show when={props.one.supplier?.name}>{(name) => <> {w().paidTo(name())}</>}</Show>:{' '}
      {w().expense(euros(props.one.cents), fullDay(props.one.on))}{' '}
      <Show when={!props.one.open}>
        <Badge mood="over">{w().released}</Badge>
      </Show>
    </p>
    <For each={props.one.receipts}>
      {(receipt) => (
        <p>
          {w().spent(euros(receipt.cents), fullDay(receipt.on))} <FileLink file={receipt.receipt} name={w().receipt} />
        </p>
      )}
    </For>
    <Show when={props.one.open}>
      <ItemAsks
        of={props.of}
        on={props.one.expense}
        left={props.one.cents - props.one.spent}
        among={['spend', 'release']}
        onDone={props.onDone}
      />
    </Show>
  </li>
)

export const BudgetPart = (props: Props): JSX.Element => {
  const sums = () => sumsOf(props.of)
  return (
    <Show when={props.of.plan}>
      {(plan) => (
        <Section id="budget" title={w().budget}>
          <Show when={plan().lines.length > 0} fallback={<p class="soft">{w().budgetNone}</p>}>
            <p>{w().budgetSays(euros(sums().spent), euros(sums().held), euros(sums().planned))}</p>
            <Bar used={sums().spent} held={sums().held} all={sums().planned} />
            <Lines of={props.of} onDone={props.onDone} />
            <Show when={props.of.expenses.length > 0}>
              <h3>{w().expenses}</h3>
              <ul class="plain gen-items">
                <Each of={props.of.expenses} by={({ expense }) => expense}>
                  {(one) => <Spent of={props.of} one={one()} onDone={props.onDone} />}
                </Each>
              </ul>
            </Show>
          </Show>
        </Section>
      )}
    </Show>
  )
}
