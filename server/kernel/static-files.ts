// The built pages, read once: only what is in this list can be asked for, so no path leads anywhere else.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Url } from './identity.ts'

export type Encoding = 'br' | 'gzip' | 'identity'
export type StaticFile = {
  readonly type: string
  readonly etag: string
  /** its name changes with its content */
  readonly immutable: boolean
  readonly bodies: { readonly [E in Encoding]?: Uint8Array<ArrayBuffer> }
}
export type StaticFiles = ReadonlyMap<string, StaticFile>

const types: { readonly [extension: string]: string | undefined } = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
}
const suffixes = { br: '.br', gzip: '.gz' } as const

const namesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

const read = async (path: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await readFile(path))

const fileAt = async (folder: string, name: string, names: ReadonlySet<string>): Promise<StaticFile | undefined> => {
  const type = types[name.slice(name.lastIndexOf('.') + 1)]
  if (!type) return undefined
  const identity = await read(join(folder, name))
  const packed = Object.entries(suffixes).filter(([, suffix]) => names.has(name + suffix))
  const bodies = await Promise.all(packed.map(async ([encoding, suffix]) => [encoding, await read(join(folder, name + suffix))] as const))
  const etag = `"${sha256Url(Buffer.from(identity).toString('base64')).slice(0, 22)}"`
  return { type, etag, immutable: name.startsWith('assets/'), bodies: { identity, ...Object.fromEntries(bodies) } }
}

/** Files by their path on the site (`/assets/…`); none when the folder is not there. Types that are not ours are left out. */
export const readStatic = async (folder: string): Promise<StaticFiles> => {
  const names = new Set(await namesIn(folder))
  const files = await Promise.all([...names].map(async (name) => [`/${name}`, await fileAt(folder, name, names)] as const))
  return new Map(files.flatMap(([path, file]) => (file ? [[path, file] as const] : [])))
}

/** The inline scripts of a page as CSP source expressions: they run only as they were built. */
export const scriptHashes = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `sha256-${Buffer.from(sha256Url(script), 'base64url').toString('base64')}`,
  )
