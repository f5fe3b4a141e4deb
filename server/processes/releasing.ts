// When an initiative is suspended, cancelled or concluded, what it has booked and has still to come is let go: neighbours need the room. So is what was on its way at that moment.
import { idOf, type Stored } from '../../events/kernel/index.ts'
import type { Act, Answer } from '../kernel/ask.ts'
import type { Process } from './following.ts'

const because = {
  'initiatives.suspended': 'L’iniziativa è stata sospesa.',
  'initiatives.cancelled': 'L’iniziativa è stata annullata.',
  'initiatives.concluded': 'L’iniziativa è conclusa.',
} as const
type Stop = keyof typeof because
export const stops: readonly string[] = Object.keys(because)
const isStop = (type: string): type is Stop => type in because
/** What somebody takes for it who still finds it going on while it stops. */
const taking: readonly string[] = ['spaces.booked', 'spaces.series-booked', 'spaces.waiting-joined']

export type Releasing = {
  readonly act: Act
  /** who says it when nobody does */
  readonly house: string
  /** Whether it stands still at this moment, as far as the log was at `position` or later: one that was taken up again meanwhile keeps what it has. */
  readonly stopped: (initiative: string, position: number) => Promise<boolean>
  /** the fact with which it stopped before `position`; nothing where it was going on there */
  readonly stopBefore: (initiative: string, position: number) => Promise<Stored | undefined>
  /** the spaces where it has something to come, as far as the log was at `position` or later */
  readonly spaces: (initiative: string, position: number) => Promise<readonly string[]>
}

const isOver = ({ outcome }: Answer): boolean => outcome === 'refused'
const isDone = ({ outcome }: Answer): boolean => outcome === 'recorded' || outcome === 'duplicate'

/** Of whom a fact speaks; nobody where a booking is for no initiative. */
const initiativeOf = ({ type, stream, data }: Stored): string | undefined => {
  if (isStop(type)) return idOf(stream)
  return typeof data.initiative === 'string' ? data.initiative : undefined
}

type Late = { readonly initiative: string; readonly stop: Stored; readonly fact: Stored }
/** One space, until there is nothing left: the law lets go of so many at a time. */
const letGo = async ({ act, house }: Releasing, { initiative, stop, fact }: Late, space: string): Promise<void> => {
  const reason = isStop(stop.type) ? because[stop.type] : ''
  for (let time = 0; ; time++) {
    const cause = { cause: stop.id, ...(stop.corr === undefined ? {} : { corr: stop.corr }), key: `release-${fact.id}-${space}-${time}` }
    const asked = { context: 'spaces', id: space, command: 'release', data: { initiative, reason }, by: house, role: 'admin' } as const
    const answer = await act({ ...asked, ...cause })
    if (isOver(answer)) return
    if (!isDone(answer)) throw new Error(`space ${space} does not let go of ${initiative}: ${answer.outcome}`)
  }
}

/** Of a space that cannot be asked the others are asked all the same; the fact is handled again as a whole. */
export const releasing = (given: Releasing): Process => ({
  name: 'releasing',
  types: [...stops, ...taking],
  concerns: (fact) => initiativeOf(fact) !== undefined,
  handle: async (fact) => {
    const initiative = initiativeOf(fact)
    if (initiative === undefined || !(await given.stopped(initiative, fact.position))) return
    const stop = isStop(fact.type) ? fact : await given.stopBefore(initiative, fact.position)
    // What was taken before it stopped is let go when the fact that stops it is reached.
    if (!stop) return
    const failed: unknown[] = []
    const spaces = stop === fact ? await given.spaces(initiative, fact.position) : [idOf(fact.stream)]
    for (const space of spaces) await letGo(given, { initiative, stop, fact }, space).catch((fault: unknown) => void failed.push(fault))
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} spaces did not let go of ${initiative}`)
  },
})
