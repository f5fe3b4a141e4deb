// The law of a programme of generative pacts: rules hold from a day to come, and figures of the past are declared with their source.
import { type Day, type Decider, dayOf, type Refusal, refuse } from '../kernel/index.ts'
import type { ProgrammeCommands } from './commands.ts'
import type { ProgrammeEvent } from './events.ts'

export const rules = [
  'before-the-last',
  'backdated',
  'alone-above-ceiling',
  'same-figure',
  'unknown-figure',
  'retracted-already',
  'in-the-future',
] as const
export type ProgrammeRule = (typeof rules)[number]

export type Limits = { readonly ceiling: number; readonly alone: number; readonly every: number; readonly within?: number | undefined }
export type Programme = {
  /** the latest last */
  readonly versions: readonly (Limits & { readonly from: Day })[]
  readonly figures: { readonly [figure: string]: 'declared' | 'retracted' }
}
export const initial: Programme = { versions: [], figures: {} }

/** The rules in force on a day, or undefined where the programme had none yet. */
export const limitsOn = ({ versions }: Programme, day: Day): Limits | undefined => {
  const found = versions.filter(({ from }) => from <= day).at(-1)
  return (
    found && {
      ceiling: found.ceiling,
      alone: found.alone,
      every: found.every,
      ...(found.within === undefined ? {} : { within: found.within }),
    }
  )
}

const when = (applies: boolean, rule: ProgrammeRule, detail?: Refusal['detail']): Refusal<ProgrammeRule> | undefined =>
  applies ? refuse(rule, detail) : undefined

export const decider: Decider<Programme, ProgrammeCommands, ProgrammeEvent, ProgrammeRule> = {
  initial,
  rules,
  evolve: {
    'programmes.ruled': (programme, { from, ceiling, alone, every, within }) => ({
      ...programme,
      versions: [...programme.versions, { from, ceiling, alone, every, within }],
    }),
    'programmes.declared': (programme, { figure }) => ({ ...programme, figures: { ...programme.figures, [figure]: 'declared' } }),
    'programmes.retracted': (programme, { figure }) => ({ ...programme, figures: { ...programme.figures, [figure]: 'retracted' } }),
  },
  decide: {
    rule: (ask, { versions }, { at }) =>
      // What was allowed yesterday is not changed today.
      when(ask.from < dayOf(at), 'backdated') ??
      when(ask.from <= (versions.at(-1)?.from ?? ''), 'before-the-last', { from: versions.at(-1)?.from ?? '' }) ??
      when(ask.alone > ask.ceiling, 'alone-above-ceiling') ?? [
        { type: 'programmes.ruled', data: { ...ask, version: versions.length + 1 } },
      ],
    declare: (ask, { figures }, { today }) =>
      when(ask.figure in figures, 'same-figure') ??
      when(ask.until > today, 'in-the-future') ?? [{ type: 'programmes.declared', data: ask }],
    retract: (ask, { figures }) =>
      when(!(ask.figure in figures), 'unknown-figure') ??
      when(figures[ask.figure] === 'retracted', 'retracted-already') ?? [{ type: 'programmes.retracted', data: ask }],
  },
}
