// A ZIP made while it is sent: one file after the other, nothing kept but the list of what has gone out.
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export type ZipFile = {
  readonly name: string
  readonly content: Uint8Array | string | AsyncIterable<Uint8Array>
  /** already as small as it gets: pictures, papers */
  readonly packed?: boolean
}

async function* piecesOf(content: ZipFile['content']): AsyncGenerator<Uint8Array, void, void> {
  if (typeof content === 'string') yield Buffer.from(content, 'utf8')
  else if (content instanceof Uint8Array) yield content
  else yield* content
}

// A ZIP has the local time of whoever made it: at noon of its day it is the same wherever it is made.
const noonOf = (dated: string): Date => {
  const date = new Date(dated)
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12)
}

/** The bytes of the archive. `dated`: the date of every file in it. The same files are the same bytes. */
export async function* zipped(files: AsyncIterable<ZipFile>, dated: string): AsyncGenerator<Uint8Array, void, void> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  const mtime = noonOf(dated)
  for await (const { name, content, packed = false } of files) {
    const file = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    file.mtime = mtime
    zip.add(file)
    for await (const piece of piecesOf(content)) {
      file.push(piece)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
