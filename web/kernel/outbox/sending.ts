// One round of sending: in order, each under its own key; what becomes of an act depends on the answer alone.
import type { FileRef } from '../../../events/kernel/files.ts'
import type { Done } from '../api.ts'
import { isProblem, mayRetry, type Problem } from '../problem.ts'
import { isPending, type QueuedAct } from './act.ts'
import type { Shelf } from './shelf.ts'

/** How acts and pictures leave the device. */
export type Carrier = {
  readonly post: (act: QueuedAct, data: object) => Promise<Done | Problem>
  readonly picture: (picture: Blob) => Promise<FileRef | Problem>
  /** whether a refusal by this rule (`already-present`) says that what was asked is so: then nothing is left to do */
  readonly isSo: (rule: string) => boolean
}
/** `over`: nothing waits any more but decisions · `later`: no network, or the server asked to wait · `enter`: one must sign in again. */
export type Round = 'over' | 'later' | 'enter'

type Fate = 'sent' | 'decide' | 'later' | 'enter'

/** The last part of a rule: `labs.already-present` → `already-present`. */
export const ruleOf = ({ rule = '' }: Problem): string => rule.slice(rule.lastIndexOf('.') + 1)

/** What an answer makes of an act. */
export const fateOf = (answer: Done | Problem, isSo: Carrier['isSo']): Fate => {
  if (!isProblem(answer)) return 'sent'
  if (answer.status === 401) return 'enter'
  if (mayRetry(answer)) return 'later'
  return isSo(ruleOf(answer)) ? 'sent' : 'decide'
}

// The clock of the device is ahead: it happened at the latest now, and now is what the server writes when nobody says.
const isAhead = (answer: Done | Problem): boolean =>
  isProblem(answer) && (answer.problems?.some(({ at, says }) => at === 'on' && says === 'future') ?? false)

const takenIn = async (act: QueuedAct, shelf: Shelf, carrier: Carrier): Promise<FileRef | Problem | undefined> => {
  if (act.taken || !act.picture) return act.taken
  const taken = await carrier.picture(act.picture)
  if (!isProblem(taken)) await shelf.change(act.key, (now) => ({ ...now, taken }))
  return taken
}

const answerTo = async (act: QueuedAct, shelf: Shelf, carrier: Carrier): Promise<Done | Problem> => {
  const file = await takenIn(act, shelf, carrier)
  if (isProblem(file)) return file
  const data = file && act.pictureAt !== undefined ? { ...act.data, [act.pictureAt]: file } : act.data
  const answer = await carrier.post(act, { ...data, on: act.on })
  return isAhead(answer) ? carrier.post(act, data) : answer
}

/** What stands on the shelf after this answer. */
const after = (act: QueuedAct, answer: Done | Problem, fate: Fate): QueuedAct => {
  if (fate === 'later' || fate === 'enter') return { ...act, standing: 'waiting' }
  if (fate === 'decide' && isProblem(answer)) return { ...act, standing: 'undecided', problem: answer }
  const { picture, problem, ...rest } = act
  return { ...rest, standing: 'sent', position: isProblem(answer) ? 0 : answer.position }
}

/** Sends what waits, in order; the caller sees to it that nobody else is sending. An act whose need was refused waits for the decision. */
export const sendWaiting = async (shelf: Shelf, who: string, carrier: Carrier): Promise<Round> => {
  const acts = await shelf.of(who)
  const held = new Set(acts.filter(({ standing }) => standing === 'undecided').map(({ key }) => key))
  for (const { key, needs } of acts.filter(isPending)) {
    if (needs !== undefined && held.has(needs)) {
      held.add(key)
      continue
    }
    // Taken back meanwhile: then it is no more there to be sent.
    const act = await shelf.change(key, (now) => ({ ...now, standing: 'sending' }))
    if (!act) continue
    const answer = await answerTo(act, shelf, carrier)
    const fate = fateOf(answer, carrier.isSo)
    await shelf.change(key, (now) => after(now, answer, fate))
    if (fate === 'later' || fate === 'enter') return fate
    if (fate === 'decide') held.add(key)
  }
  return 'over'
}
