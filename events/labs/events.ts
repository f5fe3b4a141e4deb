// What can happen to a laboratory. One stream is one laboratory, with its sessions, participants and ideas.
import type { EventsOf, Secrecy } from '../kernel/index.ts'
import { emerging } from './facts-of-ideas.ts'
import { running } from './facts-of-life.ts'
import { gathering } from './facts-of-people.ts'

/** Who came is for those who run it; what everybody may read the counter opens to everybody (server/labs/routes.ts). */
export const secrecy: Secrecy = 'members'

export const events = { ...running, ...gathering, ...emerging }
export type LabEvent = EventsOf<typeof events>
