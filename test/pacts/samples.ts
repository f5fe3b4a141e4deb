// Facts and requests that the tests of pacts start from: a small ordinary pact in Cremona, invented.
import type { CommandName, PactCommands } from '../../events/pacts/commands.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { wholeText } from '../../events/pacts/outline.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { on } from '../support/given.ts'

export const group = 'abitanti-di-via-dei-tigli'
export const other = 'circolo-del-borgo'
export const person = '7b0c2a52-6a3e-4f0e-9d54-0f6f2f3c9a10'

export const clauses = [{ heading: 'Oggetto', body: 'La cura del giardino di via dei Tigli.' }]
export const text = wholeText(clauses)
export const sha256 = sha256Hex(text)
export const otherClauses = [{ heading: 'Oggetto', body: 'La cura del giardino, anche d’inverno.' }]
export const otherSha256 = sha256Hex(wholeText(otherClauses))
export const file = { sha256: 'a'.repeat(64), bytes: 4_096, type: 'application/pdf' } as const
export const reading = { version: 1, sha256 }

export const proposal: PactCommands['draft'] = {
  title: 'Il giardino di via dei Tigli',
  kind: 'ordinary',
  area: 'green',
  place: { municipality: '019036', town: 'Cremona', address: 'Via dei Tigli', lat: 45_133_100, lon: 10_022_700 },
  idea: 'Tenere aperto e pulito il giardino.',
  proposer: { id: group, kind: 'informal-group', label: 'Abitanti di via dei Tigli' },
  months: 12,
}
export const drafted: PactEvent = { type: 'pacts.drafted', data: proposal }
/** the same, at a place without coordinates */
export const elsewhere: PactEvent = {
  type: 'pacts.drafted',
  data: { ...proposal, place: { municipality: '019035', town: 'Crema', address: 'Via Mulini' } },
}
export const complex: PactEvent = { type: 'pacts.drafted', data: { ...proposal, kind: 'complex' } }
export const ours: PactEvent = { type: 'pacts.promised', data: { commitment: 1, side: 'citizens', what: 'Pulire ogni sabato' } }
export const theirs: PactEvent = { type: 'pacts.promised', data: { commitment: 2, side: 'municipality', what: 'Dare gli attrezzi' } }
export const worded: PactEvent = { type: 'pacts.worded', data: { ...reading, clauses } }
export const approved: PactEvent = { type: 'pacts.approved', data: { ...reading, organ: 'giunta', act: 'DGC-12', day: '2025-01-20' } }
export const joined: PactEvent = {
  type: 'pacts.joined',
  data: { party: { id: other, kind: 'association', label: 'Circolo del borgo' } },
}
export const signedBy = (party: string): PactEvent => ({ type: 'pacts.signed', data: { ...reading, party } })
export const activated: PactEvent = {
  type: 'pacts.activated',
  data: { number: 'P-2025-001', from: '2025-02-01', until: '2026-01-31', act: 'DD-77', actOn: '2025-01-30' },
}
export const reported = {
  type: 'pacts.reported',
  data: {
    report: 1,
    party: group,
    from: '2025-02-01',
    until: '2025-04-30',
    activities: 'Dodici sabati di pulizia.',
    hours: 96,
    people: 11,
    outcomes: [{ commitment: 1, kept: true }],
    final: false,
  },
} satisfies PactEvent
export const withdrew = (party: string): PactEvent => ({
  type: 'pacts.withdrew',
  data: { party, received: '2025-03-01', effective: '2025-04-01' },
})

export const redacted: PactEvent = { type: 'pacts.redacted', data: { ...reading, as: 'text' } }
export const published: PactEvent = { type: 'pacts.published', data: reading }
export const evaluated: PactEvent = { type: 'pacts.evaluated', data: { verdict: 'positive', summary: 'Il giardino è aperto.' } }
export const final: PactEvent = {
  type: 'pacts.reported',
  data: { ...reported.data, report: 1, from: '2025-05-01', until: '2026-01-31', outcomes: [], final: true },
}
export const lentTools: PactEvent = {
  type: 'pacts.support-granted',
  data: { support: 1, kind: 'tools', what: 'Due rastrelli', value: 6_000, lent: true },
}
export const delivered: PactEvent = { type: 'pacts.support-delivered', data: { support: 1 } }
export const asksToJoin: PactEvent = {
  type: 'pacts.join-asked',
  data: { party: { id: other, kind: 'association', label: 'Circolo del borgo' } },
}
export const breach: PactEvent = {
  type: 'pacts.breach-notified',
  data: { breach: 1, side: 'citizens', what: 'Nessuno apre il giardino', remedy: '2025-05-31' },
}
export const dispute: PactEvent = {
  type: 'pacts.conciliation-asked',
  data: { conciliation: 1, side: 'citizens', about: 'Le chiavi', due: '2025-07-01' },
}
export const amendment: PactEvent = {
  type: 'pacts.amendment-proposed',
  data: {
    ...{ version: 2, sha256: otherSha256, clauses: otherClauses, reason: 'Anche d’inverno', act: 'DD-80', actOn: '2025-05-01' },
    ...{ promises: [{ side: 'citizens', what: 'Spalare la neve' }], released: [] },
  },
}
export const expired: PactEvent = { type: 'pacts.expired', data: { last: '2026-01-31' } }
export const handedBack: PactEvent = { type: 'pacts.handed-back', data: { condition: 'good' } }

export const negotiated = [drafted, ours, theirs, worded] as const
export const signed = [...negotiated, on('2025-01-25', signedBy(group)), on('2025-01-28', signedBy('comune'))] as const
/** signed and ready: the version that may be published is out */
export const ready = [...signed, redacted, published] as const
export const active = [...ready, activated] as const
export const activeWithTwo = [
  drafted,
  joined,
  ours,
  theirs,
  worded,
  ...[group, other, 'comune'].map((party) => on('2025-01-28', signedBy(party))),
  redacted,
  published,
  activated,
] as const
export const ended = [
  ...active,
  reported,
  { type: 'pacts.ended', data: { reason: 'early', last: '2025-05-31', motive: 'Cantiere' } },
] as const

export const report: PactCommands['report'] = {
  party: group,
  from: '2025-05-01',
  until: '2025-05-31',
  activities: 'Pulizia e semina.',
  hours: 20,
  people: 6,
}
export type Ask = { readonly [C in CommandName]: readonly [C, PactCommands[C]] }[CommandName]
