// The law of a request for care: every step in its order, every list explained, nothing assigned by a machine.
import type { Asked, Decider, Refusal } from '../kernel/index.ts'
import { accept, agree, decline, giveSheet, lapse, meet, met, outside, refuseProposal, retract } from './answering.ts'
import type { CareCommands, CommandName } from './commands.ts'
import type { CareEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { end, fail, follow, hire, pass, replace } from './placing.ts'
import { type CareRule, type Refused, rules, when } from './rules.ts'
import { assess, justify, list, propose, waive } from './seeking.ts'
import { askable, initial, type Request, setAside } from './state.ts'

type Answer = readonly [CareEvent, ...CareEvent[]] | Refusal<CareRule>

const stageRefusal = (command: CommandName, { stage }: Request): Refused =>
  when(stage === 'none' && command !== 'open', 'unknown-request') ??
  when(stage !== 'none' && command === 'open', 'already-open') ??
  when(stage === 'closed' && command !== 'reopen', 'closed') ??
  when(stage === 'opened' && !askable.opened.includes(command), 'not-assessed') ??
  when(!askable[stage].includes(command), 'not-now', { stage })

// What is said of somebody is kept under that person's key: under another's it could outlive them.
const anothers = (ask: object, { family, assisted }: Request): boolean =>
  ('family' in ask && ask.family !== family) || ('assisted' in ask && ask.assisted !== assisted)

const staged =
  <A extends object>(command: CommandName, decide: (ask: A, request: Request, asked: Asked) => Answer) =>
  (ask: A, request: Request, asked: Asked): Answer =>
    outside(command, ask, request, asked) ??
    stageRefusal(command, request) ??
    when(command !== 'open' && anothers(ask, request), 'another-person') ??
    decide(ask, request, asked)

export const decider: Decider<Request, CareCommands, CareEvent, CareRule> = {
  initial,
  rules,
  evolve,
  decide: {
    open: staged('open', (ask) => [{ type: 'care.opened', data: ask }]),
    assess: staged('assess', assess),
    justify: staged('justify', justify),
    waive: staged('waive', waive),
    list: staged('list', list),
    propose: staged('propose', propose),
    'give-sheet': staged('give-sheet', giveSheet),
    agree: staged('agree', agree),
    decline: staged('decline', decline),
    accept: staged('accept', accept),
    refuse: staged('refuse', refuseProposal),
    lapse: staged('lapse', lapse),
    retract: staged('retract', retract),
    meet: staged('meet', meet),
    met: staged('met', met),
    hire: staged('hire', hire),
    pass: staged('pass', pass),
    fail: staged('fail', fail),
    follow: staged('follow', follow),
    replace: staged('replace', replace),
    end: staged('end', end),
    withdraw: staged('withdraw', (ask, request) => [{ type: 'care.withdrawn', data: ask }, ...setAside(request)]),
    stop: staged('stop', (ask, request) => [{ type: 'care.unworkable', data: ask }, ...setAside(request)]),
    'send-on': staged('send-on', (ask, request) => [{ type: 'care.sent-on', data: ask }, ...setAside(request)]),
    reopen: staged('reopen', (ask) => [{ type: 'care.reopened', data: ask }]),
  },
}
