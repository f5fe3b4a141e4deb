// What a refusal in the courtyard means: that it is so already, that somebody wrote otherwise, or something else.
import type { NewAct, QueuedAct } from '../kernel/outbox/act.ts'
import { ruleOf } from '../kernel/outbox/sending.ts'

const settled = new Set(['already-present', 'already-absent', 'already-enrolled', 'counted-already', 'nothing-to-correct'])
/** Refusals that say: what you wanted is what stands there. */
export const isSo = (rule: string): boolean => settled.has(rule)

type Insisting = (act: QueuedAct, reason: string) => Pick<NewAct, 'command' | 'data' | 'label'>
const correcting: Insisting = ({ command, data }, reason) => ({
  ...{ command: 'correct', label: 'correct' },
  data: { session: data.session, person: data.person, is: command, reason },
})
const counting: Insisting = ({ data }, reason) => ({ command: 'count', label: 'count', data: { ...data, reason } })

/** By rule and command: how one insists on one’s own, which is always a new fact with its reason. */
const ways: { readonly [rule: string]: { readonly [command: string]: Insisting } } = {
  'marked-otherwise': { present: correcting, absent: correcting },
  'counted-otherwise': { count: counting },
}
const wayOf = ({ problem, command }: QueuedAct): Insisting | undefined => problem && ways[ruleOf(problem)]?.[command]

/** Somebody wrote something else: one may leave it, or insist with a reason. */
export const isContested = (act: QueuedAct): boolean => wayOf(act) !== undefined

/** What is recorded to insist, in place of `act`. */
export const insisting = (act: QueuedAct, reason: string): NewAct | undefined => {
  const way = wayOf(act)
  return way && { context: act.context, id: act.id, about: act.about, ...way(act, reason) }
}
