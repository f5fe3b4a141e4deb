// Checkpoints (C2SP tlog-checkpoint): which log, how large, under which root.
import { fromBase64, toBase64 } from './base64.ts'
import type { Vkey } from './keys.ts'
import { type Hash, hashBytes } from './merkle.ts'
import { type Opened, openNote } from './note.ts'
import { isSize } from './ranges.ts'

export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Hash
  /** lines after the root; ours have none */
  readonly extensions?: readonly string[]
}

/** The text that is signed. */
export const formatCheckpoint = ({ origin, size, root, extensions = [] }: Checkpoint): string =>
  [origin, size, toBase64(root), ...extensions, ''].join('\n')

const parseSize = (text: string): number | undefined => (/^(0|[1-9]\d*)$/.test(text) && isSize(Number(text)) ? Number(text) : undefined)

/** Reads a note's text as a checkpoint; undefined when it is none, or larger than 2^53 − 1. */
export const parseCheckpoint = (text: string): Checkpoint | undefined => {
  const [origin = '', sizeText = '', rootText = '', ...rest] = text.split('\n')
  const [size, root] = [parseSize(sizeText), fromBase64(rootText)]
  const extensions = rest.slice(0, -1)
  if (origin === '' || size === undefined || root?.length !== hashBytes || rest.at(-1) !== '' || extensions.includes('')) return undefined
  return { origin, size, root, ...(extensions.length > 0 ? { extensions } : {}) }
}

export type OpenedCheckpoint =
  | (Checkpoint & { readonly ok: true; readonly note: Opened & { readonly ok: true } })
  | { readonly ok: false; readonly why: 'malformed' | 'wrong-signature' | 'unknown-keys' | 'other-origin' }

/** Believes a signed checkpoint of this log, or of any log these keys sign for. */
export const openCheckpoint = (bytes: Uint8Array | string, vkeys: readonly Vkey[], origin?: string): OpenedCheckpoint => {
  const note = openNote(bytes, vkeys)
  if (!note.ok) return { ok: false, why: note.why }
  const checkpoint = parseCheckpoint(note.text)
  if (!checkpoint) return { ok: false, why: 'malformed' }
  if (origin !== undefined && checkpoint.origin !== origin) return { ok: false, why: 'other-origin' }
  return { ok: true, ...checkpoint, note }
}
