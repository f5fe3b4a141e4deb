// Opinions, supports, insurance, requests to join, reviews: what they leave for those who check.
import { idOf } from '../../events/kernel/index.ts'
import type { agreeingEvents } from '../../events/pacts/events-agreeing.ts'
import type { endingEvents } from '../../events/pacts/events-ending.ts'
import type { livingEvents } from '../../events/pacts/events-living.ts'
import { type HandlersOf, moved, only, type Row } from './moving.ts'
import type { Support } from './tables.ts'

type Name = keyof typeof agreeingEvents | keyof typeof endingEvents | keyof typeof livingEvents
type Watched = Extract<
  Name,
  | `pacts.opinion-${string}`
  | `pacts.support-${string}`
  | `pacts.join-${string}`
  | `pacts.report-${string}`
  | `pacts.breach-${string}`
  | `pacts.conciliation-${string}`
  | 'pacts.insured'
  | 'pacts.kept'
  | 'pacts.witnessed'
  | 'pacts.inspected'
>

/** The requests without an answer, and the day of the oldest. */
const waiting = (asking: Row['asking']): Partial<Row> => ({ asking, asking_since: Object.values(asking).sort()[0] ?? null })

/** What is left to answer once this one has been. */
export const answered = (asking: Row['asking'], party: string): Partial<Row> =>
  waiting(Object.fromEntries(Object.entries(asking).filter(([id]) => id !== party)))

const unset: Support = { due: null, lent: false, delivered: false, returned: false }

const supported = ({ supports }: Row, number: number, change: Partial<Support>): Partial<Row> => {
  const all: Row['supports'] = { ...supports, [number]: { ...unset, ...supports[number], ...change } }
  const late = Object.values(all).flatMap(({ due, delivered }) => (due !== null && !delivered ? [due] : []))
  return {
    supports: all,
    support_due: late.sort()[0] ?? null,
    support_out: Object.values(all).some(({ lent, delivered, returned }) => lent && delivered && !returned),
  }
}
const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b)

export const watching: HandlersOf<Watched> = {
  'pacts.opinion-asked': (fact, at) => {
    const { opinion, required } = fact.data
    return moved(at, fact, ({ opinions_missing }) => (required ? { opinions_missing: [...opinions_missing, opinion] } : {}))
  },
  'pacts.opinion-received': (fact, at) => {
    const { opinion, outcome } = fact.data
    const inFavour = outcome === 'favourable' || outcome === 'prescriptions'
    return moved(at, fact, ({ opinions_missing }) =>
      inFavour ? { opinions_missing: opinions_missing.filter((one) => one !== opinion) } : {},
    )
  },
  'pacts.insured': (fact, at) => moved(at, fact, ({ insured_until }) => ({ insured_until: later(insured_until, fact.data.until) })),
  'pacts.join-asked': (fact, at) => moved(at, fact, ({ asking }) => waiting({ ...asking, [fact.data.party.id]: fact.on.slice(0, 10) })),
  'pacts.join-declined': (fact, at) => moved(at, fact, ({ asking }) => answered(asking, fact.data.party)),
  'pacts.support-granted': (fact, at) => {
    const { support, due = null, lent } = fact.data
    return moved(at, fact, (row) => supported(row, support, { due, lent }))
  },
  'pacts.support-delivered': (fact, at) => moved(at, fact, (row) => supported(row, fact.data.support, { delivered: true })),
  'pacts.support-returned': (fact, at) => moved(at, fact, (row) => supported(row, fact.data.support, { returned: true })),
  'pacts.kept': (fact, at) => [at.promises.patch([idOf(fact.stream), fact.data.commitment], { open: false }), ...moved(at, fact)],
  'pacts.report-reviewed': (fact, at) =>
    moved(at, fact, ({ signer, reviewed_by_signer }) => ({ reviewed_by_signer: reviewed_by_signer || signer === fact.actor })),
  'pacts.report-supplemented': only(),
  'pacts.report-published': only(),
  'pacts.witnessed': only(),
  'pacts.inspected': only(),
  'pacts.breach-notified': only(),
  'pacts.breach-remedied': only(),
  'pacts.conciliation-asked': only(),
  'pacts.conciliation-seated': only(),
  'pacts.conciliation-proposed': only(),
  'pacts.conciliation-closed': only(),
}
