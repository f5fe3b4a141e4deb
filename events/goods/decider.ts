// The law of common goods: registered, listed by an act, withheld or removed; what it is can be told anew or put right.
import { type Asked, canonical, type Decider, type Refusal } from '../kernel/index.ts'
import type { CommandName, GoodCommands } from './commands.ts'
import type { GoodEvent } from './events.ts'
import { type GoodRule, type Refused, rules, when } from './rules.ts'
import { askable, type Good, type GoodRecord, initial } from './state.ts'

type Decide = Decider<Good, GoodCommands, GoodEvent, GoodRule>['decide']
type Answer = readonly [GoodEvent, ...GoodEvent[]] | Refusal<GoodRule>

const whyNot: { readonly [C in CommandName]?: GoodRule } = { list: 'already-listed', withhold: 'already-withheld', release: 'not-withheld' }

const stageRefusal = (command: CommandName, { stage }: Good): Refused =>
  when(stage === 'none' && command !== 'register', 'unknown-good') ??
  when(stage !== 'none' && command === 'register', 'already-registered') ??
  when(stage === 'removed' && command !== 'correct', 'removed') ??
  when(!askable[stage].includes(command), whyNot[command] ?? 'removed')

const staged =
  <A>(command: CommandName, decide: (ask: A, good: Good, asked: Asked) => Answer) =>
  (ask: A, good: Good, asked: Asked): Answer =>
    stageRefusal(command, good) ?? decide(ask, good, asked)

const leastCorners = 3
const placeRefusal = ({ nature, place }: GoodRecord): Refused =>
  when((place?.lat === undefined) !== (place?.lon === undefined), 'half-a-point') ??
  when(place?.outline !== undefined && place.outline.length < leastCorners, 'outline-too-short') ??
  when(nature === 'material' && place !== undefined && place.address === undefined && place.lat === undefined, 'placed-nowhere')

type Field = keyof GoodRecord
const same = (a: unknown, b: unknown): boolean => canonical({ a: a as never }) === canonical({ a: b as never })
const pick = (from: GoodRecord, fields: readonly Field[]): GoodRecord => Object.fromEntries(fields.map((field) => [field, from[field]]))
const newIn = (to: GoodRecord, record: GoodRecord): readonly Field[] =>
  (Object.keys(to) as Field[]).filter((field) => !same(to[field], record[field]))

const update: Decide['update'] = (ask, good): Answer => {
  const fields = newIn(ask, good.record)
  return (
    when(fields.length === 0, 'nothing-new') ??
    placeRefusal({ ...good.record, ...ask }) ?? [{ type: 'goods.updated', data: pick(ask, fields) }]
  )
}

const correct: Decide['correct'] = ({ to, reason }, good): Answer => {
  const fields = newIn(to, good.record)
  const unrecorded = fields.filter((field) => good.record[field] === undefined)
  return (
    when(fields.length === 0, 'nothing-new') ??
    when(unrecorded.length > 0, 'never-recorded', { fields: unrecorded }) ??
    placeRefusal({ ...good.record, ...to }) ?? [
      { type: 'goods.corrected', data: { was: pick(good.record, fields), now: pick(to, fields), reason } },
    ]
  )
}

const consent: Decide['consent'] = (ask, good, { today }): Answer =>
  when(good.record.owner === 'municipality', 'no-owner-to-ask') ??
  when(ask.day > today, 'in-the-future', { field: 'day' }) ??
  when(ask.until !== undefined && ask.until < ask.day, 'end-before-start') ??
  when(ask.given && ask.document === undefined && good.record.owner === 'private', 'needs-document') ?? [
    { type: 'goods.consented', data: ask },
  ]

const constrain: Decide['constrain'] = (ask, good): Answer =>
  when(ask.bound && good.bound, 'already-bound') ??
  when(!ask.bound && !good.bound, 'not-bound') ?? [{ type: 'goods.constrained', data: ask }]

export const decider: Decider<Good, GoodCommands, GoodEvent, GoodRule> = {
  initial,
  rules,
  evolve: {
    'goods.registered': (good, data) => ({ ...good, stage: 'registered', record: data }),
    'goods.listed': (good) => ({ ...good, stage: 'listed' }),
    'goods.removed': (good) => ({ ...good, stage: 'removed' }),
    'goods.withheld': (good) => ({ ...good, stage: 'withheld', before: good.stage === 'listed' ? 'listed' : 'registered' }),
    'goods.released': (good) => ({ ...good, stage: good.before }),
    'goods.consented': (good) => good,
    'goods.constrained': (good, { bound }) => ({ ...good, bound }),
    'goods.updated': (good, data) => ({ ...good, record: { ...good.record, ...data } }),
    'goods.corrected': (good, { now }) => ({ ...good, record: { ...good.record, ...now } }),
  },
  decide: {
    register: staged('register', (ask) => placeRefusal(ask) ?? [{ type: 'goods.registered', data: ask }]),
    list: staged('list', (ask, _, { today }) => when(ask.actOn > today, 'in-the-future') ?? [{ type: 'goods.listed', data: ask }]),
    remove: staged('remove', (ask) => [{ type: 'goods.removed', data: ask }]),
    withhold: staged('withhold', (ask) => [{ type: 'goods.withheld', data: ask }]),
    release: staged('release', (ask) => [{ type: 'goods.released', data: ask }]),
    consent: staged('consent', consent),
    constrain: staged('constrain', constrain),
    update: staged('update', update),
    correct: staged('correct', correct),
  },
}
