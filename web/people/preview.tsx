// What erasing somebody would take away, what the law keeps for a while, and what stays for ever, each with its reason.
import { For, type JSX, Show } from 'solid-js'
import type { ErasurePreview } from '../../server/kernel/privacy.ts'
import { fullDay, number } from '../kernel/format.ts'
import { createReading } from '../kernel/reading.ts'
import { Answer } from '../kernel/ui/index.ts'
import { said } from '../kernel/words.ts'
import { preview } from './api.ts'
import { own } from './mine-words.ts'

const Told = (props: { of: ErasurePreview }): JSX.Element => (
  <>
    <h3 class="h5">{own().erasure.goes}</h3>
    <p>{own().erasure.goesItems}</p>
    <p>
      <strong>{own().erasure.values(props.of.goes.values)}</strong>
    </p>
    <Show when={props.of.held.length > 0}>
      <h3 class="h5">{own().erasure.held}</h3>
      <ul>
        <For each={props.of.held}>{(one) => <li>{own().erasure.heldItem(number(one.count), fullDay(one.until), said(one.basis))}</li>}</For>
      </ul>
    </Show>
    <h3 class="h5">{own().erasure.stays}</h3>
    <ul>
      <For each={props.of.stays}>{(one) => <li>{said(one.why)}</li>}</For>
    </ul>
  </>
)

/** `person`: somebody else, for who decides. */
export const Preview = (props: { person?: string }): JSX.Element => {
  const reading = createReading(() => preview(props.person))
  return <Answer of={reading}>{(told) => <Told of={told()} />}</Answer>
}
