// What can happen to a shared space. One stream is one space: its rules, every booking, who waits, how it was left.
import type { EventsOf, Secrecy } from '../kernel/index.ts'
import { booking } from './events-booking.ts'
import { keeping } from './events-keeping.ts'
import { using } from './events-using.ts'

/** The calendar is read by everybody, without who; facts say for whom, and are seen by who looks after the space. */
export const secrecy: Secrecy = 'members'

export const events = { ...keeping, ...booking, ...using }
export type SpaceEvent = EventsOf<typeof events>
