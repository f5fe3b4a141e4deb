// A plan to read: whole, or what changes from one to the next, side by side.
import { For, type JSX, Show } from 'solid-js'
import type { AskedPlan } from '../../events/generative/plan.ts'
import { euros } from '../kernel/format.ts'
import { type PartName, type Parts, partNames, partsOf, totalOf, unlike } from './plan-lines.ts'
import { planWords } from './plan-words.ts'

const w = () => planWords()
type Mark = (part: PartName, id: string, says: string) => JSX.Element
const plain: Mark = (_, __, says) => says

const Listed = (props: { parts: Parts; mark: Mark }): JSX.Element => (
  <For each={partNames()}>
    {(part) => (
      <section class="gen-part">
        <p class="gen-part-title">{w().parts[part]}</p>
        <ul>
          <For each={props.parts[part]} fallback={<li class="soft">{w().none}</li>}>
            {({ id, says }) => <li>{props.mark(part, id, says)}</li>}
          </For>
        </ul>
      </section>
    )}
  </For>
)

export const PlanSheet = (props: { plan: AskedPlan }): JSX.Element => (
  <>
    <Listed parts={partsOf(props.plan)} mark={plain} />
    <Show when={props.plan.lines.length > 0}>
      <p>
        <strong>{w().total(euros(totalOf(props.plan)))}</strong>
      </p>
    </Show>
  </>
)

const Side = (props: { title: string; parts: Parts; against: Parts; as: 'del' | 'ins' }): JSX.Element => {
  const mark: Mark = (part, id, says) => {
    const changed = () => unlike(props.parts[part], props.against[part]).has(id)
    return (
      <Show when={changed()} fallback={says}>
        {props.as === 'del' ? <del>{says}</del> : <ins>{says}</ins>}
      </Show>
    )
  }
  return (
    <div class="panel">
      <h3 class="h5">{props.title}</h3>
      <Listed parts={props.parts} mark={mark} />
    </div>
  )
}

export const PlanChanges = (props: { before: AskedPlan; after: AskedPlan }): JSX.Element => {
  const before = () => partsOf(props.before)
  const after = () => partsOf(props.after)
  const same = () =>
    partNames().every((part) => unlike(before()[part], after()[part]).size + unlike(after()[part], before()[part]).size === 0)
  return (
    <>
      <p>{same() ? w().noChange : w().changesLead}</p>
      <div class="gen-sides">
        <Side title={w().today} parts={before()} against={after()} as="del" />
        <Side title={w().new} parts={after()} against={before()} as="ins" />
      </div>
    </>
  )
}
