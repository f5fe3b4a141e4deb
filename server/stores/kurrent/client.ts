// The client of KurrentDB, loaded only when KurrentDB is the log.
import type { Credentials, KurrentDBClient } from '@kurrent/kurrentdb-client'
import { StoreError } from '../errors.ts'
import { loadProtocol, type Protocol } from './read-call.ts'

export type Library = typeof import('@kurrent/kurrentdb-client')
/** How several streams are written as one: records with checks (from 26.1), or a session of streams (from 25.1). */
export type Manner = 'records' | 'session'
export type Connection = {
  readonly client: KurrentDBClient
  readonly library: Library
  readonly protocol: Protocol
  readonly manner: Manner
}

/** The server is too old for a log that must not write halves. */
export class UnsuitableServer extends StoreError {}

const connectionString = /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\//
export const isKurrentUrl = (url: string): boolean => connectionString.test(url)

// The client asks this of itself before each call and offers it to nobody: but a log must know before the first write, not at it.
type Capable = {
  readonly capabilities: Promise<{ readonly serverVersion: string; readonly supports: (method: { readonly path: string }) => boolean }>
}

const manner = async (client: KurrentDBClient): Promise<Manner> => {
  const { default: v2 } = await import('@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v2/streams/streams_grpc_pb.js')
  const { serverVersion, supports } = await (client as unknown as Capable).capabilities
  if (supports(v2.StreamsServiceService.appendRecords)) return 'records'
  if (supports(v2.StreamsServiceService.appendSession)) return 'session'
  throw new UnsuitableServer(`KurrentDB ${serverVersion} cannot append to several streams at once: 25.1 or later is needed`)
}

// The client reads through a part of its own that sends a password as it stands in the address, percent signs and all: so both are told it.
const credentialsOf = (url: string): Credentials | undefined => {
  const [, username, password] = /^[^:]+:\/\/([^:@/]+):([^@]+)@/.exec(url) ?? []
  if (username === undefined || password === undefined) return undefined
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) }
}

/** Throws `UnsuitableServer` for one that is too old, and what the client throws for one that cannot be reached or is not sure of us. */
export const connect = async (url: string): Promise<Connection> => {
  const library = await import('@kurrent/kurrentdb-client')
  const client = library.KurrentDBClient.connectionString(url)
  const credentials = credentialsOf(url)
  if (credentials) client.setCredentialsProvider(async () => credentials)
  try {
    return { client, library, protocol: await loadProtocol(), manner: await manner(client) }
  } catch (error) {
    await client.dispose()
    throw error
  }
}
