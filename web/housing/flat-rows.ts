// Flats written in bulk: by stair and range of doors, or pasted from a sheet. What is understood, and line by line what is not and why.
import type { Purpose } from '../../events/housing/vocabulary.ts'

export type Flat = { readonly stair: string; readonly number: string; readonly purpose: Purpose; readonly rooms: number }
/** `twice` within what is written, `there` in the building already. */
export type Why = 'columns' | 'stair' | 'number' | 'purpose' | 'rooms' | 'range' | 'twice' | 'there'
export type Misread = { readonly line: number; readonly text: string; readonly why: Why }
export type Read = { readonly flats: readonly Flat[]; readonly misread: readonly Misread[] }

/** A request carries this many. */
export const mostFlats = 200
const isCode = (text: string): boolean => /^[\p{L}\p{N}._/-]{1,8}$/u.test(text)
const isRooms = (text: string): boolean => /^([1-9]|1[0-2])$/.test(text)
export const doorOf = ({ stair, number }: Pick<Flat, 'stair' | 'number'>): string => `${stair}/${number}`

type Line = { readonly line: number; readonly text: string; readonly flats: readonly Flat[] } | Misread

/** Each door once, and none that is there: the first one stays. */
const once = (lines: readonly Line[], there: ReadonlySet<string>): Read => {
  const seen = new Set<string>()
  const read: { readonly flats: Flat[]; readonly misread: Misread[] } = { flats: [], misread: [] }
  for (const one of lines) {
    if ('why' in one) read.misread.push(one)
    else
      for (const flat of one.flats) {
        const door = doorOf(flat)
        const why = there.has(door) ? 'there' : seen.has(door) ? 'twice' : undefined
        seen.add(door)
        if (why) read.misread.push({ line: one.line, text: door, why })
        else read.flats.push(flat)
      }
  }
  return read
}

export type Range = {
  readonly stair: string
  readonly first: string
  readonly last: string
  readonly purpose: Purpose | undefined
  readonly rooms: string
}

const isDoor = (text: string): boolean => /^[1-9]\d{0,3}$/.test(text)

const rangeLine = ({ stair, first, last, purpose, rooms }: Range, line: number): Line => {
  const text = [stair, `${first}–${last}`].filter(Boolean).join(' ')
  const [from, to] = [Number(first), Number(last)]
  if (!isCode(stair)) return { line, text, why: 'stair' }
  if (!isDoor(first) || !isDoor(last) || from > to || to - from >= mostFlats) return { line, text, why: 'range' }
  if (purpose === undefined) return { line, text, why: 'purpose' }
  if (!isRooms(rooms)) return { line, text, why: 'rooms' }
  const doors = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
  return { line, text, flats: doors.map((number) => ({ stair, number, purpose, rooms: Number(rooms) })) }
}

// A group begins from 1 by itself: that alone says nothing.
const isWritten = ({ stair, last }: Range): boolean => stair !== '' || last !== ''

export const readRanges = (ranges: readonly Range[], there: ReadonlySet<string>): Read =>
  once(
    ranges.flatMap((range, at) => (isWritten(range) ? [rangeLine(range, at + 1)] : [])),
    there,
  )

/** As people write it: «vendita», «venduto», «in affitto con patto», «rent to buy». */
const purposeIn = (text: string): Purpose | undefined => {
  if (/affitt|patto|riscatto|rent/i.test(text)) return 'rent-to-buy'
  return /vend|sale|propriet/i.test(text) ? 'sale' : undefined
}

const pastedLine = (text: string, line: number): Line => {
  const cells = text.split(/[;,\t]/).map((cell) => cell.trim().replace(/^"|"$/g, '').trim())
  const [stair = '', number = '', purpose = '', rooms = ''] = cells
  const meant = purposeIn(purpose)
  if (cells.length < 4) return { line, text, why: 'columns' }
  if (!isCode(stair)) return { line, text, why: 'stair' }
  if (!isCode(number)) return { line, text, why: 'number' }
  if (meant === undefined) return { line, text, why: 'purpose' }
  return isRooms(rooms) ? { line, text, flats: [{ stair, number, purpose: meant, rooms: Number(rooms) }] } : { line, text, why: 'rooms' }
}

const isHeading = (text: string): boolean => /^"?(scala|stair)\b/i.test(text.trim()) && /intern|number|porta/i.test(text)

/** Four columns: stair, door, sold or let, rooms; between semicolons, tabs or commas, with or without a heading. */
export const readPasted = (pasted: string, there: ReadonlySet<string>): Read => {
  const lines = pasted.split(/\r?\n/).map((text, at) => ({ text, line: at + 1 }))
  return once(
    lines.flatMap(({ text, line }) => (text.trim() === '' || isHeading(text) ? [] : [pastedLine(text, line)])),
    there,
  )
}
