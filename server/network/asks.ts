// What may be asked of the network by whoever reads: what their role admits, and what there is something for.
import { commands } from '../../events/network/commands.ts'
import type { BodyPage } from '../../projections/network/queries.ts'
import { type Asking, asksFor } from '../kernel/may.ts'
import { access, placeOf } from './access.ts'

export type CommandName = keyof typeof commands
const names = Object.keys(commands) as readonly CommandName[]

const always = (): boolean => true
const running = (parts: readonly { readonly ended: boolean }[]): boolean => parts.some(({ ended }) => !ended)

/** Whether the law could ever say yes, as far as its public page tells. */
const possible: { readonly [C in CommandName]: (body: BodyPage) => boolean } = {
  // A body with a page is in the register already.
  register: () => false,
  rename: always,
  correct: always,
  describe: always,
  join: always,
  leave: ({ belongs }) => running(belongs),
  offer: always,
  cease: ({ runs }) => running(runs),
  declare: always,
  strike: ({ belongs, runs, figures, notes }) => [belongs, runs, figures, notes].some(({ length }) => length > 0),
}

/** The commands this person's role admits, whatever the body. */
export const admitted = (asking: Asking): readonly CommandName[] => asksFor(access, names, asking)

/** The commands this person may ask of a body. */
export const asksOf = (body: BodyPage, asking: Asking): readonly CommandName[] =>
  asksFor(access, names, asking, placeOf(body.id, body.istat)).filter((name) => possible[name](body))
