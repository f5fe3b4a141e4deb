// Whose turn it is, and for what: what a pact waits for, read from its row alone.
import { sideOf } from '../../events/pacts/sides.ts'
import type { RegisterRow } from './tables.ts'
import type { Tally } from './tally.ts'

export const turns = ['citizens', 'office', 'nobody'] as const
export type Turn = (typeof turns)[number]
export const waitings = [
  'promises',
  'text',
  'approval',
  'signature',
  'publication',
  'start',
  'join',
  'review',
  'completion',
  'resume',
  'final-report',
  'hand-back',
  'return',
  'close',
] as const
export type Waiting = (typeof waitings)[number]
export type Awaited = { readonly turn: Turn; readonly waits_for: Waiting | null }

const citizens = (waits_for: Waiting): Awaited => ({ turn: 'citizens', waits_for })
const office = (waits_for: Waiting): Awaited => ({ turn: 'office', waits_for })
const nobody: Awaited = { turn: 'nobody', waits_for: null }

type Row = Pick<RegisterRow, 'stage' | 'version' | 'approval' | 'approved_by' | 'redacted' | 'published_on' | 'handed_back_on'> & {
  readonly tally: Tally
}
type Look = (row: Row) => Awaited | undefined

const signing = (parties: readonly string[], signed: readonly string[]): Awaited | undefined => {
  const missing = parties.filter((party) => !signed.includes(party))
  if (missing.length === 0) return undefined
  return missing.some((party) => sideOf(party) === 'citizens') ? citizens('signature') : office('signature')
}

const drafting: Look = ({ tally, version, approval, approved_by }) => {
  const promised = Object.keys(tally.commitments).length > 0
  if (!promised) return citizens('promises')
  if (version === null) return office('text')
  return approval !== 'none' && approved_by === null ? office('approval') : signing(tally.parties, tally.signed)
}
const agreed: Look = ({ tally }) => signing(tally.parties, tally.signed)

const reports: Look = ({ tally }) => {
  const all = Object.values(tally.reports)
  if (all.some(({ review }) => review === undefined)) return office('review')
  return all.some(({ review }) => review === 'incomplete') ? citizens('completion') : undefined
}
const requests: Look = ({ tally }) => (tally.asking.length > 0 ? office('join') : undefined)
const amendment: Look = ({ tally }) => tally.amendment && signing(tally.parties, tally.amendment.signed)
const finalReport: Look = ({ tally }) => (Object.values(tally.reports).some(({ final }) => final) ? undefined : citizens('final-report'))
const goods: Look = ({ handed_back_on }) => (handed_back_on === null ? citizens('hand-back') : undefined)
const lent: Look = ({ tally }) => (Object.values(tally.supports).some(({ out }) => out) ? citizens('return') : undefined)

const inTurn =
  (...looks: readonly Look[]): Look =>
  (row) => {
    for (const look of looks) {
      const found = look(row)
      if (found) return found
    }
    return undefined
  }

const always =
  (what: Awaited): Look =>
  () =>
    what

const looks: { readonly [S in RegisterRow['stage']]: Look } = {
  drafting,
  approved: agreed,
  signing: agreed,
  signed: inTurn(
    ({ redacted, published_on }) => (redacted && published_on !== null ? undefined : office('publication')),
    always(office('start')),
  ),
  active: inTurn(requests, amendment, reports),
  suspended: inTurn(reports, always(office('resume'))),
  notice: reports,
  revoked: reports,
  expired: inTurn(finalReport, reports, goods, lent, always(office('close'))),
  ended: inTurn(reports, goods, lent, always(office('close'))),
  renewed: reports,
  closed: () => undefined,
  abandoned: () => undefined,
}

/** What the pact waits for as this row stands. */
export const awaited = (row: Row): Awaited => looks[row.stage](row) ?? nobody
