// What a witness answers: whether a checkpoint continues the last one it has cosigned. Pure: what it has seen and the keys it trusts are given.
import { openCheckpoint, parseCheckpoint } from '../../log/checkpoint.ts'
import type { Vkey } from '../../log/keys.ts'
import { emptyRoot, type Hash, sameHash, verifyConsistency } from '../../log/merkle.ts'
import { parseNote } from '../../log/note.ts'
import { parseSubmission, type Submission } from './request.ts'

/** The largest tree of a log that was cosigned. */
export type Seen = { readonly size: number; readonly root: Hash }
/** `text`: what is to be cosigned. `size`: of the tree cosigned last, where the two of us disagree about it. */
export type Judgement =
  | { readonly status: 200; readonly origin: string; readonly text: string; readonly next: Seen }
  | { readonly status: 409; readonly size: number }
  | { readonly status: 400 | 403 | 404 | 422 }

const nothingYet: Seen = { size: 0, root: emptyRoot }

const continues = ({ old, proof }: Submission, from: Seen, to: Seen): boolean =>
  verifyConsistency({ from: old, to: to.size, fromRoot: from.root, toRoot: to.root, proof })

/** The origin a submission speaks of, before anything of it is believed. */
export const originOf = (submission: Submission): string | undefined => parseCheckpoint(parseNote(submission.note)?.text ?? '')?.origin

/** In the order the specification gives: 400 malformed, 404 unknown log, 403 no signature of it, 400, 409, 422. */
export const judge = (logs: readonly Vkey[], body: string, seenOf: (origin: string) => Seen | undefined): Judgement => {
  const submission = parseSubmission(body)
  const origin = submission && originOf(submission)
  if (!submission || origin === undefined) return { status: 400 }
  const keys = logs.filter(({ name }) => name === origin)
  if (keys.length === 0) return { status: 404 }
  const opened = openCheckpoint(submission.note, keys, origin)
  if (!opened.ok) return { status: 403 }
  const [seen, next] = [seenOf(origin) ?? nothingYet, { size: opened.size, root: opened.root }]
  if (submission.old > next.size) return { status: 400 }
  if (submission.old !== seen.size) return { status: 409, size: seen.size }
  if (next.size === seen.size && !sameHash(next.root, seen.root)) return { status: 409, size: seen.size }
  return continues(submission, seen, next) ? { status: 200, origin, text: opened.note.text, next } : { status: 422 }
}
