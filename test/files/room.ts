// A counter that keeps files, and how tests upload to it.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogueOf } from '../../server/engine.ts'
import { type Files, openFiles } from '../../server/files/files.ts'
import type { FileLimits } from '../../server/files/limits.ts'
import type { Scanner } from '../../server/files/scanner.ts'
import type { Role } from '../../server/kernel/people.ts'
import { makeTestApp, type TestApp } from '../support/http.ts'
import { cookieOf } from '../support/requests.ts'
import { album } from './album.ts'

export type FileRoom = TestApp & {
  readonly files: Files
  readonly folder: string
  /** what was reported */
  readonly faults: unknown[]
  readonly upload: (bytes: Uint8Array | string, how?: UploadHow) => Promise<Response>
  /** every file on disk, by its path below the folder */
  readonly onDisk: () => Promise<ReadonlyMap<string, Buffer>>
}
export type UploadHow = {
  readonly as?: Role
  readonly type?: string
  readonly name?: string
  readonly headers?: { readonly [name: string]: string }
}
export type RoomOptions = { readonly folder: string; readonly limits?: FileLimits; readonly scanner?: Scanner }

export const fileRoom = async ({ folder, limits, scanner }: RoomOptions): Promise<FileRoom> => {
  const contexts = { album }
  const faults: unknown[] = []
  let files: Files | undefined
  const room = await makeTestApp({
    contexts,
    uploads: ({ url, store }) => {
      const onFault = (fault: unknown): void => void faults.push(fault)
      files = openFiles({ url, store, folder, scanner, onFault, catalogue: catalogueOf(contexts), ...(limits ? { limits } : {}) })
      return files
    },
  })
  if (!files) throw new Error('the app opens its files')
  return {
    ...room,
    ...{ files, folder, faults },
    upload: async (bytes, { as, type = 'image/png', name = 'foto.png', headers } = {}) =>
      room.app.request('/api/files', {
        method: 'POST',
        body: bytes as BodyInit,
        headers: {
          'content-type': type,
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          ...(as ? { cookie: await cookieOf(as, room.clock.now) } : {}),
          ...headers,
        },
      }),
    onDisk: async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      return new Map(await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)))
    },
  }
}
