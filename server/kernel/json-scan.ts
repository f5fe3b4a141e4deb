// What JSON.parse lets through and a register cannot: names given twice, names of the machinery, text no database can hold, deep nests.
import { isWritable } from './writable.ts'

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
export const maxDepth = 32

/** Why a JSON text is refused, or `undefined`. */
export type Flaw = 'duplicate' | 'forbidden' | 'unwritable' | 'too-deep'

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9
const [quote, backslash, colon, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 58, 123, 125, 91, 93]

const stringEnd = (json: string, from: number): number => {
  let at = from + 1
  while (json.charCodeAt(at) !== quote) at += json.charCodeAt(at) === backslash ? 2 : 1
  return at + 1
}

const isName = (json: string, from: number): boolean => {
  let at = from
  while (isSpace(json.charCodeAt(at))) at++
  return json.charCodeAt(at) === colon
}

const flawOfName = (name: string, seen: Set<string> | undefined): Flaw | undefined => {
  if (forbidden.has(name)) return 'forbidden'
  if (seen?.has(name)) return 'duplicate'
  seen?.add(name)
  return undefined
}

/** Reads a text that JSON.parse has already accepted, so its syntax is right. */
export const flawOf = (json: string): Flaw | undefined => {
  const names: Set<string>[] = []
  let at = 0
  while (at < json.length) {
    const code = json.charCodeAt(at)
    if (code === quote) {
      const end = stringEnd(json, at)
      const raw = json.slice(at, end)
      const text: string = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1)
      if (!isWritable(text)) return 'unwritable'
      const flaw = isName(json, end) ? flawOfName(text, names.at(-1)) : undefined
      if (flaw) return flaw
      at = end
      continue
    }
    if (code === openBrace || code === openBracket) names.push(new Set())
    if (code === closeBrace || code === closeBracket) names.pop()
    if (names.length > maxDepth) return 'too-deep'
    at++
  }
  return undefined
}
