// The law of the glass: broken once, with a reason one can read, and seen by somebody else.
import { type Decider, refuse } from '../kernel/index.ts'
import type { GlassCommands } from './commands.ts'
import { type GlassEvent, minutes } from './events.ts'

/** Characters a reason has at least. */
export const leastReason = 20

export const rules = ['reason-too-short', 'already-broken', 'not-broken', 'own-breaking', 'already-seen'] as const
export type GlassRule = (typeof rules)[number]

/** `by`: who broke it, empty while nobody has. */
export type Glass = { readonly thing: string; readonly case: string; readonly by: string; readonly seen: boolean }
export const initial: Glass = { thing: '', case: '', by: '', seen: false }

export const decider: Decider<Glass, GlassCommands, GlassEvent, GlassRule> = {
  initial,
  rules,
  evolve: {
    'glass.broken': (glass, { thing, case: of }, { actor }) => ({ ...glass, thing, case: of, by: actor }),
    'glass.seen': (glass) => ({ ...glass, seen: true }),
  },
  decide: {
    break: (ask, glass) => {
      if (glass.by !== '') return refuse('already-broken')
      if (ask.reason.trim().length < leastReason) return refuse('reason-too-short', { least: leastReason })
      return [{ type: 'glass.broken', data: { ...ask, minutes } }]
    },
    see: (ask, glass, { by }) => {
      if (glass.by === '') return refuse('not-broken')
      if (glass.by === by) return refuse('own-breaking')
      return glass.seen ? refuse('already-seen') : [{ type: 'glass.seen', data: ask }]
    },
  },
}
