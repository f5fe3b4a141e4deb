// The published registers as the square asks for them, and the import.
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { Imported } from '../../server/register/importer.ts'
import type { snapshots } from '../../server/snapshots/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { post } from '../kernel/http.ts'
import type { Problem } from '../kernel/problem.ts'

type Reads = typeof snapshots.reads
export type Row = AnswerOf<Reads['/']>['items'][number]
export type Done = Omit<Imported, 'refused'>
export type Report = Done['reports'][number]
export type Line = Report['lines'][number]

export const api = apiOf<typeof snapshots>('snapshots')

export type Publication = { readonly name: string; readonly content: string; readonly on?: string }
export type Import = {
  readonly municipality: string
  readonly files: readonly Publication[]
  readonly trial: boolean
  /** texts that name no natural person */
  readonly noPersons: readonly string[]
  readonly replaced: readonly { readonly number: string; readonly by: string; readonly reason: string }[]
}
export const bringIn = (ask: Import): Promise<Done | Problem> => post<Done>('/api/register/import', ask)

const chunk = 0x8000
/** The bytes of a file in base64. */
export const base64Of = async (file: Blob): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (let from = 0; from < bytes.length; from += chunk) binary += String.fromCharCode(...bytes.subarray(from, from + chunk))
  return btoa(binary)
}
