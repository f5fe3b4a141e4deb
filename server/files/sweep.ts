// Tidying: uploads no fact ever named, bytes nobody knows of, files the scanner had no time for.
import type { Ledger, StoredFile } from './ledger.ts'
import type { Scanner } from './scanner.ts'
import type { Shelf } from './shelf.ts'

const hours = 3600
/** How long an upload may wait for the request that names it. */
export const orphanSeconds = 24 * hours
const scannedAtOnce = 100

export type SweepParts = {
  readonly ledger: Pick<Ledger, 'orphans' | 'known' | 'unverified' | 'verify' | 'drop'>
  readonly shelf: Shelf
  readonly scanner: Scanner | undefined
  readonly letGo: (gone: readonly StoredFile[]) => Promise<number>
  /** milliseconds */
  readonly now: () => number
}

const bytesOf = async (stream: ReadableStream<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const scanAgain = async ({ ledger, shelf, letGo }: SweepParts, scanner: Scanner): Promise<void> => {
  for (const file of await ledger.unverified(scannedAtOnce)) {
    const stream = await shelf.read(file.id)
    const answer = stream ? await scanner.scan(await bytesOf(stream)) : 'unknown'
    // A scanner that does not answer now will not answer for the next one.
    if (stream && answer === 'unknown') return
    if (answer === 'clean') await ledger.verify(file.id)
    if (answer === 'infected') {
      await ledger.drop(file.id)
      await letGo([file])
    }
  }
}

/** To be called when every fact has been followed: what no fact names by then is nobody's. */
export const sweep = async (parts: SweepParts): Promise<void> => {
  const { ledger, shelf, scanner, letGo, now } = parts
  await letGo(await ledger.orphans(orphanSeconds))
  for await (const ids of shelf.older(orphanSeconds * 1000, now())) {
    const known = await ledger.known(ids)
    await Promise.all(ids.filter((id) => !known.has(id)).map((id) => shelf.remove(id)))
  }
  if (scanner) await scanAgain(parts, scanner)
}
