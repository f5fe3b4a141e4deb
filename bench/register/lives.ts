// The lives of invented pacts for the public register: thirty facts each, spread over five years that are past.
import { randomUUID } from 'node:crypto'
import { noStream, plusDays, type Write } from '../../events/kernel/index.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import { areas } from '../../events/pacts/vocabulary.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'

/** Facts in the life of one pact. */
export const factsEach = 30
const firstDay = '2020-01-01'
const reading = { version: 1, sha256: sha256Hex('un testo') }
const activities = 'Un turno ogni sabato: annaffiare, potare, tenere aperto il cancello e raccontare a chi passa che cosa si fa. '.repeat(3)

const drafted = (n: number): PactEvent => ({
  type: 'pacts.drafted',
  data: {
    ...{ title: `Giardino numero ${n}`, kind: 'ordinary', area: areas[n % areas.length] ?? 'other', idea: activities, reportEvery: 3 },
    place: {
      ...{ municipality: `03${String(n % 40).padStart(4, '0')}`, town: `Comune ${n % 40}`, address: `Via dei Tigli ${n}` },
      ...{ lat: 44_000_000 + n, lon: 10_000_000 + n },
    },
    proposer: { id: 'gruppo', kind: 'association', label: `Amici del giardino ${n}` },
  },
})
const promised = (commitment: number): PactEvent => ({
  type: 'pacts.promised',
  data: { commitment, side: commitment % 2 ? 'citizens' : 'municipality', what: `Impegno ${commitment}: un turno ogni sabato` },
})
const reported = (report: number, from: string, until: string): PactEvent => ({
  type: 'pacts.reported',
  data: { ...{ report, party: 'gruppo', from, until, activities, hours: 20, people: 6, outcomes: [], final: false } },
})

const life = (n: number, begins: string): readonly (readonly [after: number, event: PactEvent])[] => {
  const signed = (party: string): PactEvent => ({ type: 'pacts.signed', data: { ...reading, party } })
  const reports = Array.from(
    { length: 20 },
    (_, i) => [90 + i * 18, reported(i + 1, plusDays(begins, 60 + i * 18), plusDays(begins, 77 + i * 18))] as const,
  )
  return [
    [0, drafted(n)],
    ...[1, 2, 3].map((one) => [5 + one, promised(one)] as const),
    [20, { type: 'pacts.worded', data: { ...reading, clauses: [{ heading: 'Oggetto', body: activities }] } }],
    [25, signed('gruppo')],
    [26, signed('comune')],
    [40, { type: 'pacts.activated', data: { number: `P-${n}`, from: plusDays(begins, 40), until: plusDays(begins, 500) } }],
    [50, { type: 'pacts.support-granted', data: { support: 1, kind: 'tools', what: 'Attrezzi', value: 20_000, lent: true } }],
    ...reports,
    [
      480,
      {
        type: 'pacts.extended',
        data: { until: plusDays(begins, 800), was: plusDays(begins, 500), act: `D-${n}`, actOn: plusDays(begins, 480) },
      },
    ],
  ]
}

/** One write a pact, the facts known on the days they happened. */
export const writeOf = (n: number, of: number): Write => {
  const begins = plusDays(firstDay, Math.floor((n * 1_300) / of))
  const id = randomUUID()
  return {
    streams: [
      {
        stream: `pacts-${id}`,
        expected: noStream,
        events: life(n, begins).map(([after, { type, data }]) => ({
          ...{ id: randomUUID(), type, v: 1, on: plusDays(begins, after), known: `${plusDays(begins, after)}T10:00:00.000Z` },
          ...{ actor: id, role: 'clerk', ask: 'A', n: 'AAAAAAAAAAAAAAAAAAAAAA', data: data as never },
        })),
      },
    ],
  }
}
