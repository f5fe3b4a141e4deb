// A bundle taken apart without unpacking it: every byte of its frame must be the one that this content can have.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { blockBytes, ending, headerOf, paddingOf } from '../tar.ts'

/** Where bytes come from: a file, or memory. Reading beyond the end gives fewer bytes. */
export type Source = { readonly bytes: number; readonly read: (at: number, bytes: number) => Buffer; readonly close: () => void }

export const memorySource = (content: Buffer): Source => ({
  bytes: content.length,
  read: (at, bytes) => content.subarray(at, at + bytes),
  close: () => undefined,
})

/** Opens a file; throws Node's error when it cannot be read. */
export const fileSource = (path: string): Source => {
  const file = openSync(path, 'r')
  const { size } = fstatSync(file)
  const read = (at: number, bytes: number): Buffer => {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(bytes, size - at)))
    let filled = 0
    while (filled < buffer.length) {
      const got = readSync(file, buffer, filled, buffer.length - filled, at + filled)
      if (got === 0) break
      filled += got
    }
    return buffer.subarray(0, filled)
  }
  return { bytes: size, read, close: () => closeSync(file) }
}

export type Archived = { readonly name: string; readonly at: number; readonly bytes: number }
export type Archive = {
  readonly files: ReadonlyMap<string, Archived>
  /** The whole content; undefined when there is no such file. */
  readonly content: (name: string) => Buffer | undefined
  /** The content piece by piece; nothing when there is no such file. */
  readonly chunks: (name: string) => Iterable<Buffer>
}
export type ArchiveFault = { readonly file: string; readonly says: string }

const chunkBytes = 1 << 20

const textOf = (header: Buffer, from: number, to: number): string => header.toString('latin1', from, to).replace(/\0.*$/s, '')

// The name and length it claims; the header is then made anew and must come out the same.
const claimed = (header: Buffer): { name: string; bytes: number } => ({
  name: textOf(header, 0, 100),
  bytes: Number.parseInt(textOf(header, 124, 136), 8),
})

const madeAnew = (name: string, bytes: number): Buffer | undefined => {
  try {
    return headerOf(name, bytes)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0)

const readFile = (source: Source, at: number, after: string): Archived | ArchiveFault => {
  const header = source.read(at, blockBytes)
  const { name, bytes } = claimed(header)
  const file = name === '' ? `(al byte ${at})` : name
  if (!madeAnew(name, bytes)?.equals(header)) return { file, says: 'l’intestazione nell’archivio è alterata' }
  if (name <= after) return { file, says: 'i nomi nell’archivio non sono in ordine' }
  const padding = source.read(at + blockBytes + bytes, paddingOf(bytes))
  if (padding.length !== paddingOf(bytes)) return { file, says: 'l’archivio finisce a metà di questo file' }
  if (!isZero(padding)) return { file, says: 'il riempimento dopo questo file è alterato' }
  return { name, bytes, at: at + blockBytes }
}

const endsHere = (source: Source, at: number): boolean => {
  const rest = source.read(at, ending().length + 1)
  return rest.length === ending().length && isZero(rest)
}

const archiveOf = (source: Source, files: ReadonlyMap<string, Archived>): Archive => {
  function* chunks(name: string): Generator<Buffer, void, void> {
    const file = files.get(name)
    if (!file) return
    for (let at = 0; at < file.bytes; at += chunkBytes) yield source.read(file.at + at, Math.min(chunkBytes, file.bytes - at))
  }
  const content = (name: string): Buffer | undefined => {
    const file = files.get(name)
    return file && source.read(file.at, file.bytes)
  }
  return { files, content, chunks }
}

/** Finds the files of an archive written by `pack`. Refuses whatever `pack` would not have written. */
export const openArchive = (source: Source): Archive | ArchiveFault => {
  const files = new Map<string, Archived>()
  let [at, last] = [0, '']
  while (!endsHere(source, at)) {
    if (at + blockBytes > source.bytes) return { file: '(fine)', says: 'l’archivio è troncato o ha qualcosa in coda' }
    const file = readFile(source, at, last)
    if ('says' in file) return file
    files.set(file.name, file)
    last = file.name
    at = file.at + file.bytes + paddingOf(file.bytes)
  }
  return archiveOf(source, files)
}

/** The lines of a file, without their newline; a last line that has none is given as it is. */
export function* linesOf(chunks: Iterable<Buffer>): Generator<string, void, void> {
  let rest = ''
  for (const chunk of chunks) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield rest + chunk.toString('latin1', from, end)
      rest = ''
      from = end + 1
    }
    rest += chunk.toString('latin1', from)
  }
  if (rest !== '') yield rest
}
