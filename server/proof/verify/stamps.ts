// Time stamps (RFC 3161) over the checkpoints: believed only when openssl says so against certificates the verifier trusts.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseNote } from '../../log/note.ts'
import { dailyName, fixed, stampChain, stampName } from '../format.ts'
import type { Case } from './case.ts'
import { type Finding, failed, missing, proven, unchecked } from './finding.ts'

export type Stamp = { readonly reply: Buffer; readonly digest: string; readonly ca: string; readonly chain?: Buffer }
/** `absent`: there is no openssl here to ask. */
export type Verified = 'ok' | 'wrong' | 'absent'

/** Asks `openssl ts -verify`. `digest` in hexadecimal; `ca` is the path of trusted certificates, `chain` those in between. */
export const verifyStamp = ({ reply, digest, ca, chain }: Stamp): Verified => {
  const folder = mkdtempSync(join(tmpdir(), 'comunanza-tsa-'))
  try {
    const [answer, between] = [join(folder, 'reply.tsr'), join(folder, 'chain.pem')]
    writeFileSync(answer, reply)
    if (chain) writeFileSync(between, chain)
    const args = ['ts', '-verify', '-digest', digest, '-in', answer, '-CAfile', ca, ...(chain ? ['-untrusted', between] : [])]
    const { status, error } = spawnSync('openssl', args, { stdio: 'ignore' })
    if (error) return 'absent'
    return status === 0 ? 'ok' : 'wrong'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is stamped: SHA-256 of the checkpoint's text, without signatures, in hexadecimal. */
export const stampedDigest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const stamped = /^tsa\/(0|[1-9]\d*)\.tsr$/

const noteOf = ({ archive, checkpoint, note }: Case, size: number): Buffer | undefined =>
  size === checkpoint.size ? note : archive.content(dailyName(size))

const checkOne = (one: Case, size: number, ca: string): Finding => {
  const [file, note] = [stampName(size), parseNote(noteOf(one, size) ?? '')]
  if (!note) return failed('stamps', 'la marca è di un punto di controllo che nel fascicolo non c’è', { file })
  const [reply, chain] = [one.archive.content(file) ?? Buffer.alloc(0), one.archive.content(stampChain)]
  const answer = verifyStamp({ reply, digest: stampedDigest(note.text), ca, ...(chain ? { chain } : {}) })
  if (answer === 'absent') return missing('stamps', 'marca temporale non controllata: su questa macchina non c’è openssl', { file })
  if (answer === 'wrong')
    return failed('stamps', 'la marca temporale non è di questo punto di controllo, o di un’autorità di cui ti fidi', { file })
  return proven('stamps', `marca temporale valida sul registro di ${size} fatti`)
}

/** Without `--tsa-ca` stamps are named, and not believed. */
export function* stampsStep(one: Case): Generator<Finding, void, void> {
  const sizes = [...one.archive.files.keys()].map((name) => stamped.exec(name)?.[1]).filter((size) => size !== undefined)
  const { tsaCa } = one.ask
  if (tsaCa !== undefined && sizes.length === 0)
    return yield missing('stamps', 'nel fascicolo non c’è nessuna marca temporale', { file: fixed.checkpoint })
  if (sizes.length === 0) return
  if (tsaCa === undefined)
    return yield unchecked('stamps', `${sizes.length} marche temporali, non controllate: passa --tsa-ca con i certificati dell’autorità`)
  for (const size of sizes) yield checkOne(one, Number(size), tsaCa)
}
