// The law of a carer on a desk's list: heard before being listed, listed before being proposed, and never more hours than a week can hold.
import { isWeek, minutesIn, overlap } from '../kernel/care.ts'
import { type Asked, type Decider, dayOf, type Refusal } from '../kernel/index.ts'
import type { CarerCommands, CommandName } from './commands.ts'
import type { CarerEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type CarerRule, type Refused, rules, when } from './rules.ts'
import { askable, type Carer, initial } from './state.ts'
import type { Document, Tier } from './vocabulary.ts'

type Decide = Decider<Carer, CarerCommands, CarerEvent, CarerRule>['decide']
type Answer = readonly [CarerEvent, ...CarerEvent[]] | Refusal<CarerRule>

const stageRefusal = (command: CommandName, { stage }: Carer): Refused =>
  when(stage === 'none' && command !== 'apply', 'unknown-carer') ??
  when(stage !== 'none' && command === 'apply', 'already-applied') ??
  when(stage === 'removed', 'removed') ??
  when(!askable[stage].includes(command), 'not-now', { stage })

/** Whoever is not at the desk speaks only for themselves. */
const atDesk: readonly string[] = ['operator', 'coordinator']

// Nobody else learns how far she is, nor whether there is such a carer: that it is not theirs comes first.
// What is said of a person is kept under that person's key: under another's it could outlive them.
const staged =
  <A extends object>(command: CommandName, decide: (ask: A, carer: Carer, asked: Asked) => Answer) =>
  (ask: A, carer: Carer, asked: Asked): Answer =>
    when(command !== 'apply' && !atDesk.includes(asked.role) && asked.by !== carer.person, 'not-yours') ??
    stageRefusal(command, carer) ??
    when(command !== 'apply' && 'carer' in ask && ask.carer !== carer.person, 'another-person') ??
    decide(ask, carer, asked)

const profile: Decide['profile'] = (ask, { person }) =>
  when(!isWeek(ask.week), 'week-unfit') ??
  when(ask.modes.length === 0, 'no-mode') ??
  when(ask.modes.includes('live-in') && ask.monthly === undefined, 'live-in-wage-missing') ?? [
    { type: 'carers.profiled', data: { carer: person, ...ask } },
  ]

/** Hours of recognised training, or months of work somebody can speak for, that the regional registers ask as alternatives [domain §7.1]. */
export const regionalRequirements = { hours: 160, months: 12 } as const

const wanting: { readonly [T in Tier]: (carer: Carer) => Refused } = {
  open: () => undefined,
  trained: ({ trainingHours }) => when(trainingHours === 0, 'training-missing'),
  regional: ({ trainingHours, experience, profile: { diploma = false } = {} }) =>
    when(!diploma && trainingHours < regionalRequirements.hours && experience < regionalRequirements.months, 'requirements-missing', {
      ...regionalRequirements,
    }),
}

const needed: readonly Document[] = ['identity']
const expiredOn = ({ documents }: Carer, day: string): Document | undefined =>
  (Object.entries(documents) as [Document, string][]).find(([, expires]) => expires !== '' && expires < day)?.[0]
const papers = (carer: Carer, day: string): Refused => {
  const missing = needed.find((document) => carer.documents[document] === undefined)
  const expired = expiredOn(carer, day)
  return (
    when(missing !== undefined, 'document-missing', { document: missing ?? '' }) ??
    when(expired !== undefined, 'document-expired', { document: expired ?? '' })
  )
}

const register: Decide['register'] = ({ tier }, carer, { today }) =>
  when(carer.stage === 'registered' && carer.tier === tier, 'same-tier') ??
  when(carer.profile === undefined, 'not-profiled') ??
  when(!carer.suitable, 'not-suitable') ??
  papers(carer, today) ??
  wanting[tier](carer) ?? [
    carer.tier === undefined
      ? { type: 'carers.registered', data: { carer: carer.person, tier } }
      : { type: 'carers.tiered', data: { carer: carer.person, tier, was: carer.tier } },
  ]

const place: Decide['place'] = (ask, carer, { today }) => {
  const { placements, profile: own, person, organisation } = carer
  const minutes = placements.reduce((sum, one) => sum + one.minutes, 0) + ask.minutes
  const clash = placements.some((one) => one.live || ask.live || overlap(one.week, ask.week))
  return (
    when(
      placements.some(({ request }) => request === ask.request),
      'placed-already',
    ) ??
    when(carer.parted.includes(ask.family), 'parted') ??
    papers(carer, ask.from > today ? ask.from : today) ??
    when(!isWeek(ask.week) || (!ask.live && minutesIn(ask.week) !== ask.minutes), 'week-unfit') ??
    when(clash, 'hours-clash') ??
    when(own !== undefined && minutes > own.minutes, 'too-many-hours', { minutes, most: own?.minutes ?? 0 }) ??
    when(own !== undefined && placements.length + 1 > own.families, 'too-many-families', { most: own?.families ?? 0 }) ?? [
      { type: 'carers.placed', data: { carer: person, organisation, ...ask } },
    ]
  )
}

const free: Decide['free'] = (ask, { placements, person }) => {
  const placed = placements.find(({ request }) => request === ask.request)
  return placed
    ? [{ type: 'carers.freed', data: { carer: person, request: ask.request, family: placed.family, why: ask.why } }]
    : { refused: 'not-placed-there' }
}

const past = (day: string | undefined, { at }: Asked): Refused => when(day !== undefined && day < dayOf(at), 'already-past')

export const decider: Decider<Carer, CarerCommands, CarerEvent, CarerRule> = {
  initial,
  rules,
  evolve,
  decide: {
    apply: staged('apply', (ask) => [{ type: 'carers.applied', data: ask }]),
    amend: staged(
      'amend',
      ({ carer, ...ask }) =>
        when(Object.keys(ask).length === 0, 'nothing-changes') ?? [{ type: 'carers.amended', data: { carer, ...ask } }],
    ),
    profile: staged('profile', profile),
    interview: staged('interview', (ask) => [{ type: 'carers.interviewed', data: ask }]),
    register: staged('register', register),
    document: staged(
      'document',
      (ask, { person, organisation }, asked) =>
        past(ask.expires, asked) ?? [{ type: 'carers.documented', data: { carer: person, organisation, ...ask } }],
    ),
    train: staged('train', (ask, { person, organisation }) => [{ type: 'carers.trained', data: { carer: person, organisation, ...ask } }]),
    refer: staged('refer', (ask, { organisation }) => [{ type: 'carers.referenced', data: { ...ask, organisation } }]),
    pause: staged(
      'pause',
      (ask, { person }, asked) => past(ask.until, asked) ?? [{ type: 'carers.paused', data: { carer: person, ...ask } }],
    ),
    return: staged('return', (_, { person }) => [{ type: 'carers.returned', data: { carer: person } }]),
    suspend: staged('suspend', (ask) => [{ type: 'carers.suspended', data: ask }]),
    readmit: staged(
      'readmit',
      (_, carer, { today }) => papers(carer, today) ?? [{ type: 'carers.readmitted', data: { carer: carer.person } }],
    ),
    place: staged('place', place),
    free: staged('free', free),
    part: staged('part', (ask, { parted }) => when(parted.includes(ask.family), 'parted') ?? [{ type: 'carers.parted', data: ask }]),
    object: staged('object', (ask, { organisation }) => [{ type: 'carers.objected', data: { ...ask, organisation } }]),
    answer: staged(
      'answer',
      (ask, { objections }) => when(!objections.includes(ask.objection), 'nothing-to-answer') ?? [{ type: 'carers.answered', data: ask }],
    ),
    remove: staged(
      'remove',
      (ask, { placements }) => when(placements.length > 0, 'still-placed') ?? [{ type: 'carers.removed', data: ask }],
    ),
  },
}
