// What the environment says of uploaded files: where they are kept, how large they may be, and who looks for viruses.
import { resolve, sep } from 'node:path'
import { largestFile } from '../events/kernel/index.ts'
import type { Env } from './config.ts'
import { type FileLimits, usualFileLimits } from './files/limits.ts'
import type { ClamdAddress } from './files/scanner.ts'

export type FileSettings = {
  /** absolute; `files` in the data folder when absent */
  readonly folder?: string
  readonly limits: FileLimits
  readonly clamd?: ClamdAddress
}
export type FileSettingsAnswer = { readonly value: FileSettings } | { readonly problem: string }

const mebibyte = 1_048_576
const largestQuota = 1024 * 1024

const given = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined
const wholeUpTo = (text: string, max: number): number | undefined =>
  /^[1-9]\d{0,6}$/.test(text) && Number(text) <= max ? Number(text) * mebibyte : undefined

const addressOf = (text: string): ClamdAddress | undefined => {
  const [, host = '', port = ''] = /^(\[[0-9a-f:]+\]|[\w.-]+):(\d{1,5})$/i.exec(text) ?? []
  return host !== '' && Number(port) > 0 && Number(port) <= 65_535 ? { host: host.replace(/^\[|\]$/g, ''), port: Number(port) } : undefined
}

const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep)

/** `served`: the folder whose files everybody may ask for. */
export const readFileSettings = (env: Env, served = resolve('dist')): FileSettingsAnswer => {
  const [folder, clamd] = [given(env, 'FILES_DIR'), given(env, 'CLAMD')]
  const bytes = wholeUpTo(given(env, 'FILES_MAX_MB') ?? String(usualFileLimits.bytes / mebibyte), largestFile / mebibyte)
  const quota = wholeUpTo(given(env, 'FILES_QUOTA_MB') ?? String(usualFileLimits.quota / mebibyte), largestQuota)
  const address = clamd === undefined ? undefined : addressOf(clamd)
  if (folder !== undefined && isInside(resolve(folder), served))
    return { problem: 'FILES_DIR non può stare fra i file del sito: chiunque li leggerebbe.' }
  if (bytes === undefined) return { problem: `FILES_MAX_MB deve essere un numero da 1 a ${largestFile / mebibyte}.` }
  if (quota === undefined) return { problem: `FILES_QUOTA_MB deve essere un numero da 1 a ${largestQuota}.` }
  if (clamd !== undefined && !address) return { problem: 'CLAMD deve essere l’indirizzo dell’antivirus, come 127.0.0.1:3310.' }
  return {
    value: {
      ...(folder === undefined ? {} : { folder: resolve(folder) }),
      limits: { ...usualFileLimits, bytes, quota },
      ...(address ? { clamd: address } : {}),
    },
  }
}
