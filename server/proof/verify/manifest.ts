// The manifest: read strictly, and held against every file of the archive.
import { createHash } from 'node:crypto'
import { formatManifest, formatSum, type Manifest, type ManifestFile, manifestName, manifestSum } from '../format.ts'
import type { Archive } from './archive.ts'
import type { Case } from './case.ts'
import { type Finding, failed, proven } from './finding.ts'

type Json = { readonly [key: string]: unknown }
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isRange = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isCount)
const isFile = (value: unknown): boolean => isObject(value) && isText(value.name) && isCount(value.bytes) && isText(value.sha256)

const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  [value.format, value.origin, value.root].every(isText) &&
  isCount(value.size) &&
  isObject(value.subject) &&
  [value.from, value.to].every((day) => day === undefined || isText(day)) &&
  Array.isArray(value.ranges) &&
  value.ranges.every(isRange) &&
  Array.isArray(value.files) &&
  value.files.every(isFile)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Reads a manifest; undefined when it is none. */
export const parseManifest = (content: Buffer): Manifest | undefined => {
  const value = parsed(content.toString('utf8'))
  return isManifest(value) ? value : undefined
}

const sumOf = (chunks: Iterable<Uint8Array>): string => {
  const sum = createHash('sha256')
  for (const chunk of chunks) sum.update(chunk)
  return sum.digest('hex')
}

const unlisted = new Set<string>([manifestName, manifestSum])

const different = (archive: Archive, { name, bytes, sha256 }: ManifestFile): Finding | undefined => {
  const file = archive.files.get(name)
  if (!file) return failed('manifest', 'il manifesto lo elenca ma nel fascicolo non c’è', { file: name })
  if (file.bytes !== bytes)
    return failed('manifest', 'ha un’altra lunghezza', { file: name, expected: `${bytes} byte`, found: `${file.bytes} byte` })
  const found = sumOf(archive.chunks(name))
  return found === sha256 ? undefined : failed('manifest', 'il contenuto è cambiato', { file: name, expected: sha256, found })
}

const itself = (archive: Archive, manifest: Manifest): Finding | undefined => {
  const sum = sumOf(archive.chunks(manifestName))
  const found = archive.content(manifestSum)?.toString('latin1') ?? ''
  if (found !== formatSum(sum))
    return failed('manifest', 'il manifesto non ha l’impronta scritta accanto', {
      file: manifestName,
      expected: found.slice(0, 64),
      found: sum,
    })
  const [written, canonical] = [archive.content(manifestName)?.toString('utf8'), formatManifest(manifest)]
  return written === canonical ? undefined : failed('manifest', 'il manifesto non è scritto in forma canonica', { file: manifestName })
}

/** Every file is the one the manifest lists, and there is no other. */
export function* manifestStep({ archive, manifest }: Case): Generator<Finding, void, void> {
  const fault = itself(archive, manifest)
  if (fault) return yield fault
  for (const file of manifest.files) {
    const one = different(archive, file)
    if (one) return yield one
  }
  const listed = new Set(manifest.files.map(({ name }) => name))
  for (const name of archive.files.keys())
    if (!listed.has(name) && !unlisted.has(name))
      return yield failed('manifest', 'è nel fascicolo ma il manifesto non lo elenca', { file: name })
  yield proven('manifest', `ognuno dei ${listed.size} file ha l’impronta scritta nel manifesto`)
}
