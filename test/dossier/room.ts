// The counter with the demonstration’s pacts, one pact that is still a draft, and a signed register: what dossiers are taken from.
import { noStream, streamOf, tokenOf } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { story } from '../../seeds/pacts.ts'
import { makeApp } from '../../server/app.ts'
import type { Files, FoundFile } from '../../server/files/files.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import type { Proofs } from '../../server/log/proofs.ts'
import { pacts } from '../../server/pacts/routes.ts'
import { register } from '../../server/register/routes.ts'
import { anEvent } from '../kernel/events.ts'
import { openRoom } from '../pacts/room.ts'
import * as s from '../pacts/samples.ts'
import { factOf, logOf, noteAt, origin } from '../proof/ledgers.ts'
import { toldInMemory } from '../seeds/telling.ts'
import { people } from '../support/people.ts'
import { asking, testSecret, testSessions } from '../support/requests.ts'

export const now = '2026-11-22T10:00:00.000Z'
/** What must never leave with a visitor, or with anybody. */
export const canaries = { text: 'CANARINO NEL TESTO', report: 'CANARINO NEL RESOCONTO', why: 'CANARINO DI CHI CHIEDE' } as const
export const draftId = '9ac70000-0000-4000-8000-0000000000dd'
const subject = '7b0c2a52-6a3e-4f0e-9d54-0f6f2f3c9a10'
const token = tokenOf({ event: draftId, path: '/idea', subject })

export const photo = { bytes: Buffer.from('una fotografia pubblicata'), type: 'image/jpeg' as const }
const photoRef = { sha256: sha256Hex(photo.bytes), bytes: photo.bytes.length, type: photo.type }
export const hidden = { ...photoRef, sha256: 'b'.repeat(64) }

const clauses = [{ heading: 'Oggetto', body: canaries.text }]
const reported = { ...s.reported.data, activities: canaries.report, outcomes: [{ commitment: 1, kept: true, note: canaries.report }] }
const facts: readonly PactEvent[] = [
  { type: 'pacts.drafted', data: { ...s.proposal, idea: `Un orto di ${token}` } },
  s.ours,
  s.theirs,
  { type: 'pacts.worded', data: { ...s.reading, clauses } },
  s.signedBy(s.group),
  s.activated,
  { type: 'pacts.inspected', data: { inspection: 1, outcome: 'regular', found: 'Tutto a posto', file: photoRef } },
  { type: 'pacts.inspected', data: { inspection: 2, outcome: 'remarks', found: 'Un ramo caduto', file: hidden } },
  { type: 'pacts.reported', data: { ...reported, photos: [hidden] } },
  { type: 'pacts.join-asked', data: { party: { id: s.other, kind: 'association', label: 'Circolo del borgo' }, why: canaries.why } },
]

const found = (published: boolean): FoundFile =>
  ({ copies: [{ ...photoRef, id: 'f', owner: 'o', verified: true }], uses: [{ stream: 'pacts-x', published }] }) as unknown as FoundFile
const files = {
  find: async (sha256: string) => (sha256 === photoRef.sha256 ? found(true) : sha256 === hidden.sha256 ? found(false) : undefined),
  read: async () => new Blob([photo.bytes]).stream(),
} as unknown as Files

const log = logOf([0, 1, 2].map((n) => factOf(n, 1)))
const proofs = {
  latest: async () => ({ origin, size: 3, root: log.root(3), note: noteAt(log, 3), at: '2026-11-22T09:59:00.000Z' }),
} as unknown as Proofs

export const openDossiers = async () => {
  const contexts = { pacts, register }
  const told = await toldInMemory({ pacts }, story)
  const events = facts.map(({ type, data }, at) => anEvent({ type, data: data as never, on: `2026-03-${String(at + 1).padStart(2, '0')}` }))
  await told.store.append([{ streams: [{ stream: streamOf('pacts', draftId), expected: noStream, events }] }])
  const room = await openRoom(told.store)
  const stopping = new AbortController()
  const app = makeApp({
    config: { demo: people, publicUrl: 'http://beni.example.org' },
    ...{ secret: testSecret, sessions: testSessions, store: told.store, projector: room.reader, act: told.act, contexts },
    ...{ now: () => now, journal: { info: () => undefined, error: (fact: object) => room.faults.push(fact) } },
    ...{ files: new Map(), uploads: files, proofs, signal: stopping.signal },
  })
  return {
    ...asking(app, () => now),
    room,
    close: async () => {
      stopping.abort()
      await room.close()
    },
  }
}
