// A witness: judges what a log submits, remembers it, and puts its own name and time under it.
import { cosignature, cosignedBytes } from '../../log/cosignature.ts'
import { signEd25519 } from '../../log/ed25519.ts'
import type { Skey, Vkey } from '../../log/keys.ts'
import { formatSignature } from '../../log/note.ts'
import { judge } from './judge.ts'
import type { Memory } from './memory.ts'

/** `line`: the signature lines of a 200; `size`: what a 409 says. */
export type Reply =
  | { readonly status: 200; readonly lines: string }
  | { readonly status: 409; readonly size: number }
  | { readonly status: 400 | 403 | 404 | 422 }

/** A signature line over a checkpoint's text, at this second. */
export const cosign = ({ name, keyId, seed }: Skey, text: string, time: number): string =>
  formatSignature({ name, keyId, bytes: cosignature(time, signEd25519(seed, cosignedBytes(text, time))) })

export type WitnessOptions = {
  readonly skey: Skey
  /** the logs it watches */
  readonly logs: readonly Vkey[]
  readonly memory: Memory
  /** milliseconds since 1970 */
  readonly clock: () => number
}

/** Answers submissions one at a time: between the look at what was seen and the writing of what comes next nobody steps in. */
export const makeWitness = ({ skey, logs, memory, clock }: WitnessOptions): ((body: string) => Promise<Reply>) => {
  let last: Promise<unknown> = Promise.resolve()
  const answer = async (body: string): Promise<Reply> => {
    const judgement = judge(logs, body, memory.seen)
    if (judgement.status !== 200) return judgement
    await memory.remember(judgement.origin, judgement.next)
    return { status: 200, lines: cosign(skey, judgement.text, Math.floor(clock() / 1000)) }
  }
  return (body) => {
    const mine = last.then(() => answer(body))
    // A submission that fails is told to whoever sent it; the next one begins all the same.
    last = mine.catch(() => undefined)
    return mine
  }
}
