// A KurrentDB peer over a store, and the address by which clients reach it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventStore } from '../../events/kernel/index.ts'
import { openKurrentStore } from '../../server/stores/kurrent.ts'
import { selfSigned } from '../../server/stores/peer/certificate.ts'
import { openPeer, type PeerOptions } from '../../server/stores/peer/peer.ts'

export const peerUser = { name: 'tester', password: 'una parola lunga' }
export const certificate = selfSigned(new Date())

export type Started = { readonly url: string; readonly port: number; readonly close: (graceMs?: number) => Promise<void> }

/** `over` replaces options of the peer; faults nobody is told of fail the test through `onFault`. */
export const startPeer = async (store: EventStore, over: Partial<PeerOptions> = {}): Promise<Started> => {
  const folder = await mkdtemp(join(tmpdir(), 'comunanza-peer-'))
  const authority = join(folder, 'peer.pem')
  await writeFile(authority, certificate.cert)
  const peer = await openPeer({
    store,
    port: 0,
    users: [peerUser],
    certificate,
    accept: 'anything',
    now: () => new Date().toISOString(),
    onFault: (error) => console.error(error),
    ...over,
  })
  const { name, password } = peerUser
  const url = `kurrentdb://${name}:${encodeURIComponent(password)}@127.0.0.1:${peer.port}?tls=true&tlsCAFile=${encodeURIComponent(authority)}`
  const close = async (graceMs?: number): Promise<void> => {
    await peer.close(graceMs)
    await rm(folder, { recursive: true, force: true })
  }
  return { url, port: peer.port, close }
}

/** A store that speaks through a client and a peer to the store underneath. */
export const throughPeer = async (
  under: EventStore,
  over: Partial<PeerOptions> = {},
): Promise<{ store: EventStore; peer: Started; drop: () => Promise<void> }> => {
  const peer = await startPeer(under, over)
  const { store } = await openKurrentStore({ url: peer.url, report: (error) => console.error(error) })
  return { store, peer, drop: () => peer.close(100) }
}
