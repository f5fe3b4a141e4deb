// The documents a pact names: those published go into the dossier, the others are listed.
import type { FileRef } from '../../events/kernel/index.ts'
import type { Files } from '../files/files.ts'
import { kinds } from '../files/kinds.ts'
import { isPublished } from '../files/opening.ts'
import { csv } from '../kernel/csv.ts'
import type { Parts, Whole } from './pact.ts'
import type { ZipFile } from './zip.ts'

type Named = { readonly file: FileRef; readonly where: string }

const inParts = ({ versions, opinions, inspections, reports }: Parts): readonly Named[] => [
  ...versions.flatMap(({ file, version }) => (file ? [{ file, where: `versione ${version} del testo, senza nomi` }] : [])),
  ...opinions.flatMap(({ file, opinion }) => (file ? [{ file, where: `parere ${opinion}` }] : [])),
  ...inspections.flatMap(({ file, inspection }) => (file ? [{ file, where: `sopralluogo ${inspection}` }] : [])),
  ...reports.flatMap(({ photos, report }) => photos.map((file) => ({ file, where: `resoconto ${report}` }))),
]

/** Every document once, with where it is named. */
export const documentsOf = ({ parts }: Whole): readonly Named[] => {
  const all = inParts(parts)
  return all.filter(({ file }, at) => all.findIndex((one) => one.file.sha256 === file.sha256) === at)
}

const nameOf = ({ sha256, type }: FileRef): string => `${sha256.slice(0, 16)}.${kinds[type].extensions[0]}`

const contentOf = async (files: Files | undefined, { sha256 }: FileRef): Promise<AsyncIterable<Uint8Array> | undefined> => {
  const found = await files?.find(sha256)
  const [copy] = found?.copies ?? []
  if (!files || !found || !copy || !isPublished(found)) return undefined
  return files.read(copy) as Promise<(ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) | undefined>
}

type Kept = Named & { readonly name: string | undefined }
const columns = (mark: string) => [
  { header: 'file', cell: ({ name }: Kept) => name },
  { header: 'di_che_cosa', cell: ({ where }: Kept) => where },
  { header: 'sha256', cell: ({ file }: Kept) => file.sha256 },
  { header: 'byte', cell: ({ file }: Kept) => file.bytes },
  { header: 'tipo', cell: ({ file }: Kept) => file.type },
  { header: 'nel_fascicolo', cell: ({ name }: Kept) => name !== undefined },
  { header: 'punto_di_controllo', cell: () => mark },
]

/** The documents under `folder`, one read after the other, and the list of all that are named. */
export async function* documentFiles(
  pact: Whole,
  { files, folder, mark }: { readonly files: Files | undefined; readonly folder: string; readonly mark: string },
): AsyncGenerator<ZipFile, void, void> {
  const kept: Kept[] = []
  for (const named of documentsOf(pact)) {
    const content = await contentOf(files, named.file)
    const name = content && nameOf(named.file)
    kept.push({ ...named, name })
    if (content) yield { name: `${folder}documenti/${name}`, content, packed: true }
  }
  if (kept.length > 0) yield { name: `${folder}tabelle/documenti.csv`, content: csv(columns(mark), kept) }
}
