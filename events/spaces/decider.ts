// The law of a shared space: nobody has what somebody else has, whatever they ask and in whatever order.
import type { Asked, Decider } from '../kernel/index.ts'
import type { Answer } from './asking.ts'
import { book } from './booking.ts'
import type { CommandName, SpaceCommands } from './commands.ts'
import { renewDoor } from './door.ts'
import type { SpaceEvent } from './events.ts'
import { evolve } from './evolve.ts'
import * as keeping from './keeping.ts'
import { cancel, move } from './moving.ts'
import { offering } from './offering.ts'
import { release } from './releasing.ts'
import { rules, type SpaceRule, when } from './rules.ts'
import { series } from './series.ts'
import { initial, type Space } from './state.ts'
import { tally } from './tally.ts'
import * as using from './using.ts'
import * as waiting from './waiting.ts'

/** What may still be asked of a space that is given up: what was promised is brought to its end. */
const retiring: readonly CommandName[] = [
  'cancel',
  'release',
  'leave',
  'decline',
  'expire',
  'check-in',
  'check-out',
  'no-show',
  'return-deposit',
  'return-key',
  'inspect',
]

const staged =
  <A>(command: CommandName, decide: (ask: A, space: Space, asked: Asked) => Answer) =>
  (ask: A, space: Space, asked: Asked): Answer =>
    when(space.stage === 'none' && command !== 'open', 'unknown-space') ??
    when(space.stage !== 'none' && command === 'open', 'already-open') ??
    when(space.stage === 'retired' && !retiring.includes(command), 'retired') ??
    decide(ask, space, asked)

export const decider: Decider<Space, SpaceCommands, SpaceEvent, SpaceRule> = {
  initial,
  rules,
  evolve,
  decide: {
    open: staged('open', keeping.open),
    amend: staged('amend', offering(keeping.amend)),
    govern: staged('govern', keeping.govern),
    rule: staged('rule', offering(keeping.rule)),
    'give-key': staged('give-key', keeping.giveKey),
    'return-key': staged('return-key', keeping.returnKey),
    close: staged('close', keeping.close),
    reopen: staged('reopen', offering(keeping.reopen)),
    exempt: staged('exempt', offering(keeping.exempt)),
    'renew-door': staged('renew-door', renewDoor),
    retire: staged('retire', keeping.retire),
    book: staged('book', book),
    series: staged('series', series),
    move: staged('move', offering(move)),
    cancel: staged('cancel', offering(cancel)),
    release: staged('release', offering(release)),
    join: staged('join', waiting.join),
    leave: staged('leave', offering(waiting.leave)),
    take: staged('take', waiting.take),
    decline: staged('decline', offering(waiting.decline)),
    expire: staged('expire', offering(waiting.expire)),
    offer: staged('offer', waiting.offer),
    tally,
    'check-in': staged('check-in', using.checkIn),
    'no-show': staged('no-show', offering(using.noShow)),
    'check-out': staged('check-out', offering(using.checkOut)),
    damage: staged('damage', using.damage),
    inspect: staged('inspect', offering(using.inspect)),
    'take-deposit': staged('take-deposit', using.takeDeposit),
    'return-deposit': staged('return-deposit', using.returnDeposit),
  },
}
