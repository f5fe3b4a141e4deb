// Public test vectors, beside the project when they are there; a test that needs them says loudly that it could not run.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/tool.ts'

const folder = join(root, '../shared/vectors')

export const noVectors = !existsSync(join(folder, 'merkle'))
if (noVectors) console.warn('SKIPPED: the public vectors are not beside the project (../shared/vectors): proofs were not tried on them.')

export const vectorBytes = (name: string): Buffer => readFileSync(join(folder, name))
export const vectorText = (name: string): string => vectorBytes(name).toString('utf8')
/** A JSON vector; an empty list when there are none, so that a file of tests can be read without them. */
export const vectors = <T>(name: string, pick: (json: never) => readonly T[] = (json) => json): readonly T[] =>
  noVectors ? [] : pick(JSON.parse(vectorText(name)) as never)
