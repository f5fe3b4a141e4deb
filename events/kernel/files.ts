// Documents and photographs in a fact: what they weigh and their fingerprint, never their bytes.
import { type Field, type Fields, type FileUse, group, oneOf, sha256, whole } from './fields.ts'

/** What may be uploaded: the kinds of file a browser shows without running them. */
export const fileTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const
export type FileType = (typeof fileTypes)[number]
/** What `POST /api/files` answers and facts carry: SHA-256 of the stored bytes, how many they are, their type. */
export type FileRef = { readonly sha256: string; readonly bytes: number; readonly type: FileType }

/** No installation may take files larger than this, in bytes. */
export const largestFile = 100 * 1_048_576

const fields = { sha256: sha256(), bytes: whole(1, largestFile), type: oneOf(fileTypes) }
const fileFor = (use: FileUse): Field<{ sha256: string; bytes: number; type: FileType }> => ({ ...group(fields), file: use })

/** A file that its uploader and the readers of the thing may open (`opens` in the context’s routes.ts). */
export const file = () => fileFor('kept')
/** A file that everybody may open from this fact on. A version without names is another file. */
export const publishedFile = () => fileFor('published')

/** `at` is the dotted path of the field. */
export type FileFound = FileRef & { readonly at: string; readonly use: FileUse }

const found = (field: Field<unknown>, value: unknown, at: string): readonly FileFound[] => {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one, i) => found(field, one, `${at}.${i}`))
  if (field.file) return [{ ...(value as FileRef), at, use: field.file }]
  return field.parts ? filesIn(field.parts, value as object, `${at}.`) : []
}

/** The files in data that has these fields, wherever they are declared. */
export const filesIn = (fields: Fields, data: object, prefix = ''): readonly FileFound[] =>
  Object.entries(fields).flatMap(([name, field]) => found(field, (data as { readonly [name: string]: unknown })[name], prefix + name))
