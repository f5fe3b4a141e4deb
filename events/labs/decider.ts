// The law of a laboratory: what may be asked of one that is open, and why not.
import type { Asked, Decider } from '../kernel/index.ts'
import * as attending from './attending.ts'
import type { CommandName, LabCommands } from './commands.ts'
import * as enrolling from './enrolling.ts'
import type { LabEvent } from './events.ts'
import { evolve } from './evolve.ts'
import * as meeting from './meeting.ts'
import { type LabRule, type Refused, rules, when } from './rules.ts'
import * as running from './running.ts'
import { initial, type Lab } from './state.ts'
import * as table from './table.ts'
import * as thinking from './thinking.ts'

const stageRefusal = (command: CommandName, { stage }: Lab): Refused =>
  when(stage === 'none' && command !== 'open', 'unknown-lab') ??
  when(stage !== 'none' && command === 'open', 'already-open') ??
  when(stage === 'open' && command === 'reopen', 'not-over') ??
  when((stage === 'closed' || stage === 'handed-over') && command !== 'reopen', 'over')

const staged =
  <A>(command: CommandName, decide: (ask: A, lab: Lab, asked: Asked) => meeting.Answer) =>
  (ask: A, lab: Lab, asked: Asked): meeting.Answer =>
    stageRefusal(command, lab) ?? decide(ask, lab, asked)

export const decider: Decider<Lab, LabCommands, LabEvent, LabRule> = {
  initial,
  rules,
  evolve,
  decide: {
    open: staged('open', running.open),
    amend: staged('amend', running.amend),
    assign: staged('assign', running.assign),
    relieve: staged('relieve', running.relieve),
    move: staged('move', running.move),
    'begin-cycle': staged('begin-cycle', running.beginCycle),
    prioritise: staged('prioritise', running.prioritise),
    'hand-over': staged('hand-over', running.handOver),
    close: staged('close', running.close),
    reopen: staged('reopen', running.reopen),
    schedule: staged('schedule', meeting.schedule),
    reschedule: staged('reschedule', meeting.reschedule),
    cancel: staged('cancel', meeting.cancel),
    hold: staged('hold', meeting.hold),
    'amend-minutes': staged('amend-minutes', meeting.amendMinutes),
    note: staged('note', meeting.note),
    photograph: staged('photograph', meeting.photograph),
    enrol: staged('enrol', enrolling.enrol),
    'amend-participant': staged('amend-participant', enrolling.amendParticipant),
    leave: staged('leave', enrolling.leave),
    'sign-up': staged('sign-up', enrolling.signUp),
    withdraw: staged('withdraw', enrolling.withdraw),
    present: staged('present', attending.present),
    absent: staged('absent', attending.absent),
    correct: staged('correct', attending.correct),
    'check-in': staged('check-in', attending.checkIn),
    count: staged('count', attending.count),
    'raise-need': staged('raise-need', thinking.raiseNeed),
    'offer-resource': staged('offer-resource', thinking.offerResource),
    strike: staged('strike', thinking.strike),
    'propose-idea': staged('propose-idea', thinking.proposeIdea),
    support: staged('support', thinking.support),
    unsupport: staged('unsupport', thinking.unsupport),
    discuss: staged('discuss', thinking.discuss),
    select: staged('select', thinking.select),
    shelve: staged('shelve', thinking.shelve),
    drop: staged('drop', thinking.drop),
    became: staged('became', thinking.became),
    engage: staged('engage', table.engage),
    contact: staged('contact', table.contact),
    lose: staged('lose', table.lose),
    'take-task': staged('take-task', table.takeTask),
    'finish-task': staged('finish-task', table.finishTask),
    'drop-task': staged('drop-task', table.dropTask),
  },
}
