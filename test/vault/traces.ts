// Looking for a mark wherever a disk or an answer may hold it, however it was written down.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

// In base64 what comes before decides how a text looks: three ways, without the letters that its neighbours share.
const base64Of = (mark: string): readonly string[] =>
  [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), Buffer.from(mark)]).toString('base64')
    return text.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + mark.length) * 8) / 6))
  })

const percent = (mark: string): string => [...Buffer.from(mark)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
const wide = (mark: string): Buffer => Buffer.from(mark, 'utf16le')

/** Every form of a mark: as it is, in hexadecimal, base64, percent-encoded, in two bytes a letter. */
export const formsOf = (mark: string): readonly Buffer[] => {
  const hex = Buffer.from(mark).toString('hex')
  const texts = [mark, hex, hex.toUpperCase(), ...base64Of(mark), percent(mark), percent(mark).toUpperCase()]
  return [...texts.map((text) => Buffer.from(text)), wide(mark)]
}

export const holds = (bytes: Buffer, forms: readonly Buffer[]): boolean => forms.some((form) => bytes.includes(form))

async function* filesIn(folder: string): AsyncGenerator<string, void, void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (entry.isFile()) yield path
  }
}

// A server at work removes files of its own.
const bytesOf = (path: string): Promise<Buffer> =>
  readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })

/** The files below these folders that hold a mark in any form, and how many bytes were read. */
export const traces = async (
  folders: readonly string[],
  forms: readonly Buffer[],
): Promise<{ readonly found: readonly string[]; readonly bytes: number }> => {
  const found: string[] = []
  let bytes = 0
  for (const folder of folders) {
    if (!(await stat(folder)).isDirectory()) continue
    for await (const path of filesIn(folder)) {
      const content = await bytesOf(path)
      bytes += content.length
      if (holds(content, forms)) found.push(path)
    }
  }
  return { found, bytes }
}
