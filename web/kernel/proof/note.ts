// Signed notes (C2SP signed-note) and the keys they are read with; Ed25519 is the browser's own.
import { type Bytes, fromBase64, joined, sha256, toHex, utf8 } from './bytes.ts'

/** C2SP signature types: the log's own signature, and a witness's with its time. */
const ed25519 = 1
const cosignature = 4

export type Vkey = { readonly name: string; readonly keyId: string; readonly algorithm: number; readonly publicKey: Bytes }

const isName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}\p{White_Space}]/u.test(name)

/** The verifier's key in `name+id+base64`, or undefined when it is none or its id is another's. */
export const parseVkey = async (text: string): Promise<Vkey | undefined> => {
  const [, name = '', id = '', base64 = ''] = /^([^+]+)\+([0-9a-fA-F]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = fromBase64(base64)
  const algorithm = bytes?.[0]
  if (bytes?.length !== 33 || !isName(name) || (algorithm !== ed25519 && algorithm !== cosignature)) return undefined
  const keyId = toHex((await sha256(joined(utf8(`${name}\n`), bytes))).slice(0, 4))
  return keyId === id.toLowerCase() ? { name, keyId, algorithm, publicKey: bytes.slice(1) } : undefined
}

type Signature = { readonly name: string; readonly keyId: string; readonly bytes: Bytes }
type Note = { readonly text: string; readonly signatures: readonly Signature[] }

const maxLength = 1_000_000
const maxSignatures = 100
const dash = '\u2014'

const parseLine = (line: string): Signature | undefined => {
  const [mark, name = '', base64 = '', ...more] = line.split(' ')
  const bytes = fromBase64(base64)
  if (mark !== dash || more.length > 0 || !isName(name) || !bytes || bytes.length <= 4) return undefined
  return { name, keyId: toHex(bytes.slice(0, 4)), bytes: bytes.slice(4) }
}

const hasControl = (text: string): boolean => [...text].some((one) => one < ' ' && one !== '\n')

/** Takes a note apart without believing it; undefined when it is none. */
export const parseNote = (note: string): Note | undefined => {
  const blank = note.lastIndexOf('\n\n')
  if (note.length > maxLength || blank < 0 || !note.endsWith('\n') || hasControl(note)) return undefined
  const lines = note.slice(blank + 2, -1).split('\n')
  const signatures = lines.map(parseLine).filter((one) => one !== undefined)
  if (lines.length > maxSignatures || signatures.length !== lines.length) return undefined
  return { text: note.slice(0, blank + 1), signatures }
}

/** Whether the browser can check Ed25519: older ones, and pages that do not come over https, cannot. */
export const canVerify = async (): Promise<boolean> => {
  if (!globalThis.crypto?.subtle) return false
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32).fill(1), 'Ed25519', false, ['verify'])
    return true
  } catch (error) {
    // NotSupportedError is the answer asked for; another fault means the same for the reader: nothing was checked.
    return error instanceof DOMException && error.name !== 'NotSupportedError' && error.name !== 'SyntaxError'
  }
}

/** Whether this key signed this message. A key or signature that is none signs nothing. */
export const verifyEd25519 = async (publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> => {
  if (publicKey.length !== 32 || signature.length !== 64) return false
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'DataError') return undefined
    throw error
  })
  return key !== undefined && crypto.subtle.verify('Ed25519', key, signature, message)
}

const secondsOf = (bytes: Bytes): bigint => new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)

const isSignedBy = async (text: string, { bytes }: Signature, { algorithm, publicKey }: Vkey): Promise<boolean> => {
  if (algorithm === ed25519) return verifyEd25519(publicKey, utf8(text), bytes)
  if (bytes.length !== 72) return false
  return verifyEd25519(publicKey, utf8(`cosignature/v1\ntime ${secondsOf(bytes)}\n${text}`), bytes.slice(8))
}

export type Opened =
  | { readonly ok: true; readonly text: string; readonly verified: readonly { readonly name: string; readonly keyId: string }[] }
  | { readonly ok: false; readonly why: 'malformed' | 'wrong-signature' | 'unknown-keys' }

const nameOf = ({ name, keyId }: { readonly name: string; readonly keyId: string }): string => `${name}+${keyId}`

/** Believes a note that at least one of these keys has signed and none of them wrongly; signatures of other keys are ignored. */
export const openNote = async (whole: string, vkeys: readonly Vkey[]): Promise<Opened> => {
  const note = parseNote(whole)
  if (!note) return { ok: false, why: 'malformed' }
  const known = new Map(vkeys.map((vkey) => [nameOf(vkey), vkey]))
  const verified = new Map<string, { readonly name: string; readonly keyId: string }>()
  for (const signature of note.signatures) {
    const vkey = known.get(nameOf(signature))
    if (!vkey) continue
    if (!(await isSignedBy(note.text, signature, vkey))) return { ok: false, why: 'wrong-signature' }
    verified.set(nameOf(signature), { name: signature.name, keyId: signature.keyId })
  }
  return verified.size > 0 ? { ok: true, text: note.text, verified: [...verified.values()] } : { ok: false, why: 'unknown-keys' }
}
