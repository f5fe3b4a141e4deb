// What the facts of the network, of the seats and of the findings leave in the tables of control.
import type { FindingEvent } from '../../events/findings/events.ts'
import type { Json, Recorded } from '../../events/kernel/index.ts'
import type { NetworkEvent } from '../../events/network/events.ts'
import type { SeatEvent } from '../../events/seats/events.ts'
import type { Handler } from '../kernel/index.ts'
import { called, factOf, noted } from './noting.ts'
import type { AuditTables } from './tables.ts'

type HandlersOf<E extends NetworkEvent | SeatEvent | FindingEvent> = {
  readonly [T in E['type']]: Handler<Extract<Recorded<E>, { type: T }>, AuditTables>
}

export const ofNetwork: HandlersOf<NetworkEvent> = {
  'network.registered': (fact, at) => [called(at, fact, fact.data.name), noted(at, fact)],
  'network.renamed': (fact, at) => [called(at, fact, fact.data.name), noted(at, fact)],
  'network.corrected': (fact, at) => {
    const { source: _, reason, ...now } = fact.data
    const lines = Object.entries(now).flatMap(([field, value]) =>
      value === undefined ? [] : [at.corrections.put({ ...factOf(fact), field, report: null, was: null, now: value as Json, reason })],
    )
    return [...lines, ...(now.name === undefined ? [] : [called(at, fact, now.name)]), noted(at, fact)]
  },
  'network.described': (fact, at) => [noted(at, fact)],
  'network.joined': (fact, at) => [noted(at, fact)],
  'network.left': (fact, at) => [noted(at, fact)],
  'network.offered': (fact, at) => [noted(at, fact)],
  'network.ceased': (fact, at) => [noted(at, fact)],
  'network.declared': (fact, at) => [noted(at, fact)],
  'network.struck': (fact, at) => [noted(at, fact)],
}

export const ofSeats: HandlersOf<SeatEvent> = {
  'seats.granted': (fact, at) => [called(at, fact, fact.data.body), noted(at, fact)],
  'seats.taken': (fact, at) => [noted(at, fact)],
  'seats.drawn': (fact, at) => [noted(at, fact)],
  'seats.looked': (fact, at) => [noted(at, fact)],
  'seats.left': (fact, at) => [noted(at, fact)],
  'seats.revoked': (fact, at) => [noted(at, fact)],
}

const shortest = 80
const inShort = (text: string): string => (text.length > shortest ? `${text.slice(0, shortest).trimEnd()}…` : text)

export const ofFindings: HandlersOf<FindingEvent> = {
  'findings.found': (fact, at) => [called(at, fact, inShort(fact.data.what)), noted(at, fact)],
  'findings.answered': (fact, at) => [noted(at, fact)],
  'findings.accepted': (fact, at) => [noted(at, fact)],
  'findings.insisted': (fact, at) => [noted(at, fact)],
  'findings.closed': (fact, at) => [noted(at, fact)],
  'findings.withdrawn': (fact, at) => [noted(at, fact)],
}
