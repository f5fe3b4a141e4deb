// Facts and requests that the tests of pacts start from: a small ordinary pact in Cremona, invented.
import type { CommandName, PactCommands } from '../../events/pacts/commands.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'
import { on } from '../support/given.ts'

export const group = 'abitanti-di-via-dei-tigli'
export const other = 'circolo-del-borgo'
export const person = '7b0c2a52-6a3e-4f0e-9d54-0f6f2f3c9a10'

export const text = 'Art. 1. Oggetto: la cura del giardino di via dei Tigli.'
export const sha256 = sha256Hex(text)
export const reading = { version: 1, sha256 }

export const proposal: PactCommands['propose'] = {
  title: 'Il giardino di via dei Tigli',
  kind: 'ordinary',
  area: 'green',
  place: { municipality: '019036', town: 'Cremona', address: 'Via dei Tigli', lat: 45_133_100, lon: 10_022_700 },
  idea: 'Tenere aperto e pulito il giardino.',
  proposer: { id: group, kind: 'informal-group', label: 'Abitanti di via dei Tigli' },
  months: 12,
}
export const proposed: PactEvent = { type: 'pacts.proposed', data: proposal }
/** the same, at a place without coordinates */
export const elsewhere: PactEvent = {
  type: 'pacts.proposed',
  data: { ...proposal, place: { municipality: '019035', town: 'Crema', address: 'Via Mulini' } },
}
export const complex: PactEvent = { type: 'pacts.proposed', data: { ...proposal, kind: 'complex' } }
export const ours: PactEvent = { type: 'pacts.promised', data: { commitment: 1, side: 'citizens', what: 'Pulire ogni sabato' } }
export const theirs: PactEvent = { type: 'pacts.promised', data: { commitment: 2, side: 'municipality', what: 'Dare gli attrezzi' } }
export const worded: PactEvent = { type: 'pacts.worded', data: { ...reading, text } }
export const approved: PactEvent = { type: 'pacts.approved', data: { ...reading, act: 'DGC-12', day: '2025-01-20' } }
export const joined: PactEvent = {
  type: 'pacts.joined',
  data: { party: { id: other, kind: 'association', label: 'Circolo del borgo' } },
}
export const signedBy = (party: string): PactEvent => ({ type: 'pacts.signed', data: { ...reading, party } })
export const activated: PactEvent = {
  type: 'pacts.activated',
  data: { number: 'P-2025-001', from: '2025-02-01', until: '2026-01-31', act: 'DD-77', actOn: '2025-01-30' },
}
export const reported: PactEvent = {
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
}
export const withdrew = (party: string): PactEvent => ({
  type: 'pacts.withdrew',
  data: { party, received: '2025-03-01', effective: '2025-04-01' },
})

export const negotiated = [proposed, ours, theirs, worded] as const
export const signed = [...negotiated, on('2025-01-25', signedBy(group)), on('2025-01-28', signedBy('comune'))] as const
export const active = [...signed, activated] as const
export const activeWithTwo = [
  proposed,
  joined,
  ours,
  theirs,
  worded,
  ...[group, other, 'comune'].map((party) => on('2025-01-28', signedBy(party))),
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
