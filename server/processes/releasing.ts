// When an initiative is suspended, cancelled or concluded, what it has booked and has still to come is let go: neighbours need the room.
import type { Stored } from '../../events/kernel/index.ts'
import type { Act, Answer } from '../kernel/ask.ts'
import type { Process } from './following.ts'

const because = {
  'initiatives.suspended': 'L’iniziativa è stata sospesa.',
  'initiatives.cancelled': 'L’iniziativa è stata annullata.',
  'initiatives.concluded': 'L’iniziativa è conclusa.',
} as const
type Stop = keyof typeof because
const stops = Object.keys(because) as readonly Stop[]

export type Releasing = {
  readonly act: Act
  /** who says it when nobody does */
  readonly house: string
  /** Whether it stands still at this moment, as far as the log was at `position` or later: one that was taken up again meanwhile keeps what it has. */
  readonly stopped: (initiative: string, position: number) => Promise<boolean>
  /** the spaces where it may have something to come, as far as the log was at `position` or later */
  readonly spaces: (initiative: string, position: number) => Promise<readonly string[]>
}

const isOver = ({ outcome }: Answer): boolean => outcome === 'refused'
const isDone = ({ outcome }: Answer): boolean => outcome === 'recorded' || outcome === 'duplicate'

/** One space, until there is nothing left: the law lets go of so many at a time. */
const letGo = async ({ act, house }: Releasing, fact: Stored, space: string, reason: string): Promise<void> => {
  const initiative = fact.stream.slice('initiatives-'.length)
  for (let time = 0; ; time++) {
    const cause = { cause: fact.id, ...(fact.corr === undefined ? {} : { corr: fact.corr }), key: `release-${fact.id}-${space}-${time}` }
    const asked = { context: 'spaces', id: space, command: 'release', data: { initiative, reason }, by: house, role: 'admin' } as const
    const answer = await act({ ...asked, ...cause })
    if (isOver(answer)) return
    if (!isDone(answer)) throw new Error(`space ${space} does not let go of ${initiative}: ${answer.outcome}`)
  }
}

/** Of a space that cannot be asked the others are asked all the same; the fact is handled again as a whole. */
export const releasing = (given: Releasing): Process => ({
  name: 'releasing',
  types: stops,
  handle: async (fact) => {
    const initiative = fact.stream.slice('initiatives-'.length)
    if (!(await given.stopped(initiative, fact.position))) return
    const failed: unknown[] = []
    for (const space of await given.spaces(initiative, fact.position))
      await letGo(given, fact, space, because[fact.type as Stop]).catch((fault: unknown) => void failed.push(fault))
    if (failed.length > 0) throw new AggregateError(failed, `${failed.length} spaces did not let go of ${initiative}`)
  },
})
