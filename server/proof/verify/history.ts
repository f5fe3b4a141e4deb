// The log only ever grew: every kept checkpoint is the beginning of the next, and the verifier's own old one is among them.
import { canonical, type Json } from '../../../events/kernel/jcs.ts'
import { fromBase64, toBase64 } from '../../log/base64.ts'
import { type Hash, hashBytes, sameHash, verifyConsistency } from '../../log/merkle.ts'
import { isSize } from '../../log/ranges.ts'
import { dailyName, fixed } from '../format.ts'
import { type Trusted, trust } from '../policy.ts'
import { type Case, distrust } from './case.ts'
import { hasTiles, treeIn } from './entries.ts'
import { type Finding, failed, missing, proven } from './finding.ts'
import { askTree } from './tree.ts'

export type Step = { readonly from: number; readonly to: number; readonly proof: readonly Hash[] }
type Point = { readonly file: string; readonly size: number; readonly root: Hash }
const sinceName = '--since'

/** A line of `consistency.jsonl`. */
export const formatStep = ({ from, to, proof }: Step): string => `${canonical({ from, proof: proof.map(toBase64), to })}\n`

const isHash = (bytes: Buffer | undefined): bytes is Buffer => bytes?.length === hashBytes

const parseStep = (line: string): Step | undefined => {
  try {
    const value = JSON.parse(line) as { from?: unknown; to?: unknown; proof?: unknown }
    const { from, to, proof } = value
    if (!isSize(Number(from)) || !isSize(Number(to)) || !Array.isArray(proof) || canonical(value as Json) !== line) return undefined
    const hashes = proof.map((text) => fromBase64(String(text))).filter(isHash)
    return hashes.length === proof.length ? { from: Number(from), to: Number(to), proof: hashes } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const stepsIn = ({ archive }: Case): readonly Step[] | Finding => {
  const lines = (archive.content(fixed.consistency)?.toString('utf8') ?? '').split('\n').slice(0, -1)
  const steps = lines.map(parseStep)
  const wrong = steps.indexOf(undefined)
  if (wrong >= 0) return failed('history', 'non è una prova di continuità', { file: `${fixed.consistency}:${wrong + 1}` })
  return steps.filter((step) => step !== undefined)
}

const believed = (one: Case, file: string, note: Buffer | string): Trusted | Finding => {
  const answer = trust(one.policy, note)
  if (!answer.ok) return distrust(file, answer.why)
  return answer.origin === one.checkpoint.origin ? answer : distrust(file, 'other-origin')
}

// Checkpoints kept day by day, the smallest first, and the bundle's own at the end.
const pointsIn = (one: Case): readonly Point[] | Finding => {
  const points: Point[] = []
  for (const file of one.archive.files.keys()) {
    if (!file.startsWith('checkpoints/')) continue
    const answer = believed(one, file, one.archive.content(file) ?? Buffer.alloc(0))
    if ('verdict' in answer) return answer
    if (dailyName(answer.size) !== file)
      return failed('history', 'è di un’altra dimensione', { file, expected: file, found: dailyName(answer.size) })
    points.push({ file, size: answer.size, root: answer.root })
  }
  points.sort((a, b) => a.size - b.size)
  const { size, root } = one.checkpoint
  return [...points, { file: fixed.checkpoint, size, root }]
}

const broken = (from: Point, to: Point, steps: readonly Step[]): Finding | undefined => {
  const place = { file: from.file, index: Math.min(from.size, to.size), expected: toBase64(from.root) }
  if (from.size > to.size) return failed('history', `il registro si è accorciato: da ${from.size} a ${to.size} fatti`, place)
  if (from.size === to.size) {
    if (sameHash(from.root, to.root)) return undefined
    return failed('history', 'due radici diverse per la stessa dimensione', { ...place, found: toBase64(to.root) })
  }
  const step = steps.find((each) => each.from === from.size && each.to === to.size)
  if (!step) return missing('history', `manca la prova che ${from.size} continua in ${to.size}`, { file: fixed.consistency })
  if (verifyConsistency({ ...step, fromRoot: from.root, toRoot: to.root })) return undefined
  return failed('history', `il registro di ${to.size} fatti non continua quello di ${from.size}: qualcosa fra i primi è cambiato`, place)
}

const end = (points: readonly Point[]): Point => points[points.length - 1] as Point

// From the tiles, when the bundle has them and no other proof.
const byTiles = (one: Case, old: Point): Finding | undefined => {
  const tree = treeIn(one)
  const asked = askTree(() => tree.rootAt(old.size))
  if (!asked.ok)
    return missing(
      'history',
      `nel fascicolo non c’è di che provare che continua quello di ${old.size} fatti: chiedine uno fatto con --since`,
    )
  if (sameHash(asked.answer, old.root)) return undefined
  const [expected, found] = [toBase64(old.root), toBase64(asked.answer)]
  return failed('history', `i primi ${old.size} fatti non sono più quelli di allora`, { file: sinceName, index: old.size, expected, found })
}

function* sinceFinding(one: Case, since: string, points: readonly Point[], steps: readonly Step[]): Generator<Finding, void, void> {
  const answer = believed(one, sinceName, since)
  if ('verdict' in answer) return yield answer
  const old: Point = { file: sinceName, size: answer.size, root: answer.root }
  const same = points.find(({ size }) => size === old.size)
  const direct = broken(old, same ?? end(points), steps)
  const wrong = direct?.verdict === 'missing' && hasTiles(one) ? byTiles(one, old) : direct
  yield wrong ?? proven('history', `continua il registro di ${old.size} fatti che avevi conservato`)
}

/** From each kept checkpoint to the next, and from the one the verifier brings. */
export function* historyStep(one: Case): Generator<Finding, void, void> {
  const [steps, points] = [stepsIn(one), pointsIn(one)]
  if ('verdict' in steps) return yield steps
  if ('verdict' in points) return yield points
  for (const [n, to] of points.entries()) {
    const from = points[n - 1]
    const wrong = from && broken(from, to, steps)
    if (wrong) return yield wrong
  }
  yield proven('history', `${points.length} punti di controllo, ognuno continua il precedente`)
  if (one.ask.since !== undefined) yield* sinceFinding(one, one.ask.since, points, steps)
}
