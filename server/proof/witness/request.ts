// What is sent to a witness (C2SP tlog-witness, add-checkpoint): the size it knows, the proof from there, the signed checkpoint.
import { fromBase64, toBase64 } from '../../log/base64.ts'
import { type Hash, hashBytes } from '../../log/merkle.ts'
import { isSize } from '../../log/ranges.ts'

export type Submission = {
  /** the size the witness cosigned last, 0 when it never did */
  readonly old: number
  readonly proof: readonly Hash[]
  /** the signed note */
  readonly note: string
}

export const submissionPath = '/add-checkpoint'
/** what the body of a 409 is */
export const sizeType = 'text/x.tlog.size'
const maxHashes = 63

export const formatSubmission = ({ old, proof, note }: Submission): string => [`old ${old}`, ...proof.map(toBase64), '', note].join('\n')

/** Reads a decimal number as these formats write it; undefined for any other text. */
export const parseCount = (text: string): number | undefined =>
  /^(0|[1-9]\d*)$/.test(text) && isSize(Number(text)) ? Number(text) : undefined

/** Takes a submission apart; undefined when it is none. */
export const parseSubmission = (body: string): Submission | undefined => {
  const end = body.indexOf('\n\n')
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n')
  const old = first.startsWith('old ') ? parseCount(first.slice('old '.length)) : undefined
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === hashBytes) as Hash[]
  if (old === undefined || proof.length !== lines.length || proof.length > maxHashes) return undefined
  return { old, proof, note: body.slice(end + 2) }
}
