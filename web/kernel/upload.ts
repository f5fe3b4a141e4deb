// Sending a file: with its progress, which `fetch` does not tell. A value or a problem, never an exception.
import type { FileRef, FileType } from '../../events/kernel/files.ts'
import { language } from './language.ts'
import { type Problem, unreachable } from './problem.ts'

export type { FileRef, FileType }

/** What a browser calls the kinds that are taken, and how their names end. */
const endings: { readonly [T in FileType]: RegExp } = {
  'application/pdf': /\.pdf$/i,
  'image/jpeg': /\.jpe?g$/i,
  'image/png': /\.png$/i,
  'image/webp': /\.webp$/i,
}
export const documents: readonly FileType[] = ['application/pdf', 'image/jpeg', 'image/png']
export const pictures: readonly FileType[] = ['image/jpeg', 'image/png', 'image/webp']

/** The kind of a chosen file, when it is one of `taken` and its name says so too. */
export const kindOf = ({ name, type }: Pick<File, 'name' | 'type'>, taken: readonly FileType[]): FileType | undefined =>
  taken.find((kind) => kind === type && endings[kind].test(name))

/** Where a file is opened; `name` is what it is called when it is saved. */
export const fileAddress = ({ sha256 }: Pick<FileRef, 'sha256'>, name?: string): string =>
  `/api/files/${sha256}${name === undefined ? '' : `?name=${encodeURIComponent(name)}`}`

const answerOf = (request: XMLHttpRequest): FileRef | Problem => {
  try {
    const body: unknown = JSON.parse(request.responseText)
    if (request.status === 201) return body as FileRef
    return { title: '', code: 'failure', ...(body as object), problem: true, status: request.status }
  } catch {
    // A proxy between us may answer in its own words.
    return { problem: true, status: request.status, title: '', code: request.status === 413 ? 'file-large' : 'failure' }
  }
}

/** RFC 8187: what `encodeURIComponent` leaves as it is but a header may not hold. */
const coded = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)

export type Upload = { readonly answer: Promise<FileRef | Problem>; readonly cancel: () => void }

/** Begins to send; `onProgress` is told how much has gone, 0 to 1. A cancelled upload answers like an unreachable server. */
export const upload = (file: File, onProgress: (part: number) => void): Upload => {
  const request = new XMLHttpRequest()
  const answer = new Promise<FileRef | Problem>((resolve) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => resolve(answerOf(request)))
    for (const end of ['error', 'abort', 'timeout'] as const) request.addEventListener(end, () => resolve(unreachable))
  })
  request.open('POST', '/api/files')
  request.setRequestHeader('content-type', file.type)
  // Only the ending counts, and what a person called a file is nobody's business.
  request.setRequestHeader(
    'content-disposition',
    `attachment; filename*=UTF-8''${coded(`file${file.name.slice(file.name.lastIndexOf('.'))}`)}`,
  )
  request.setRequestHeader('accept-language', language())
  request.send(file)
  return { answer, cancel: () => request.abort() }
}

/** Where a draft keeps what is known of a file, beside its SHA-256 under the field's own name. */
export const fileParts = (name: string) => ({ bytes: `${name}.bytes`, type: `${name}.type`, called: `${name}.called` })

/** The file of a draft as facts carry it, or undefined while there is none. */
export const fileIn = (value: (path: string) => string, name: string): FileRef | undefined => {
  const [sha256, parts] = [value(name), fileParts(name)]
  return sha256 === '' ? undefined : { sha256, bytes: Number(value(parts.bytes)), type: value(parts.type) as FileType }
}
