// What the regulations say of the figures that pacts pin, version by version.
import { idOf, type Recorded } from '../../events/kernel/index.ts'
import type { Organ } from '../../events/pacts/vocabulary.ts'
import type { RegulationEvent } from '../../events/regulations/events.ts'
import type { Approver } from '../../events/regulations/vocabulary.ts'
import type { Change, ChangesOf, Handler } from '../kernel/index.ts'
import type { AuditTables } from './tables.ts'

type HandlersOf = { readonly [T in RegulationEvent['type']]: Handler<Extract<Recorded<RegulationEvent>, { type: T }>, AuditTables> }
type Profile = Extract<RegulationEvent, { type: 'regulations.adopted' }>['data']['profile']

/** The same organ, as regulations and as pacts call it. */
const organs: { readonly [A in Approver]: Organ } = { manager: 'manager', executive: 'giunta', council: 'council' }

type Version = { readonly stream: string; readonly version: number; readonly profile: Profile }
const ruled = (at: ChangesOf<AuditTables>, { stream, version, profile }: Version): readonly Change[] => [
  at.rules.put({
    ...{ regulation: idOf(stream), version, money_allowed: profile.moneyAllowed },
    ...{ ordinary_cap: profile.ordinaryCap ?? null, complex_cap: profile.complexCap ?? null },
    ...{ ordinary_by: organs[profile.ordinaryBy], complex_by: organs[profile.complexBy] },
  }),
]

export const ofRegulations: HandlersOf = {
  'regulations.adopted': ({ stream, data: { version, profile } }, at) => ruled(at, { stream, version, profile }),
  'regulations.amended': ({ stream, data: { version, profile } }, at) => ruled(at, { stream, version, profile }),
  // A version that is over stays what the pacts drafted under it were drafted under.
  'regulations.repealed': () => [],
  'regulations.corrected': ({ stream, data: { version, now } }, at) => ruled(at, { stream, version, profile: now }),
}
