// How this peer introduces itself: what it can do (ServerFeatures), and whom it is in a cluster with (Gossip).
import { randomUUID } from 'node:crypto'
import type { ClusterInfo } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js'
import type { SupportedMethods } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js'
import type { Empty } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import type { Endpoint } from './answers.ts'
import { unary } from './calls.ts'
import type { Peer } from './peer.ts'
import { features, gossip, services } from './protocol.ts'
import { uuidOf } from './wire.ts'

/** The server version whose manners this peer has; clients ask for it. */
export type Manners = '24.10.0' | '25.1.0' | '26.1.0'

const methods: { readonly [V in Manners]: readonly string[] } = {
  '24.10.0': [],
  '25.1.0': [services.streams2.appendSession.path],
  '26.1.0': [services.streams2.appendSession.path, services.streams2.appendRecords.path],
}
const first = ['read', 'append', 'delete', 'tombstone', 'batchAppend'] as const

const methodOf = (path: string): InstanceType<typeof features.SupportedMethod> => {
  const [, service = '', method = ''] = path.split('/')
  const said = new features.SupportedMethod().setServiceName(service).setMethodName(method.toLowerCase())
  return said.setFeaturesList(method === 'Read' ? ['position', 'events'] : [])
}

export const supportedMethods = (peer: Peer, manners: Manners) =>
  unary<Empty, SupportedMethods>(async () => {
    const paths = [...first.map((name) => services.streams[name].path), ...methods[manners]]
    return new features.SupportedMethods().setEventStoreServerVersion(manners).setMethodsList(paths.map(methodOf))
  }, peer.onFault)

/** One of those that serve the same log, where clients reach it. */
export type Member = Endpoint & { readonly leads: boolean }

const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState

const said = ({ host, port, leads }: Member) =>
  new gossip.MemberInfo()
    .setInstanceId(uuidOf(randomUUID()))
    .setIsAlive(true)
    .setState(leads ? LEADER : FOLLOWER)
    .setTimeStamp((BigInt(Date.now()) * 10_000n).toString())
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port))

/** Who serves this log now; this peer is one of them. */
export const gossipRead = (peer: Peer, members: () => readonly Member[]) =>
  unary<Empty, ClusterInfo>(async () => new gossip.ClusterInfo().setMembersList(members().map(said)), peer.onFault)
