// `comunanza peer`: the log of this database, offered to clients of KurrentDB.
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { optionsOf } from './chore-options.ts'
import { startRefused } from './embedded/refusal.ts'
import { catalogueOf, prepareLog } from './engine.ts'
import * as contexts from './registry.ts'
import type { Certificate } from './stores/peer/certificate.ts'
import type { Accept } from './stores/peer/write.ts'
import { postgresStore } from './stores/postgres/store.ts'
import type { Chore } from './surroundings.ts'

/** One's own, kept beside the data, or the one made there the first time. */
const certificateIn = async (folder: string): Promise<Certificate & { readonly path: string }> => {
  const [certPath, keyPath] = [join(folder, 'peer.pem'), join(folder, 'peer.key')]
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const kept = await Promise.all([readFile(certPath, 'utf8'), readFile(keyPath, 'utf8')]).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  if (kept) return { cert: kept[0], key: kept[1], path: certPath }
  const { selfSigned } = await import('./stores/peer/certificate.ts')
  const made = selfSigned(new Date())
  await writeFile(keyPath, made.key, { mode: 0o600 })
  await writeFile(certPath, made.cert, { mode: 0o644 })
  return { ...made, path: certPath }
}

const acceptOf = (options: { readonly write?: string | true; readonly any?: string | true }): Accept =>
  options.any ? 'anything' : options.write ? catalogueOf(contexts) : 'nothing'

const userOf = (): { name: string; password: string } => {
  const { PEER_USER: name = 'comunanza', PEER_PASSWORD: password = '' } = process.env
  if (password.length < 12) throw startRefused('Serve PEER_PASSWORD, di almeno 12 caratteri: chi chiama deve farsi riconoscere.')
  return { name, password }
}

/** Serves until it is asked to stop. */
export const peerChore: Chore = async ({ url, adminUrl, config, log }, args, signal) => {
  const options = optionsOf(args, { host: 'value', port: 'value', write: 'switch', any: 'switch' })
  const port = Number(options.port ?? 2113)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw startRefused('--port deve essere un numero da 0 a 65535.')
  const [user, host] = [userOf(), String(options.host ?? '127.0.0.1')]
  const onFault = (fault: unknown): void => log(`Intoppo: ${fault instanceof Error ? fault.message : String(fault)}`)
  const certificate = await certificateIn(join(config.dataDir, 'peer'))
  const { openPeer } = await import('./stores/peer/peer.ts')
  if (adminUrl !== undefined) await prepareLog({ url, adminUrl }, onFault)
  const store = postgresStore({ url, report: onFault })
  try {
    const now = () => new Date().toISOString()
    const peer = await openPeer({ store, host, port, users: [user], certificate, accept: acceptOf(options), now, onFault })
    log(`Il registro risponde ai client di KurrentDB: kurrentdb://${user.name}:…@${host}:${peer.port}?tlsCAFile=${certificate.path}`)
    if (!signal.aborted) await once(signal, 'abort')
    log('Mi fermo…')
    await peer.close()
  } finally {
    await store.close()
  }
}
