// The law of a care desk: it mediates by an agreement or an authorisation, and by rules everybody can read beforehand.

import { levels } from '../kernel/care.ts'
import { type Asked, type Decider, dayOf, type Refusal } from '../kernel/index.ts'
import type { CommandName, DeskCommands } from './commands.ts'
import type { DeskEvent } from './events.ts'
import { type DeskRule, type Refused, rules, when } from './rules.ts'
import { askable, type Desk, initial } from './state.ts'
import { allPoints, parts } from './vocabulary.ts'

type Decide = Decider<Desk, DeskCommands, DeskEvent, DeskRule>['decide']
type Answer = readonly [DeskEvent, ...DeskEvent[]] | Refusal<DeskRule>

const stageRefusal = (command: CommandName, { stage }: Desk): Refused =>
  when(stage === 'none' && command !== 'open', 'unknown-desk') ??
  when(stage === 'closed', 'closed') ??
  when(!askable[stage].includes(command), 'already-open')

const staged =
  <A>(command: CommandName, decide: (ask: A, desk: Desk, asked: Asked) => Answer) =>
  (ask: A, desk: Desk, asked: Asked): Answer =>
    stageRefusal(command, desk) ?? decide(ask, desk, asked)

const places = (municipalities: readonly string[]): Refused =>
  when(municipalities.length === 0, 'no-municipality') ?? when(new Set(municipalities).size !== municipalities.length, 'same-twice')

const agree: Decide['agree'] = (ask, desk) =>
  places(ask.municipalities) ??
  when(ask.until < ask.from, 'end-before-start') ??
  when(!ask.municipalities.every((one) => desk.municipalities.includes(one)), 'not-of-this-desk') ?? [{ type: 'desks.agreed', data: ask }]

const table: Decide['table'] = (ask, desk) => {
  const said = new Set(ask.pay.map(({ level }) => level))
  return (
    when(desk.tables.includes(ask.from), 'table-from-same-day', { from: ask.from }) ??
    when(ask.pay.length !== said.size, 'same-twice') ??
    when(said.size !== levels.length, 'levels-missing', { missing: levels.filter((level) => !said.has(level)) }) ?? [
      { type: 'desks.tabled', data: { table: desk.tables.length + 1, ...ask } },
    ]
  )
}

const weigh: Decide['weigh'] = (ask, { weights, versions }, { at }) =>
  when(parts.reduce((sum, part) => sum + ask.weights[part], 0) !== allPoints, 'points-not-100') ??
  when(ask.from < dayOf(at), 'weights-in-the-past') ??
  when(weights !== undefined && parts.every((part) => weights[part] === ask.weights[part]), 'same-weights') ?? [
    { type: 'desks.weighed', data: { version: versions + 1, ...ask } },
  ]

export const decider: Decider<Desk, DeskCommands, DeskEvent, DeskRule> = {
  initial,
  rules,
  evolve: {
    'desks.opened': (desk, { municipalities, organisation }) => ({ ...desk, stage: 'open', organisation, municipalities }),
    'desks.amended': (desk, { municipalities }) => ({ ...desk, municipalities }),
    'desks.agreed': (desk) => desk,
    'desks.authorised': (desk) => desk,
    'desks.tabled': (desk, { from }) => ({ ...desk, tables: [...desk.tables, from] }),
    'desks.weighed': (desk, { version, weights }) => ({ ...desk, versions: version, weights }),
    'desks.closed': (desk) => ({ ...desk, stage: 'closed' }),
  },
  decide: {
    open: staged('open', (ask) => places(ask.municipalities) ?? [{ type: 'desks.opened', data: ask }]),
    amend: staged('amend', (ask) => places(ask.municipalities) ?? [{ type: 'desks.amended', data: ask }]),
    agree: staged('agree', agree),
    authorise: staged(
      'authorise',
      (ask) => when(ask.until !== undefined && ask.until < ask.from, 'end-before-start') ?? [{ type: 'desks.authorised', data: ask }],
    ),
    table: staged('table', table),
    weigh: staged('weigh', weigh),
    close: staged('close', (ask) => [{ type: 'desks.closed', data: ask }]),
  },
}
