// One pact as a folder: the data, a table a chapter, the text that stands, the documents.
import type { Files } from '../files/files.ts'
import { chapterCsv } from './chapter.ts'
import { chapters } from './chapters.ts'
import { documentFiles } from './documents.ts'
import type { Mark } from './imprint.ts'
import type { Whole } from './pact.ts'
import type { Shown } from './shown.ts'
import type { ZipFile } from './zip.ts'

export const dossierFormat = 'comunanza-dossier/1'

export type FolderOptions = {
  readonly mark: Mark
  /** the address the pact can be checked at */
  readonly proof: string
  readonly files: Files | undefined
  /** with its slash; empty for the top of the archive */
  readonly folder: string
}

/** What a program reads: every field of the pact as this reader may have it. */
export const dataOf = ({ pact, withheld }: Shown, { mark, proof }: Pick<FolderOptions, 'mark' | 'proof'>): string =>
  `${JSON.stringify({ format: dossierFormat, asOf: mark.day, checkpoint: mark.line, proof, withheld, pact }, undefined, 2)}\n`

const textOf = ({ parts: { text } }: Whole): string | undefined => text?.text

export async function* folderFiles(shown: Shown, options: FolderOptions): AsyncGenerator<ZipFile, void, void> {
  const { mark, files, folder } = options
  const { pact } = shown
  yield { name: `${folder}dati.json`, content: dataOf(shown, options) }
  const text = textOf(pact)
  if (text !== undefined) yield { name: `${folder}testo.txt`, content: `${text}\n` }
  for (const chapter of chapters) {
    const content = chapterCsv(chapter, pact, mark.line)
    if (content !== undefined) yield { name: `${folder}tabelle/${chapter.name}.csv`, content }
  }
  yield* documentFiles(pact, { files, folder, mark: mark.line })
}
