// The log's side of witnessing: a checkpoint goes to a witness, its cosignature comes back and is checked.
import type { Hash } from '../../log/merkle.ts'
import { formatSignature, openNote } from '../../log/note.ts'
import type { Witness } from '../policy.ts'
import { formatSubmission, parseCount, submissionPath } from './request.ts'

export type Signed = { readonly size: number; readonly note: string }
/** Hashes that show that the tree of `to` leaves continues that of `from`. */
export type Prove = (from: number, to: number) => Promise<readonly Hash[]>
/** `ahead`: it has cosigned a larger tree than ours. `untrue`: what it signed is not its signature over our checkpoint. */
export type Cosigned =
  | { readonly ok: true; readonly line: string }
  | { readonly ok: false; readonly why: 'refused' | 'ahead' | 'untrue' | 'away'; readonly says: string }

const patience = 5_000

const post = (url: string, body: string): Promise<Response> =>
  fetch(`${url.replace(/\/$/, '')}${submissionPath}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  })

const lineIn = (lines: string, note: string, { vkey }: Witness): Cosigned => {
  const opened = openNote(`${note}${lines}`, [vkey])
  const own = opened.ok ? opened.verified[0] : undefined
  return own ? { ok: true, line: formatSignature(own) } : { ok: false, why: 'untrue', says: 'its signature is not over this checkpoint' }
}

type Try = { readonly witness: Witness & { readonly url: string }; readonly signed: Signed; readonly prove: Prove }

const attempt = async ({ witness, signed, prove }: Try, old: number, again: boolean): Promise<Cosigned> => {
  const proof = old === 0 ? [] : await prove(old, signed.size)
  const answer = await post(witness.url, formatSubmission({ old, proof, note: signed.note }))
  const body = await answer.text()
  if (answer.status === 200) return lineIn(body, signed.note, witness)
  const known = answer.status === 409 ? parseCount(body.trimEnd()) : undefined
  if (known !== undefined && known > signed.size) return { ok: false, why: 'ahead', says: `it has cosigned ${known} entries` }
  if (known !== undefined && known !== old && again) return attempt({ witness, signed, prove }, known, false)
  return { ok: false, why: 'refused', says: `${answer.status} ${body.slice(0, 200).trim()}` }
}

/** Asks one witness; `known` is the size it cosigned last, as far as we know. An absent witness is an answer, not a fault. */
export const submit = async (asked: Try, known = 0): Promise<Cosigned> => {
  try {
    return await attempt(asked, known <= asked.signed.size ? known : 0, true)
  } catch (error) {
    // What `fetch` and its patience throw; a proof that cannot be made is a fault of ours.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError'))
      return { ok: false, why: 'away', says: error.cause instanceof Error ? error.cause.message : error.message }
    throw error
  }
}
