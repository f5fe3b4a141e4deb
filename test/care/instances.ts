// Rounds to try the solver on: drawn at random, small enough to try every answer, or taken from the public instances.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Edge, Sizes } from '../../events/care/round.ts'
import { root } from '../support/tool.ts'

export type Instance = { readonly edges: readonly Edge[]; readonly sizes: Sizes }

/** Small rounds with ties, free places, rows that ask for nothing and columns that take nobody. */
export const small: fc.Arbitrary<Instance> = fc
  .record({ rows: fc.integer({ min: 0, max: 4 }), cols: fc.integer({ min: 0, max: 3 }), most: fc.constantFrom(1, 3, 100) })
  .chain(({ rows, cols, most }) =>
    fc
      .record({
        weights: fc.array(fc.option(fc.integer({ min: 0, max: most }), { nil: undefined }), {
          minLength: rows * cols,
          maxLength: rows * cols,
        }),
        rowDemand: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: rows, maxLength: rows }),
        colCapacity: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: cols, maxLength: cols }),
        single: fc.boolean(),
      })
      .map(({ weights, rowDemand, colCapacity, single }) => ({
        edges: weights.flatMap((weight, at) => (weight === undefined ? [] : [{ row: Math.floor(at / cols), col: at % cols, weight }])),
        sizes: { rows, cols, ...(single ? {} : { rowDemand, colCapacity }) },
      })),
  )

export type Answer = { readonly pairs: number; readonly weight: number; readonly worst: number }

/** Every answer there is, one edge after the other. */
export const everyAnswer = ({ edges, sizes }: Instance): readonly Answer[] => {
  const demand = Array.from({ length: sizes.rows }, (_, row) => sizes.rowDemand?.[row] ?? 1)
  const capacity = Array.from({ length: sizes.cols }, (_, col) => sizes.colCapacity?.[col] ?? 1)
  const found = new Map<string, Answer>()
  const walk = (at: number, answer: Answer): void => {
    const edge = edges[at]
    if (!edge) {
      found.set(`${answer.pairs}/${answer.weight}/${answer.worst}`, answer)
      return
    }
    walk(at + 1, answer)
    const { row, col, weight } = edge
    if (!demand[row] || !capacity[col]) return
    demand[row]--
    capacity[col]--
    walk(at + 1, { pairs: answer.pairs + 1, weight: answer.weight + weight, worst: Math.min(answer.worst, weight) })
    demand[row]++
    capacity[col]++
  }
  walk(0, { pairs: 0, weight: 0, worst: Number.POSITIVE_INFINITY })
  return [...found.values()]
}

const folder = join(root, '../shared/vectors/matching')
export const noInstances = !existsSync(join(folder, 'optimum.json'))
if (noInstances) console.warn('SKIPPED: the public matching instances are not beside the project (../shared/vectors/matching).')

type Optima = {
  readonly orlib: { readonly [file: string]: { readonly optimum: number } }
  readonly edges: { readonly [file: string]: { readonly maxCardinality: number; readonly bestWeightAtMaxCardinality: number } }
}
export const optima = (): Optima => JSON.parse(readFileSync(join(folder, 'optimum.json'), 'utf8')) as Optima
export const filesIn = (kind: 'edges' | 'orlib'): readonly string[] => (noInstances ? [] : readdirSync(join(folder, kind)))
export const pathOf = (kind: 'edges' | 'orlib', file: string): string => join(folder, kind, file)
export const textOf = (kind: 'edges' | 'orlib', file: string): string => gunzipSync(readFileSync(pathOf(kind, file))).toString('latin1')
