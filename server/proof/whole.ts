// A file that is there whole or not at all: one cut short would be taken for one that was tampered with.
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const flush = async (path: string): Promise<void> => {
  const file = await open(path, 'r+')
  await file.sync().finally(() => file.close())
}

/** Writes under another name, flushes, and gives it its name at the end. What was there before stays when it fails. */
export const writeWhole = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  const draft = `${path}.${process.pid}`
  try {
    await pipeline(Readable.from(chunks), createWriteStream(draft))
    await flush(draft)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
