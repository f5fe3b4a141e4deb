// The rows a run works on, in memory: each with the versions of it that have ended and are not written yet.
import type { Change } from './projection.ts'
import { type Shape, type Shapes, settleRow } from './shape.ts'
import type { Key, Row } from './table.ts'

/** What a row was from one moment until another; empty (`from = to`) when it was gone at the moment it came. */
export type Version = { readonly row: Row; readonly from: string; readonly to: string }

export type Slot = {
  readonly key: Key
  /** what is stored under the key is known */
  known: boolean
  /** the row as it is stored and since when, absent when it is not */
  stored: Row | undefined
  storedFrom: string
  row: Row | undefined
  /** the moment since which `row` holds; empty without history, as the next */
  from: string
  /** the last moment anything happened to the row: nothing about it becomes known before */
  last: string
  /** by moment */
  ended: Version[]
}
export type Slots = Map<string, Slot>
/** The slots of each table, by the text of their keys. */
export type Tables = ReadonlyMap<Shape, Slots>

export const noSlots = (shapes: Shapes): Tables => new Map([...shapes.values()].map((shape) => [shape, new Map()]))
export const emptySlot = (key: Key, known: boolean): Slot => ({
  key,
  known,
  stored: undefined,
  storedFrom: '',
  row: undefined,
  from: '',
  last: '',
  ended: [],
})

// An empty version is only kept to remember when the row went: two states at one moment are one, the later.
const endVersion = ({ row, from, ended }: Slot, next: Row | undefined, at: string): void => {
  if (!row || (next && from === at)) return
  if (ended.at(-1)?.from === from) ended.pop()
  ended.push({ row, from, to: at })
}

const checkKept = (shape: Shape, key: Key, row: Row): void => {
  if (!shape.key.every((column, i) => row[column.name] === key[i])) throw new Error(`${shape.name}: a change gives its row another key`)
}

/** Applies one change at the moment it became known. Throws when the change or its row is impossible. */
export const applyChange = (shape: Shape, slot: Slot, to: Change['to'], moment: string): void => {
  const given = to(slot.row)
  const next = given && settleRow(shape, given, slot.row)
  if (next === slot.row) return
  if (next) checkKept(shape, slot.key, next)
  if (shape.history) {
    // Moments of a row never go back, whichever streams write it.
    const at = moment > slot.last ? moment : slot.last
    endVersion(slot, next, at)
    slot.from = at
    slot.last = at
  }
  slot.row = next
}

/** The slot once everything in it is written. */
export const settleSlot = (slot: Slot): void => {
  slot.stored = slot.row
  slot.storedFrom = slot.from
  if (slot.ended.length > 0) slot.ended = []
}
