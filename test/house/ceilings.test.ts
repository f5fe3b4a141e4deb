// How large things may grow: files, functions, and the first line that says what a file is.
import { describe, expect, it } from 'vitest'
import { read, sources, syntax, walk } from './source.ts'

const maxFile = 250
const maxFunction = 50
const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

const lines = (code: string): number => code.split('\n').length - 1
type Long = { readonly path: string; readonly line: number; readonly lines: number }

const longFunctions = (path: string, code: string): Long[] => {
  const long: Long[] = []
  walk(syntax(path, code), (node) => {
    if (!functions.has(node.type)) return
    const span = lines(code.slice(Number(node.start), Number(node.end))) + 1
    if (span > maxFunction) long.push({ path, line: lines(code.slice(0, Number(node.start))) + 1, lines: span })
  })
  return long
}

// A test's describe block is a chapter, not a function; the ceiling there is the file's.
const house = sources(['events', 'projections', 'server', 'web', 'seeds', 'bench'])

describe('ceilings', () => {
  it('no file is longer than 250 lines', () => {
    const long = sources().map((path) => ({ path, lines: lines(read(path)) }))
    expect(long.length).toBeGreaterThan(80)
    expect(long.filter((file) => file.lines > maxFile)).toEqual([])
  })
  it('no function is longer than 50 lines', () => {
    expect(house.flatMap((path) => longFunctions(path, read(path)))).toEqual([])
  })
  it('sees a function that is too long', () => {
    expect(longFunctions('x.ts', `const a = () => {\n${'b()\n'.repeat(50)}}`)).toHaveLength(1)
  })
  it('the median file is small', () => {
    const sizes = house.map((path) => lines(read(path))).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(60)
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(160)
  })
  it('every file says on its first line what it is', () => {
    expect(sources().filter((path) => !/^(\/\/ \S|\/\/\/ <reference)/.test(read(path)))).toEqual([])
  })
})
