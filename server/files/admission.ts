// The files a request names: only those its asker has uploaded, or may open, can become part of a fact.
import { type Day, type FieldProblem, type Fields, type FileRef, filesIn } from '../../events/kernel/index.ts'
import type { Me } from '../kernel/people.ts'
import type { Files } from './files.ts'
import type { Opening } from './opening.ts'

/** Who knows only the fingerprint of somebody's file must not be able to publish it by naming it. */
export type Admission = (asked: {
  readonly fields: Fields
  /** as it came: not checked yet */
  readonly data: object
  readonly me: Me
  readonly today: Day
}) => Promise<readonly FieldProblem[]>

const sha256Pattern = /^[0-9a-f]{64}$/

export const makeAdmission = (files: Files, { mayOpen }: Opening): Admission => {
  const knows = async ({ sha256, bytes, type }: FileRef, me: Me, today: Day): Promise<boolean> => {
    const found = await files.find(sha256)
    if (!found?.copies.some((copy) => copy.bytes === bytes && copy.type === type)) return false
    return (await files.claim(sha256, me.id)) || mayOpen(found, me, today)
  }
  return async ({ fields, data, me, today }) => {
    // What is no fingerprint is refused by the check of the fields, which says it better.
    const named = filesIn(fields, data).filter(({ sha256 }) => typeof sha256 === 'string' && sha256Pattern.test(sha256))
    const known = await Promise.all(named.map((one) => knows(one, me, today)))
    return named.flatMap(({ at }, i) => (known[i] ? [] : [{ at, says: 'unknown-file' }]))
  }
}
