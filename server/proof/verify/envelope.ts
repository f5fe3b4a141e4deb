// What an entry says of itself, as far as a verifier can hold entries against each other.
import { dayOf } from '../../../events/kernel/time.ts'
import { ringStream } from '../../../events/keys/ring.ts'
import type { Manifest } from '../format.ts'

export type Envelope = {
  readonly id: string
  readonly stream: string
  readonly rev: number
  readonly at: string
  readonly type: string
  readonly data: unknown
}

/** Reads an entry; undefined when it is no envelope. */
export const parseEnvelope = (entry: Buffer): Envelope | undefined => {
  try {
    const value = JSON.parse(entry.toString('utf8')) as Partial<Envelope> | null
    const whole = [value?.id, value?.stream, value?.at, value?.type].every((part) => typeof part === 'string')
    return whole && Number.isSafeInteger(value?.rev) ? (value as Envelope) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

type Wrong = { readonly says: string; readonly expected?: string; readonly found?: string }

const outside = ({ from, to }: Manifest, at: string): boolean => {
  if (from === undefined && to === undefined) return false
  const day = dayOf(at)
  return (from !== undefined && day < from) || (to !== undefined && day > to)
}

/**
 * Holds each envelope against those before it: recorded time never goes back, and a stream has no holes.
 * A bundle without a period must begin every stream at its beginning.
 */
export const makeOrder = (manifest: Manifest): ((one: Envelope) => Wrong | undefined) => {
  const revisions = new Map<string, number>()
  const pact = manifest.subject.pact === undefined ? undefined : `pacts-${manifest.subject.pact}`
  const whole = manifest.from === undefined && manifest.to === undefined
  let last = ''
  return ({ stream, rev, at }) => {
    const expected = (revisions.get(stream) ?? (whole ? -1 : rev - 1)) + 1
    revisions.set(stream, rev)
    const earlier = last
    last = at
    if (at < earlier) return { says: 'il tempo di registrazione torna indietro', expected: `almeno ${earlier}`, found: at }
    if (pact !== undefined && stream !== pact && stream !== ringStream)
      return { says: 'è di un’altra storia', expected: pact, found: stream }
    if (outside(manifest, at)) return { says: 'è fuori dal periodo chiesto', found: at }
    if (rev === expected) return undefined
    return { says: `nella storia ${stream} manca un fatto`, expected: `revisione ${expected}`, found: `revisione ${rev}` }
  }
}
