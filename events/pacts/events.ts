// What can happen to a pact. One stream is one pact; every word here is public.
import type { EventsOf, Secrecy } from '../kernel/index.ts'
import { agreeingEvents } from './events-agreeing.ts'
import { endingEvents } from './events-ending.ts'
import { livingEvents } from './events-living.ts'

export const secrecy: Secrecy = 'open'

export const events = { ...agreeingEvents, ...livingEvents, ...endingEvents }

export type PactEvent = EventsOf<typeof events>
