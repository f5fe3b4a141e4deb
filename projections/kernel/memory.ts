// What somebody who fills tables remembers of them from one batch to the next, so that it need not be read again.
import type { SlotFor } from './plan.ts'
import type { Shape } from './shape.ts'
import { emptySlot, type Slot, settleSlot, type Tables } from './slots.ts'

export type Memory = {
  readonly slotFor: SlotFor
  /** The rows are as they will be written; who comes after may build on them before they are committed. */
  readonly keep: (touched: Tables) => void
  /** Nothing that is remembered may be true any more. */
  readonly forget: () => void
}

/** For who follows a live log: few rows at a time, and others may write them. */
export const noMemory: Memory = { slotFor: (_shape, _text, key) => emptySlot(key, false), keep: () => {}, forget: () => {} }

// 2²⁴ bits. Two keys on one bit only cost a needless read.
const bits = 24

// FNV-1a over UTF-16 units, folded to the bits we have.
const placeOf = (text: string, salt: number): number => {
  let hash = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> bits)) & (2 ** bits - 1)
}

const keySet = () => {
  const seen = new Uint8Array(2 ** (bits - 3))
  return {
    add: (place: number): void => {
      seen[place >> 3] = (seen[place >> 3] ?? 0) | (1 << (place & 7))
    },
    mayHave: (place: number): boolean => ((seen[place >> 3] ?? 0) & (1 << (place & 7))) !== 0,
  }
}

const usualRows = 20_000
// A table whose rows are hardly ever met again, such as a story, is not worth remembering.
const [trial, worth] = [5000, 0.05]

type Kept = { readonly salt: number; readonly slots: Map<string, Slot>; met: number; gone: number }

/**
 * For who fills tables that were empty and nobody else writes: the `rows` of each written last, and of every key whether it can be there at all.
 * Whoever cannot be sure that its writes were committed and nobody else's came between must call `forget`.
 */
export const fillersMemory = (rows = usualRows): Memory => {
  let keys: ReturnType<typeof keySet> | undefined = keySet()
  const tables = new Map<Shape, Kept>()
  const of = (shape: Shape): Kept => {
    const found = tables.get(shape) ?? { salt: tables.size, slots: new Map<string, Slot>(), met: 0, gone: 0 }
    tables.set(shape, found)
    return found
  }
  const slotFor: SlotFor = (shape, text, key) => {
    const kept = of(shape)
    const met = kept.slots.get(text)
    if (met) kept.met += 1
    return met ?? emptySlot(key, keys !== undefined && !keys.mayHave(placeOf(text, kept.salt)))
  }
  const keepTable = (shape: Shape, touched: ReadonlyMap<string, Slot>): void => {
    const kept = of(shape)
    const { salt, slots, met, gone } = kept
    const most = gone > trial && met < gone * worth ? 0 : rows
    for (const [text, slot] of touched) {
      keys?.add(placeOf(text, salt))
      slots.delete(text)
      if (most === 0) continue
      settleSlot(slot)
      slots.set(text, slot)
    }
    for (const text of slots.keys()) {
      if (slots.size <= most) break
      slots.delete(text)
      kept.gone += 1
    }
  }
  return {
    slotFor,
    keep: (touched) => {
      for (const [shape, slots] of touched) keepTable(shape, slots)
    },
    forget: () => {
      keys = undefined
      tables.clear()
    },
  }
}
