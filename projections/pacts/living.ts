// From the first day to the last: how the time of a pact, its text and its parties change the tables.
import { wholeText } from '../../events/pacts/outline.ts'
import { unheard, unread } from './drafted.ts'
import { reportDue } from './due.ts'
import type { HandlersOf } from './handlers.ts'
import { without } from './tally.ts'
import { datesOf, heard, told } from './telling.ts'

export const living: HandlersOf<
  | 'pacts.activated'
  | 'pacts.suspended'
  | 'pacts.resumed'
  | 'pacts.extended'
  | 'pacts.amendment-proposed'
  | 'pacts.amended'
  | 'pacts.join-asked'
  | 'pacts.join-declined'
  | 'pacts.excluded'
> = {
  'pacts.activated': (fact, at) => {
    const { number, from, until, act = null } = fact.data
    return [
      heard(at, fact, { number }),
      ...told(at, fact, fact.data, (row) => {
        const dates = { starts_on: from, ends_on: until }
        return { ...dates, stage: 'active', number, act, report_due: reportDue({ ...row, ...dates }) }
      }),
    ]
  },
  'pacts.suspended': (fact, at) => {
    const { effective, until = null } = fact.data
    return told(at, fact, fact.data, () => ({ stage: 'suspended', suspended_from: effective, suspended_until: until }))
  },
  'pacts.resumed': (fact, at) => told(at, fact, fact.data, () => ({ stage: 'active', suspended_from: null, suspended_until: null })),
  'pacts.extended': (fact, at) => {
    const { until, derogation } = fact.data
    return told(at, fact, fact.data, (row) => ({
      ends_on: until,
      report_due: reportDue({ ...row, ends_on: until }),
      ...(derogation !== undefined && { derogation }),
    }))
  },
  'pacts.amendment-proposed': (fact, at) => {
    const { version, sha256, clauses, reason, act, actOn } = fact.data
    return [
      at.texts.put({ ...datesOf(fact), ...unread, version, sha256, clauses, text: wholeText(clauses), reason, approval_act: act }),
      ...told(at, fact, { version, sha256, reason, act, actOn }, () => ({
        amendment: version,
        tally: { amendment: { version, signed: [], redacted: false } },
      })),
    ]
  },
  'pacts.amended': (fact, at) => {
    const { version, sha256, promises, released } = fact.data
    const { pact, day } = datesOf(fact)
    const open = promises.map(({ commitment, side, what, due = null }) =>
      at.commitments.put({ ...unheard, pact, commitment, side, what, due, status: 'open', status_on: day }),
    )
    const dropped = released.map((commitment) => at.commitments.patch([pact, commitment], { status: 'released', status_on: day }))
    return [
      ...open,
      ...dropped,
      ...told(at, fact, { version, sha256 }, ({ tally }) => ({
        ...{ version, amendment: null, redacted: tally.amendment?.redacted ?? false, published_on: null },
        tally: {
          ...{ signed: tally.amendment?.signed ?? [], amendment: undefined },
          commitments: {
            ...released.reduce((left, number) => without(left, number), tally.commitments),
            ...Object.fromEntries(promises.map(({ commitment }) => [commitment, 'open' as const])),
          },
        },
      })),
    ]
  },
  'pacts.join-asked': (fact, at) => {
    const { party, why = null } = fact.data
    const waiting = { outcome: 'waiting', answered_on: null, reason: null } as const
    return [
      at.requests.put({ ...datesOf(fact), ...waiting, party: party.id, kind: party.kind, label: party.label ?? null, why }),
      ...told(at, fact, { party: party.id, partyKind: party.kind, why: why ?? undefined }, ({ tally }) => ({
        tally: { asking: [...tally.asking, party.id] },
      })),
    ]
  },
  'pacts.join-declined': (fact, at) => {
    const { party, reason } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.requests.patch([pact, party], { outcome: 'declined', answered_on: day, reason }),
      ...told(at, fact, fact.data, ({ tally }) => ({ tally: { asking: tally.asking.filter((id) => id !== party) } })),
    ]
  },
  'pacts.excluded': (fact, at) => {
    const { party } = fact.data
    const { pact, day } = datesOf(fact)
    return [
      at.parties.patch([pact, party], { left_on: day }),
      ...told(at, fact, fact.data, ({ tally }) => ({
        tally: {
          parties: tally.parties.filter((id) => id !== party),
          signed: tally.signed.filter((id) => id !== party),
        },
      })),
    ]
  },
}
