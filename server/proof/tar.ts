// Deterministic ustar: sorted names, no time, no owner, so that the same content is always the same bytes.
export const blockBytes = 512
const nameBytes = 100
/** what eleven octal digits can say */
const maxBytes = 8 ** 11 - 1

/** A file to be packed; `chunks` must add up to `bytes`. */
export type Packed = {
  readonly name: string
  readonly bytes: number
  readonly chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`

/** The one header a file of this name and length can have. Throws for what ustar cannot say. */
export const headerOf = (name: string, bytes: number): Buffer => {
  if (!/^[\x21-\x7e]+$/.test(name) || name.length > nameBytes) throw new RangeError(`${name} is no name for a file of a bundle`)
  if (!Number.isSafeInteger(bytes) || bytes < 0 || bytes > maxBytes) throw new RangeError(`${name} cannot be ${bytes} bytes long`)
  const header = Buffer.alloc(blockBytes)
  const put = (at: number, text: string): void => void header.write(text, at, 'latin1')
  put(0, name)
  put(100, octal(0o644, 7))
  put(108, octal(0, 7))
  put(116, octal(0, 7))
  put(124, octal(bytes, 11))
  put(136, octal(0, 11))
  put(148, ' '.repeat(8))
  put(156, '0')
  put(257, 'ustar\x0000')
  put(329, octal(0, 7))
  put(337, octal(0, 7))
  put(
    148,
    `${octal(
      header.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
  )
  return header
}

/** How many zeros follow `bytes` of content up to the next block. */
export const paddingOf = (bytes: number): number => (blockBytes - (bytes % blockBytes)) % blockBytes

/** The end of every archive: two empty blocks. */
export const ending = (): Buffer => Buffer.alloc(2 * blockBytes)

const byName = (a: Packed, b: Packed): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

async function* packOne({ name, bytes, chunks }: Packed): AsyncGenerator<Uint8Array, void, void> {
  yield headerOf(name, bytes)
  let sent = 0
  for await (const chunk of chunks()) {
    sent += chunk.length
    yield chunk
  }
  if (sent !== bytes) throw new Error(`${name} was announced as ${bytes} bytes and came as ${sent}`)
  yield Buffer.alloc(paddingOf(bytes))
}

/** The bytes of the archive, in order; two files of one name are a fault. */
export async function* pack(files: readonly Packed[]): AsyncGenerator<Uint8Array, void, void> {
  const sorted = files.toSorted(byName)
  for (const [n, file] of sorted.entries()) {
    if (sorted[n - 1]?.name === file.name) throw new Error(`${file.name} is there twice`)
    yield* packOne(file)
  }
  yield ending()
}

/** A file whose content is at hand. */
export const packed = (name: string, content: string | Uint8Array): Packed => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { name, bytes: bytes.length, chunks: () => [bytes] }
}
