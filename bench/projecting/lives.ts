// The lives of invented pacts as a log has them: each from its proposal to its end, told among those of all the others.
import { randomUUID } from 'node:crypto'
import { anyRevision, check, type NewEvent, plusDays, type Write } from '../../events/kernel/index.ts'
import { events, type PactEvent } from '../../events/pacts/events.ts'
import { wholeText } from '../../events/pacts/outline.ts'
import { areas, municipality } from '../../events/pacts/vocabulary.ts'
import { sha256Hex } from '../../server/kernel/identity.ts'

/** What happened to a pact so many days after it was proposed. */
type Moment = { readonly after: number; readonly event: PactEvent }

const firstDay = '2015-01-01'
const [begins, lasts] = [60, 364]
const idea = 'Cura condivisa della siepe, delle panchine e degli alberi, con un turno ogni settimana. '.repeat(4).trim()
const article = 'Chi cura il giardino lo tiene aperto, pulito e accessibile; il Comune dà gli attrezzi e ritira gli sfalci. '
const groupOf = (pact: number): string => `gruppo-${pact}`
const partiesOf = (pact: number): readonly string[] => [groupOf(pact), ...(pact % 3 === 0 ? [`scuola-${pact}`] : []), municipality]

const proposed = (pact: number): PactEvent => ({
  type: 'pacts.drafted',
  data: {
    title: `Giardino numero ${pact}`,
    kind: 'ordinary',
    area: areas[pact % areas.length] ?? 'other',
    place: {
      municipality: `03${String(pact % 40).padStart(4, '0')}`,
      town: `Comune ${pact % 40}`,
      address: `Via dei Tigli ${pact}`,
      ...(pact % 2 === 0 && { lat: 44_000_000 + pact, lon: 10_000_000 + pact }),
    },
    idea,
    proposer: { id: groupOf(pact), kind: 'association', label: `Amici del giardino ${pact}` },
    months: 12,
  },
})

const promised = (commitment: number): PactEvent => ({
  type: 'pacts.promised',
  data: {
    ...{
      commitment,
      side: commitment % 2 === 1 ? 'citizens' : 'municipality',
      what: `Impegno ${commitment}: un turno ogni sabato mattina`,
    },
  },
})

const negotiation = (pact: number, day: (after: number) => string): readonly Moment[] => {
  const clauses = Array.from({ length: 12 }, (_, at) => ({ heading: `Clausola ${at + 1} del patto ${pact}`, body: article }))
  const reading = { version: 1, sha256: sha256Hex(wholeText(clauses)) }
  const school = { id: `scuola-${pact}`, kind: 'school', label: `Scuola del quartiere ${pact}` } as const
  return [
    { after: 0, event: proposed(pact) },
    ...(pact % 3 === 0 ? [{ after: 8, event: { type: 'pacts.joined', data: { party: school } } } as const] : []),
    ...(pact % 5 === 0
      ? [{ after: 12, event: { type: 'pacts.clarified', data: { title: `Il giardino di tutti ${pact}` } } } as const]
      : []),
    ...[1, 2, 3, 4].map((commitment) => ({ after: 15 + commitment, event: promised(commitment) })),
    { after: 30, event: { type: 'pacts.worded', data: { ...reading, clauses } } },
    ...partiesOf(pact).map((party, i) => ({ after: 40 + i, event: { type: 'pacts.signed', data: { ...reading, party } } }) as const),
    { after: begins - 2, event: { type: 'pacts.redacted', data: { ...reading, as: 'text' } } },
    { after: begins - 1, event: { type: 'pacts.published', data: reading } },
    { after: begins, event: { type: 'pacts.activated', data: { number: `P-${pact}`, from: day(begins), until: day(begins + lasts) } } },
  ]
}

const reported = (pact: number, report: number, day: (after: number) => string): Moment => ({
  after: begins + report * 110,
  event: {
    type: 'pacts.reported',
    data: {
      ...{ report, party: groupOf(pact), from: day(begins + (report - 1) * 110), until: day(begins + report * 110 - 1) },
      ...{ activities: `Sabati di pulizia, relazione ${report}.`, hours: 20 + (pact % 50), people: 3 + ((pact + report) % 20) },
      ...{
        outcomes:
          report === 3
            ? [
                { commitment: 1, kept: true },
                { commitment: 2, kept: pact % 4 !== 0 },
              ]
            : [],
        final: report === 3,
      },
    },
  },
})

const life = (pact: number, day: (after: number) => string): readonly Moment[] => [
  ...[1, 2, 3].map((report) => reported(pact, report, day)),
  ...[3, 4].map((commitment) => ({
    after: 200 + commitment,
    event: { type: 'pacts.kept', data: { commitment, evidence: `Fotografie del ${day(200)}` } } as const,
  })),
  ...(pact % 12 === 0
    ? [
        {
          after: 250,
          event: {
            type: 'pacts.corrected',
            data: { report: 1, was: { hours: 20 + (pact % 50) }, now: { hours: 99 }, reason: 'Somma sbagliata' },
          },
        } as const,
      ]
    : []),
  { after: begins + lasts + 1, event: { type: 'pacts.expired', data: { last: day(begins + lasts) } } },
]

const writeOf = (stream: string, { type, data }: PactEvent, day: string): Write => {
  const fact: NewEvent = {
    ...{ id: randomUUID(), type, v: 1, on: day, known: `${day}T10:00:00.000Z`, actor: 'u_bench', role: 'secretary' },
    ...{ ask: 'A'.repeat(43), n: 'B'.repeat(22), data },
  }
  return { streams: [{ stream, expected: anyRevision, events: [fact] }] }
}
const streamOf = (pact: number): string => `pacts-00000000-0000-4000-8000-${String(pact).padStart(12, '0')}`

/** Throws for a fact that could not have been recorded in this form. */
const verify = ({ type, data }: PactEvent): void => {
  const checked = check(events[type].fields, data)
  if (!checked.ok) throw new Error(`${type} is not valid: ${checked.at.join(', ')}`)
}

/** At least `facts` facts in the order in which they became known: two pacts are proposed every day, some eight hundred are alive at once. */
export const livesOf = (facts: number): readonly Write[] => {
  const told: { readonly stream: string; readonly day: string; readonly event: PactEvent }[] = []
  for (let pact = 1; told.length < facts; pact++) {
    const start = plusDays(firstDay, pact >> 1)
    const day = (after: number): string => plusDays(start, after)
    for (const { after, event } of [...negotiation(pact, day), ...life(pact, day)]) {
      if (pact <= 60) verify(event)
      told.push({ stream: streamOf(pact), day: day(after), event })
    }
  }
  return told.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ stream, day, event }) => writeOf(stream, event, day))
}

/** A pact that is proposed now. */
export const newPact = (pact: number): Write => writeOf(streamOf(pact), proposed(pact), '2026-01-10')
