// A small story of taking part, as facts: who came to a laboratory, endorsed an initiative, used a room, and what became of an idea.
import { anyRevision, type NewEvent } from '../../events/kernel/index.ts'
import type { TestApp } from '../support/http.ts'

export const nth = (n: number): string => `9a000000-0000-4000-8000-${String(n).padStart(12, '0')}`
export const person = (n: number): string => nth(900 + n)
export const [lab, building, initiative, room, proposal, pact] = [nth(1), nth(2), nth(3), nth(4), nth(5), nth(6)]
export const session = (n: number): string => nth(100 + n)
const here = { municipality: '019036', promoter: nth(7) }

type Said = { readonly on: string; readonly type: string; readonly data: object; readonly by?: string; readonly role?: string }
let given = 0

/** Facts as if the law had said them, each known on the day it happened. */
export const tell = async (app: Pick<TestApp, 'store'>, id: string, facts: readonly Said[]): Promise<void> => {
  const events = facts.map(({ on, type, data, by = nth(800), role = 'maker' }): NewEvent => {
    given += 1
    return {
      ...{ id: nth(10_000 + given), type, v: 1, on, known: `${on.slice(0, 10)}T12:00:00.000Z`, actor: by, role, ask: 'a'.repeat(43) },
      n: 'n'.repeat(22),
      data: data as NewEvent['data'],
    }
  })
  const stream = `${facts[0]?.type.split('.')[0]}-${id}`
  const [said] = await app.store.append([{ streams: [{ stream, expected: anyRevision, events }] }])
  if (said?.outcome !== 'recorded') throw new Error(JSON.stringify(said))
}

const scheduled = (n: number, day: string): Said => ({
  ...{ on: '2026-01-05', type: 'labs.session-scheduled' },
  data: { session: session(n), n, starts: `${day}T16:00:00.000Z`, minutes: 120, place: 'Sala' },
})
const enrolled = (n: number, district: string, band: string): Said => ({
  ...{ on: '2026-01-10', type: 'labs.participant-enrolled' },
  data: { person: person(n), number: n, as: 'citizen', district, band, ...here },
})
export const present = (n: number, of: number, on: string): Said => ({
  ...{ on, type: 'labs.present' },
  data: { session: session(of), person: person(n), number: n, how: 'roster', ...here },
})

/** Twelve people: 1–6 of Cambonino, 7–12 of Po; two sessions in 2026, one that was called off. */
export const laboratory = (): readonly Said[] => [
  { on: '2026-01-05', type: 'labs.opened', data: { kind: 'quartiere', title: 'Laboratorio', districts: [], place: 'Sala', ...here } },
  ...[scheduled(1, '2026-02-02'), scheduled(2, '2026-03-02'), scheduled(3, '2026-04-06')],
  ...Array.from({ length: 12 }, (_, i) => enrolled(i + 1, i < 6 ? 'Cambonino' : 'Po', i % 2 ? '18-29' : '65-plus')),
  ...Array.from({ length: 12 }, (_, i) => present(i + 1, 1, '2026-02-02')),
  ...Array.from({ length: 6 }, (_, i) => present(i + 1, 2, '2026-03-02')),
  present(1, 3, '2026-04-06'),
  { on: '2026-04-06', type: 'labs.session-cancelled', data: { session: session(3), reason: 'Pioggia' } },
  { on: '2026-02-03', type: 'labs.counted', data: { session: session(1), group: 'minors', n: 11, ...here } },
  { on: '2026-02-03', type: 'labs.idea-proposed', data: { idea: nth(50), title: 'Orto', text: 'Un orto', theme: 'green', ...here } },
  { on: '2026-03-10', type: 'labs.idea-became', data: { idea: nth(50), kind: 'proposal', became: proposal } },
]

/** What an initiative says of itself. */
export const plan = {
  ...{ title: 'Cena', purpose: 'Insieme', when: { says: 'In giugno', weekly: false }, spaces: [], openTo: 'residents' },
  ...{ asksCents: 0, touchesCommonParts: false },
}
/** What a booking says besides its time. */
export const claim = { place: { municipality: '019036' }, by: person(1), people: 5, purpose: 'neighbours', rules: 1, alone: true }
