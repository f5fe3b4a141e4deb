// A server of KurrentDB's protocol over a log of ours: any client of KurrentDB reads and writes what lives in PostgreSQL.
import { Server, ServerCredentials } from '@grpc/grpc-js'
import type { EventStore } from '../../../events/kernel/index.ts'
import type { Endpoint } from './answers.ts'
import { append } from './append.ts'
import { appendRecords, appendSession } from './append-many.ts'
import { batchAppend } from './batch-append.ts'
import type { Certificate } from './certificate.ts'
import { openGraves } from './graves.ts'
import { gossipRead, type Manners, type Member, supportedMethods } from './introduce.ts'
import { services } from './protocol.ts'
import { read } from './read.ts'
import { deleteStream, tombstone } from './remove.ts'
import { knownUsers, type User, type Users } from './users.ts'
import type { Accept, Desk } from './write.ts'

export type PeerOptions = {
  /** stays open when the peer closes */
  readonly store: EventStore
  /** `127.0.0.1` unless said otherwise: other machines reach it only on purpose */
  readonly host?: string
  /** 0 for any that is free */
  readonly port: number
  readonly users: readonly User[]
  readonly certificate: Certificate
  readonly accept: Accept
  /** `YYYY-MM-DDTHH:mm:ss.sssZ` */
  readonly now: () => string
  /** told of what no caller is told */
  readonly onFault: (error: unknown) => void
  readonly manners?: Manners
  /** who serves the same log, this peer among them; absent: it alone, and it leads */
  readonly cluster?: () => readonly Member[]
}
/** What the methods share. */
export type Peer = {
  readonly desk: Desk
  readonly users: Users
  readonly onFault: (error: unknown) => void
  /** aborts when the peer closes */
  readonly closing: AbortSignal
  /** where who leads is reached, when it is not this peer */
  readonly leader: () => Endpoint | undefined
}
export type OpenPeer = {
  readonly port: number
  /** Ends subscriptions, lets writes under way finish for `graceMs` (2,000), then hangs up. */
  readonly close: (graceMs?: number) => Promise<void>
}

// Twice what the largest request of the maker's clients carries.
const maxMessage = 8 * 1024 * 1024

const addServices = (server: Server, peer: Peer, manners: Manners, members: () => readonly Member[]): void => {
  server.addService(services.streams, {
    read: read(peer),
    append: append(peer),
    batchAppend: batchAppend(peer),
    delete: deleteStream(peer),
    tombstone: tombstone(peer),
  })
  server.addService(services.features, { getSupportedMethods: supportedMethods(peer, manners) })
  server.addService(services.gossip, { read: gossipRead(peer, members) })
  if (manners !== '24.10.0')
    server.addService(services.streams2, { appendSession: appendSession(peer), appendRecords: appendRecords(peer) })
}

const listen = (server: Server, { host = '127.0.0.1', port, certificate: { cert, key } }: PeerOptions): Promise<number> => {
  const credentials = ServerCredentials.createSsl(null, [{ cert_chain: Buffer.from(cert), private_key: Buffer.from(key) }])
  const target = host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
  return new Promise((resolve, reject) => server.bindAsync(target, credentials, (error, bound) => (error ? reject(error) : resolve(bound))))
}

// A call that nobody will ever end keeps the orderly way from ending too.
const shutDown = (server: Server, graceMs: number): Promise<void> =>
  new Promise((resolve) => {
    const hangUp = setTimeout(() => {
      server.forceShutdown()
      resolve()
    }, graceMs)
    server.tryShutdown(() => {
      clearTimeout(hangUp)
      resolve()
    })
  })

/** Opens the port; rejects when it cannot be had. */
export const openPeer = async (options: PeerOptions): Promise<OpenPeer> => {
  const { store, accept, now, onFault, users, manners = '26.1.0', host = '127.0.0.1' } = options
  const ending = new AbortController()
  const known = knownUsers(users)
  const graves = await openGraves(store, onFault)
  const server = new Server({ 'grpc.max_receive_message_length': maxMessage, 'grpc.max_concurrent_streams': 4096 })
  let bound = 0
  const members = (): readonly Member[] => options.cluster?.() ?? [{ host, port: bound, leads: true }]
  const leader = (): Endpoint | undefined => members().find((one) => one.leads && !(one.host === host && one.port === bound))
  const peer: Peer = { desk: { store, graves, accept, now }, users: known, onFault, closing: ending.signal, leader }
  addServices(server, peer, manners, members)
  bound = await listen(server, options)
  return {
    port: bound,
    close: async (graceMs = 2000) => {
      ending.abort()
      await Promise.all([shutDown(server, graceMs), graves.stop()])
    },
  }
}
