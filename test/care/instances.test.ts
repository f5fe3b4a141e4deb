// The public instances: the value of each is the proven optimum, to the unit.
import { describe, expect, it } from 'vitest'
import { assign, checkCertificate, type Edge } from '../../events/care/round.ts'
import { isUnreadable, readEdges } from '../../events/care/rounds/edges-text.ts'
import { filesIn, noInstances, optima, textOf } from './instances.ts'

const readable = (text: string) => {
  const read = readEdges(text)
  if (isUnreadable(read)) throw new Error(`line ${read.line}: ${read.says}`)
  return read
}

/** Dearest pair of these instances, so that a cost c becomes the weight `dear − c`. */
const dear = 1000

const costs = (file: string): { n: number; edges: Edge[] } => {
  const [n = 0, ...rest] = textOf('orlib', file).trim().split(/\s+/).map(Number)
  if (!file.startsWith('assignp'))
    return { n, edges: rest.map((cost, at) => ({ row: Math.floor(at / n), col: at % n, weight: dear - cost })) }
  const edges: Edge[] = []
  for (let at = 0; at < rest.length; at += 3) {
    const [row = 0, col = 0, cost = 0] = rest.slice(at, at + 3)
    edges.push({ row: row - 1, col: col - 1, weight: dear - cost })
  }
  return { n, edges }
}

describe.skipIf(noInstances)('care geography of Italian cities, and bids on papers', () => {
  it.each(filesIn('edges'))('%s', (file) => {
    const { edges, sizes } = readable(textOf('edges', file))
    const options = { ...sizes, mode: 'coverage' } as const
    const round = assign(edges, options)
    const known = optima().edges[file]
    expect([round.pairsCount, round.weight]).toEqual([known?.maxCardinality, known?.bestWeightAtMaxCardinality])
    expect(checkCertificate(edges, options, round)).toEqual({ ok: true, gap: 0 })
  })
})

describe.skipIf(noInstances)('OR-Library assignment', () => {
  it.each(filesIn('orlib'))('%s', (file) => {
    const { n, edges } = costs(file)
    const options = { rows: n, cols: n, mode: 'coverage' } as const
    const round = assign(edges, options)
    expect(round.pairsCount).toBe(n)
    expect(n * dear - round.weight).toBe(optima().orlib[file]?.optimum)
    expect(checkCertificate(edges, options, round)).toEqual({ ok: true, gap: 0 })
  })
})

describe('a round written down', () => {
  const unreadable: readonly (readonly [string, number, string])[] = [
    ['sizes', 1, '2 2\n1\n1\n'],
    ['demands', 2, '2 2 0\n1 1 1\n1\n'],
    ['capacities', 3, '2 2 0\n1\nx\n'],
    ['edge', 5, '2 2 2\n1\n1\n0 0 1\n0 1 -1'],
    ['edge', 4, '2 2 1\n1\n1\n0 0 1 1'],
    ['count', 0, '2 2 2\n1\n1\n0 0 1'],
    ['range', 0, '2 2 1\n1\n1\n2 0 1'],
    ['range', 0, '2 2 2\n1\n1\n0 0 1\n0 0 2'],
  ]
  it.each(unreadable)('is refused for its %s on line %i', (says, line, text) => {
    expect(readEdges(text)).toMatchObject({ says, line })
  })
  it('reads demands and capacities, and one each', () => {
    expect(readable('2 1 1\n2 1\n3\n1 0 7\n')).toEqual({
      edges: [{ row: 1, col: 0, weight: 7 }],
      sizes: { rows: 2, cols: 1, rowDemand: [2, 1], colCapacity: [3] },
    })
    expect(readable('2 2 1\r\n1\r\n1\r\n0 1 5').sizes).toEqual({ rows: 2, cols: 2 })
  })
})
