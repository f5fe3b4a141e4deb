// The law of seeking: a need is assessed and lawful before anybody is listed, and nobody is proposed without saying why.
import { isWeek, minutesIn } from '../kernel/care.ts'
import { type Decider, plusHours } from '../kernel/index.ts'
import type { CareCommands } from './commands.ts'
import type { CareEvent } from './events.ts'
import { isAtLeast, levelFor } from './levels.ts'
import { type CareRule, type Refused, when } from './rules.ts'
import { openProposals, type Request } from './state.ts'
import { sumOf } from './vocabulary.ts'

type Decide = Decider<Request, CareCommands, CareEvent, CareRule>['decide']
type Ask = CareCommands['assess']

/** Hours a proposal holds a carer when nobody says otherwise [I]. */
export const usualHold = 72

const livesIn = ({ mode }: Ask): boolean => mode === 'live-in' || mode === 'part-live-in'

/** A request that offers less than the law demands is refused as unlawful, never matched. */
const lawful = (ask: Ask): Refused =>
  when(!isAtLeast(ask.level, levelFor(ask.autonomy, ask.trained)), 'level-too-low', { level: levelFor(ask.autonomy, ask.trained) }) ??
  when(ask.minutes > ask.pinned.minutes, 'too-many-hours', { most: ask.pinned.minutes, minutes: ask.minutes }) ??
  when(ask.budget < ask.pinned.minimum, 'under-the-minimum', { minimum: ask.pinned.minimum, budget: ask.budget, level: ask.level }) ??
  when(livesIn(ask) && !ask.ownRoom, 'no-room')

export const assess: Decide['assess'] = (ask) =>
  when(!isWeek(ask.week), 'week-unfit') ??
  when(ask.mode === 'hourly' && minutesIn(ask.week) !== ask.minutes, 'week-unfit') ??
  when(ask.until !== undefined && ask.until < ask.start, 'end-before-start') ??
  lawful(ask) ?? [{ type: 'care.assessed', data: ask }]

export const justify: Decide['justify'] = (ask) => [{ type: 'care.gender-justified', data: ask }]
export const waive: Decide['waive'] = (_, { gender, assisted }) =>
  when(!gender, 'not-waived') ?? [{ type: 'care.gender-waived', data: { assisted } }]

export const list: Decide['list'] = (ask, { assessed, organisation }) =>
  when(
    ask.candidates.some(({ score, parts }) => score !== sumOf(parts)),
    'score-does-not-add-up',
  ) ?? [{ type: 'care.listed', data: { ...ask, organisation, assessed } }]

export const propose: Decide['propose'] = ({ hours = usualHold, ...ask }, request, { at }) =>
  when(ask.score !== sumOf(ask.parts), 'score-does-not-add-up') ??
  when(ask.rank > 1 && ask.reason === undefined && ask.round === undefined, 'say-why-not-the-first') ??
  when(
    openProposals(request).some(({ carer }) => carer === ask.carer),
    'proposed-already',
  ) ?? [
    {
      type: 'care.proposed',
      data: {
        ...ask,
        organisation: request.organisation,
        proposal: request.proposals.length + 1,
        heldUntil: plusHours(at, hours),
      },
    },
  ]
