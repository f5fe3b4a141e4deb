// Of what may be asked at this stage, what has something to be asked about: a page offers no button that could only be refused.
import type { CommandName } from '../../events/pacts/commands.ts'
import type * as queries from '../../projections/pacts/queries.ts'

type Pact = NonNullable<Awaited<ReturnType<typeof queries.pact>>>
type Applies = (pact: Pact, today: string) => boolean

const inForce: readonly Pact['stage'][] = ['active', 'suspended', 'notice']
const requested: Applies = ({ parts }) => parts.requests.some(({ outcome }) => outcome === 'waiting')
const toReview: Applies = ({ parts }) => parts.reports.some(({ review }) => review !== 'approved')
const conciliating: Applies = ({ parts }) => parts.conciliations.some((one) => one.closed_on === null)
const groups: Applies = ({ parts }) => parts.parties.filter(({ kind, left_on }) => kind !== 'municipality' && left_on === null).length > 1
const over: Applies = ({ ends_on }, today) => ends_on !== null && ends_on < today

const applies: { readonly [C in CommandName]?: Applies } = {
  leave: groups,
  exclude: groups,
  release: ({ parts }) => parts.commitments.some(({ status }) => status === 'open'),
  keep: ({ parts }) => parts.commitments.some(({ status }) => status === 'open'),
  recordOpinion: ({ parts }) => parts.opinions.some(({ outcome }) => outcome === null || outcome === 'not-received'),
  approve: ({ version }) => version !== null,
  sign: ({ version, amendment, parts }) =>
    (version !== null || amendment !== null) && parts.parties.some((one) => one.signed_on === null && one.left_on === null),
  redact: ({ version, redacted, amendment }) => amendment !== null || (version !== null && !redacted),
  publish: ({ redacted, published_on }) => redacted && published_on === null,
  insure: ({ insurance, insured_until, stage }) => insurance || insured_until !== null || stage === 'signed',
  activate: ({ redacted, published_on }) => redacted && published_on !== null,
  admit: requested,
  declineJoin: requested,
  deliverSupport: ({ parts }) => parts.supports.some((one) => one.delivered_on === null),
  returnSupport: ({ parts }) => parts.supports.some((one) => one.lent && one.delivered_on !== null && one.returned_on === null),
  witness: ({ parts }, today) =>
    parts.commitments.some((one) => one.status !== 'released' && one.asked_from !== null && one.asked_from <= today),
  supplementReport: toReview,
  reviewReport: toReview,
  publishReport: ({ parts }) =>
    parts.reports.some((one) => one.published_on === null && one.review !== null && one.review !== 'incomplete'),
  remedyBreach: ({ parts }) => parts.breaches.some((one) => one.remedied_on === null),
  seatConciliation: conciliating,
  proposeConciliation: conciliating,
  closeConciliation: conciliating,
  expire: over,
  extend: (pact, today) => !over(pact, today),
  renew: ({ verdict }) => verdict !== null,
  handBack: ({ handed_back_on }) => handed_back_on === null,
  evaluate: ({ stage, reports }) => !inForce.includes(stage) || reports > 0,
}

export const isApplicable = (command: CommandName, pact: Pact, today: string): boolean => applies[command]?.(pact, today) ?? true
