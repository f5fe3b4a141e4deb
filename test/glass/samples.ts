// What the tests of broken glasses are made of.
import type { GlassEvent } from '../../events/glass/events.ts'

export const [ofCase, other, breaker, worker] = [1, 2, 3, 4].map((n) => `91a55000-0000-4000-8000-00000000000${n}`) as [
  string,
  string,
  string,
  string,
]
export const reason = 'Chiamata dal pronto soccorso: serve il recapito.'
export const asked = { thing: 'ward', case: ofCase, reason }
export const broken: GlassEvent = { type: 'glass.broken', data: { ...asked, minutes: 30 } }
export const seen: GlassEvent = { type: 'glass.seen', data: {} }
