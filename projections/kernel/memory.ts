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

// 2²⁴ bits, four for a key. A key taken for one that was there only costs a needless read, but one read holds up a whole batch:
// with four bits one batch in thirty has such a key after 100,000 facts, with one bit every batch would.
const [bits, places] = [24, 4]
const mask = 2 ** bits - 1

// FNV-1a over UTF-16 units.
const hashOf = (text: string, salt: number): number => {
  let hash = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
// Places are a stride apart that has no factor in common with their number.
const strideOf = (hash: number): number => (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8) | 1

/** A Bloom filter: never denies a key it was given. */
const keySet = () => {
  const seen = new Uint8Array(2 ** (bits - 3))
  const add = (hash: number): void => {
    const stride = strideOf(hash)
    for (let i = 0, place = hash & mask; i < places; i++, place = (place + stride) & mask) {
      seen[place >> 3] = (seen[place >> 3] ?? 0) | (1 << (place & 7))
    }
  }
  const mayHave = (hash: number): boolean => {
    const stride = strideOf(hash)
    for (let i = 0, place = hash & mask; i < places; i++, place = (place + stride) & mask) {
      if (((seen[place >> 3] ?? 0) & (1 << (place & 7))) === 0) return false
    }
    return true
  }
  return { add, mayHave }
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
    return met ?? emptySlot(key, keys !== undefined && !keys.mayHave(hashOf(text, kept.salt)))
  }
  const keepTable = (shape: Shape, touched: ReadonlyMap<string, Slot>): void => {
    const kept = of(shape)
    const { salt, slots, met, gone } = kept
    const isWorth = met > 0 ? gone <= trial || met >= gone * worth : gone + slots.size <= trial
    const most = isWorth ? rows : 0
    for (const [text, slot] of touched) {
      keys?.add(hashOf(text, salt))
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
