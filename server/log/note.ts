// Signed notes (C2SP signed-note): a text and who has put a name under it.
import { fromBase64, toBase64 } from './base64.ts'
import { cosignedBytes, timeOf } from './cosignature.ts'
import { signEd25519, verifyEd25519 } from './ed25519.ts'
import { algorithms, isKeyName, type Skey, type Vkey } from './keys.ts'

/** `keyId`: eight hexadecimal digits; `bytes`: what follows it, in the form of the key's algorithm. */
export type Signature = { readonly name: string; readonly keyId: string; readonly bytes: Uint8Array }
/** `text` ends with its newline. */
export type Note = { readonly text: string; readonly signatures: readonly Signature[] }

const maxBytes = 1_000_000
const maxSignatures = 100
const idBytes = 4
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return utf8.decode(bytes)
  } catch {
    // Not UTF-8, so not a note.
    return undefined
  }
}

const parseLine = (line: string): Signature | undefined => {
  const [, name = '', base64 = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? []
  const bytes = fromBase64(base64)
  if (!isKeyName(name) || !bytes || bytes.length <= idBytes) return undefined
  return { name, keyId: bytes.toString('hex', 0, idBytes), bytes: bytes.subarray(idBytes) }
}

export const formatSignature = ({ name, keyId, bytes }: Signature): string =>
  `— ${name} ${toBase64(Buffer.concat([Buffer.from(keyId, 'hex'), bytes]))}\n`

// Control characters below U+0020 but the newline.
const hasControls = (text: string): boolean => /[^\P{Cc}\n\u007f-\u009f]/u.test(text)

/** Takes a note apart without believing it; undefined when it is none. At most 1 MB and 100 signatures. */
export const parseNote = (note: Uint8Array | string): Note | undefined => {
  const whole = typeof note === 'string' ? note : note.length <= maxBytes ? decode(note) : undefined
  if (whole === undefined || whole.length > maxBytes || hasControls(whole)) return undefined
  const blank = whole.lastIndexOf('\n\n')
  if (blank < 0 || !whole.endsWith('\n')) return undefined
  const lines = whole.slice(blank + 2, -1).split('\n')
  if (lines.length > maxSignatures) return undefined
  const signatures = lines.map(parseLine).filter((one) => one !== undefined)
  return signatures.length === lines.length ? { text: whole.slice(0, blank + 1), signatures } : undefined
}

export const formatNote = ({ text, signatures }: Note): string => `${text}\n${signatures.map(formatSignature).join('')}`

/** Whether the signature is this key's over the text. */
export const isSignedBy = (text: string, { bytes }: Signature, { algorithm, publicKey }: Vkey): boolean => {
  if (algorithm === algorithms.ed25519) return verifyEd25519(publicKey, Buffer.from(text), bytes)
  const time = timeOf(bytes)
  return time !== undefined && verifyEd25519(publicKey, cosignedBytes(text, time), bytes.subarray(8))
}

export type Opened =
  | { readonly ok: true; readonly text: string; readonly verified: readonly Signature[]; readonly unverified: readonly Signature[] }
  | { readonly ok: false; readonly why: 'malformed' | 'wrong-signature' | 'unknown-keys'; readonly signatures: readonly Signature[] }

const nameOf = ({ name, keyId }: Signature | Vkey): string => `${name}+${keyId}`

/** Believes a note that at least one of these keys has signed and none of them wrongly. Signatures of other keys are ignored. */
export const openNote = (bytes: Uint8Array | string, vkeys: readonly Vkey[]): Opened => {
  const note = parseNote(bytes)
  if (!note) return { ok: false, why: 'malformed', signatures: [] }
  const known = new Map(vkeys.map((vkey) => [nameOf(vkey), vkey]))
  const signatures = [...new Map(note.signatures.map((one) => [nameOf(one), one])).values()]
  const verified = signatures.filter((one) => known.has(nameOf(one)))
  const isWrong = (one: Signature): boolean => {
    const vkey = known.get(nameOf(one))
    return vkey !== undefined && !isSignedBy(note.text, one, vkey)
  }
  if (note.signatures.some(isWrong)) return { ok: false, why: 'wrong-signature', signatures: note.signatures }
  if (verified.length === 0) return { ok: false, why: 'unknown-keys', signatures: note.signatures }
  return { ok: true, text: note.text, verified, unverified: signatures.filter((one) => !known.has(nameOf(one))) }
}

/** A text under a log's own keys. The text must end with a newline and hold no other control character. */
export const signNote = (text: string, skeys: readonly Skey[]): string =>
  formatNote({ text, signatures: skeys.map(({ name, keyId, seed }) => ({ name, keyId, bytes: signEd25519(seed, Buffer.from(text)) })) })
