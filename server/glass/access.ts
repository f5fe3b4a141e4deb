// Who may break a glass, and who may say they have seen it: who coordinates where the case is, who is on it, who protects data.
import type { commands } from '../../events/glass/commands.ts'
import type { Glass } from '../../events/glass/decider.ts'
import type { Access } from '../kernel/context.ts'
import type { Where } from '../kernel/may.ts'
import type { Place } from '../kernel/whereabouts.ts'

export const inCharge = ['caseworker', 'coordinator', 'dpo'] as const

export const access: Access<typeof commands, 'break'> = {
  break: { roles: ['coordinator'], fresh: true },
  see: inCharge,
}

/** Where the case is, by what its own context says; whoever coordinates there may break the glass before it. */
export const where = (glass: Glass, ask: { readonly thing?: string; readonly case?: string }): Place => {
  const [context, id] = glass.by === '' ? [ask.thing, ask.case] : [glass.thing, glass.case]
  return context === undefined || id === undefined ? {} : { case: id, like: { context, id } }
}
export const seen = ({ by, case: of }: Glass): Where => (by === '' ? {} : { case: of, persons: [by] })
