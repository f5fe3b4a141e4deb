// Facts of any context with an envelope of our own: what control reads, made to order.
import type { AnyEvent, Recorded } from '../../events/kernel/index.ts'
import type { PactCommands } from '../../events/pacts/commands.ts'
import type { PactEvent } from '../../events/pacts/events.ts'
import type { RegulationEvent } from '../../events/regulations/events.ts'
import { adopt, profile } from '../regulations/samples.ts'

export const pact = (n: number): string => `9ac70000-0000-4000-8000-000000000${String(100 + n)}`
export const sha256 = 'c72dd9850de3966148305cda2b1b98e26ad150b1a9df1bcb7ed81ffde4f64e26'

export const proposal: PactCommands['draft'] = {
  title: 'Il giardino di via dei Tigli',
  kind: 'ordinary',
  area: 'green',
  place: { municipality: '019036', town: 'Cremona', address: 'Via dei Tigli 8' },
  idea: 'Un giardino aperto a tutti.',
  proposer: { id: 'tigli', kind: 'informal-group', label: 'Vicini di via dei Tigli' },
  months: 12,
}

type Told = { readonly day: string; readonly known?: string; readonly event: PactEvent }
/** A fact of a pact: happened on `day`, known at nine that morning unless said otherwise. */
export const told = (day: string, event: PactEvent, known = day): Told => ({ day, known, event })

let position = 0
/** The facts of one pact in their order. */
export const stream = (n: number, facts: readonly Told[]): readonly Recorded<AnyEvent>[] =>
  facts.map(({ day, known = day, event }, rev) => {
    position += 1
    return {
      ...{ id: `e0000000-0000-4000-8000-${String(n * 100 + rev).padStart(12, '0')}`, stream: `pacts-${pact(n)}`, rev, position, v: 1 },
      ...{ at: '2026-01-01T10:00:00.000Z', on: day, known: `${known}T09:00:00.000Z`, actor: pact(99), role: 'manager', ...event },
    } as unknown as Recorded<AnyEvent>
  })

/** A pact in force from `from` to `until`, with an act of the manager. */
export const inForce = (of: Partial<PactCommands['draft']> = {}, from = '2024-01-01', until = '2024-12-31'): readonly Told[] => [
  told('2023-11-01', { type: 'pacts.drafted', data: { ...proposal, ...of } }),
  told('2023-11-02', { type: 'pacts.promised', data: { commitment: 1, side: 'citizens', what: 'Annaffiare', due: '2024-06-30' } }),
  told('2023-11-10', { type: 'pacts.worded', data: { version: 1, sha256, clauses: [{ heading: 'Oggetto', body: 'Il giardino' }] } }),
  told('2023-12-01', { type: 'pacts.signed', data: { version: 1, sha256, party: 'tigli' } }),
  told('2023-12-02', { type: 'pacts.signed', data: { version: 1, sha256, party: 'comune' } }),
  told('2023-12-10', { type: 'pacts.published', data: { version: 1, sha256 } }),
  told('2023-12-20', { type: 'pacts.activated', data: { number: `N-${from}`, from, until, act: 'DD-1' } }),
]
export const reported = (day: string, until: string, more: object = {}): Told =>
  told(day, {
    type: 'pacts.reported',
    data: {
      report: 1,
      party: 'tigli',
      from: '2024-01-01',
      until,
      activities: 'Fatto.',
      hours: 10,
      people: 3,
      outcomes: [],
      final: false,
      ...more,
    },
  })

export const otherGood = '90000000-0000-4000-8000-000000000002'
export const thirdGood = '90000000-0000-4000-8000-000000000003'
export const regulationId = '9e900000-0000-4000-8000-0000000000aa'
/** One regulation and its first version: no money, ordinary pacts of three years at most, signed for by the manager. */
export const regulation: RegulationEvent = {
  type: 'regulations.adopted',
  data: { version: 1, ...adopt, profile: { ...profile, ordinaryCap: 36 } },
}
