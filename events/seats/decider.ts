// The law of the auditor's seat: granted by another, for a time, to one person, who reads and leaves a trace of every look.
import { type Asked, type Decider, dayOf, plusDays, type Refusal } from '../kernel/index.ts'
import type { CommandName, SeatCommands } from './commands.ts'
import type { SeatEvent } from './events.ts'
import { type Refused, rules, type SeatRule, when } from './rules.ts'
import { initial, mayBeAsked, type Seat } from './state.ts'
import { longestSeat, method, ofOnePact } from './vocabulary.ts'

type Decide = Decider<Seat, SeatCommands, SeatEvent, SeatRule>['decide']
type Answer = readonly [SeatEvent, ...SeatEvent[]] | Refusal<SeatRule>

const stageRefusal = (command: CommandName, { stage }: Seat): Refused =>
  when(stage === 'none' && command !== 'grant', 'unknown-seat') ??
  when(stage !== 'none' && command === 'grant', 'already-granted') ??
  when(stage === 'over', 'over') ??
  when(stage === 'taken' && command === 'take', 'already-taken') ??
  when(!mayBeAsked(command, stage), 'not-taken')

const staged =
  <A>(command: CommandName, decide: (ask: A, seat: Seat, asked: Asked) => Answer) =>
  (ask: A, seat: Seat, asked: Asked): Answer =>
    stageRefusal(command, seat) ?? decide(ask, seat, asked)

// The day it is asked, whatever day the one who asks states: a seat's time cannot be stretched by looking back.
const dayAsked = ({ at }: Asked) => dayOf(at)

const notSeated = (seat: Seat, asked: Asked): Refused =>
  when(asked.by !== seat.auditor, 'not-your-seat') ??
  when(dayAsked(asked) < seat.from, 'not-yet', { from: seat.from }) ??
  when(dayAsked(asked) > seat.until, 'time-is-up', { until: seat.until })

const grant: Decide['grant'] = (ask, _, asked) =>
  when(ask.auditor === asked.by, 'own-seat') ??
  when(ask.until < ask.from, 'end-before-start') ??
  when(ask.until < dayAsked(asked), 'already-past') ??
  when(ask.until > plusDays(ask.from, longestSeat - 1), 'too-long', { days: longestSeat }) ?? [{ type: 'seats.granted', data: ask }]

const nameOf = ({ seed, day, size }: SeatCommands['draw']): string => `${seed}/${day}/${size}`

const draw: Decide['draw'] = (ask, seat, asked) =>
  notSeated(seat, asked) ??
  when(ask.day > dayAsked(asked), 'in-the-future') ??
  when(ask.pacts.length !== Math.min(ask.size, ask.population) || new Set(ask.pacts).size !== ask.pacts.length, 'sample-unfit') ??
  when(seat.draws.includes(nameOf(ask)), 'same-sample') ?? [{ type: 'seats.drawn', data: { draw: seat.draws.length + 1, method, ...ask } }]

const look: Decide['look'] = (ask, seat, asked) =>
  notSeated(seat, asked) ??
  when(ofOnePact.includes(ask.sight) !== (ask.of !== undefined), 'which-pact') ??
  when(ask.asOf !== undefined && ask.asOf > dayAsked(asked), 'in-the-future') ?? [{ type: 'seats.looked', data: ask }]

export const decider: Decider<Seat, SeatCommands, SeatEvent, SeatRule> = {
  initial,
  rules,
  evolve: {
    'seats.granted': (seat, { auditor, from, until }) => ({ ...seat, stage: 'granted', auditor, from, until }),
    'seats.taken': (seat) => ({ ...seat, stage: 'taken' }),
    'seats.drawn': (seat, data) => ({ ...seat, draws: [...seat.draws, nameOf(data)] }),
    'seats.looked': (seat) => seat,
    'seats.left': (seat) => ({ ...seat, stage: 'over' }),
    'seats.revoked': (seat) => ({ ...seat, stage: 'over' }),
  },
  decide: {
    grant: staged('grant', grant),
    take: staged('take', (_, seat, asked) => notSeated(seat, asked) ?? [{ type: 'seats.taken', data: {} }]),
    draw: staged('draw', draw),
    look: staged('look', look),
    leave: staged('leave', (ask, seat, { by }) => when(by !== seat.auditor, 'not-your-seat') ?? [{ type: 'seats.left', data: ask }]),
    revoke: staged('revoke', (ask) => [{ type: 'seats.revoked', data: ask }]),
  },
}
