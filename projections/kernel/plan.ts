// From facts to changes: what a batch will touch, known before any row is read.
import type { AnyEvent, Recorded } from '../../events/kernel/index.ts'
import type { Change, Projection } from './projection.ts'
import { checkKey, keyText, type Shape, type Shapes } from './shape.ts'
import { applyChange, type Slot, type Tables } from './slots.ts'
import type { Key } from './table.ts'

export type Fact = Recorded<AnyEvent>
/** The fact whose change is impossible, by its place in the batch. */
export type Fault = { readonly index: number; readonly error: unknown }
/** One row the batch touches, whichever facts do. */
type Touch = { readonly key: Key; slot: Slot | undefined }
type Step = {
  readonly moment: string
  readonly changes: readonly { readonly shape: Shape; readonly touch: Touch; readonly to: Change['to'] }[]
}
export type Plan = { readonly steps: readonly Step[]; readonly touches: ReadonlyMap<Shape, ReadonlyMap<string, Touch>> }
/** Where the slots of a run come from. */
export type SlotFor = (shape: Shape, text: string, key: Key) => Slot

/** The moment from which pages show the fact: when it became known, here or in the register it was brought from. */
export const momentOf = (fact: Fact): string => fact.known ?? fact.at

type Touches = ReadonlyMap<Shape, Map<string, Touch>>

const planChange = (shapes: Shapes, touches: Touches, { table, key, to }: Change): Step['changes'][number] => {
  const shape = shapes.get(table)
  const ofTable = shape && touches.get(shape)
  if (!ofTable) throw new Error(`there is no table ${table}`)
  const text = keyText(key)
  const met = ofTable.get(text)
  if (met) return { shape, touch: met, to }
  checkKey(shape, key)
  const touch = { key, slot: undefined }
  ofTable.set(text, touch)
  return { shape, touch, to }
}

/** Every change of a batch and the rows it touches, or the first fact that cannot be understood. */
export const plan = (projection: Projection, shapes: Shapes, facts: readonly Fact[]): Plan | { readonly fault: Fault } => {
  const touches: Touches = new Map([...shapes.values()].map((shape) => [shape, new Map<string, Touch>()]))
  const steps: Step[] = []
  for (const [index, fact] of facts.entries()) {
    try {
      const changes = projection.changes(fact).map((change) => planChange(shapes, touches, change))
      steps.push({ moment: momentOf(fact), changes })
    } catch (error) {
      return { fault: { index, error } }
    }
  }
  return { steps, touches }
}

/** Gives each row of the plan its slot; answers the slots by table. */
export const bind = ({ touches }: Plan, slotFor: SlotFor): Tables =>
  new Map(
    [...touches].map(([shape, ofTable]) => {
      const slots = new Map<string, Slot>()
      for (const [text, touch] of ofTable) {
        const slot = slotFor(shape, text, touch.key)
        touch.slot = slot
        slots.set(text, slot)
      }
      return [shape, slots]
    }),
  )

/** Applies the steps of a plan in order to its slots; answers the first that is impossible. */
export const perform = ({ steps }: Plan): { readonly fault?: Fault } => {
  for (const [index, { moment, changes }] of steps.entries()) {
    try {
      for (const { shape, touch, to } of changes) {
        if (!touch.slot) throw new Error('a plan is performed before it is bound')
        applyChange(shape, touch.slot, to, moment)
      }
    } catch (error) {
      return { fault: { index, error } }
    }
  }
  return {}
}
