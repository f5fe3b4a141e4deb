// The law of regulations: versions follow each other in time, and none is changed once it has been adopted.
import { canonical, type Decider, type Refusal } from '../kernel/index.ts'
import type { RegulationCommands } from './commands.ts'
import type { RegulationEvent } from './events.ts'
import { type Refused, type RegulationRule, rules, when } from './rules.ts'
import { initial, type Profile, type Regulation } from './state.ts'
import { figureNames, slugOf } from './vocabulary.ts'

type Decide = Decider<Regulation, RegulationCommands, RegulationEvent, RegulationRule>['decide']
type Answer = readonly [RegulationEvent, ...RegulationEvent[]] | Refusal<RegulationRule>

const known = new Set(figureNames.map(slugOf))
const forms = { municipality: /^\d{6}$/, region: /^\d{2}$/ } as const

const profileRefusal = (profile: Profile): Refused => {
  const strange = profile.evidence.map(({ figure }) => figure).filter((figure) => !known.has(figure))
  return (
    when(strange.length > 0, 'evidence-unknown', { figures: strange }) ??
    when(profile.kinds.length === 0, 'no-kinds') ??
    // What may not be given in money cannot stand among the supports.
    when(!profile.moneyAllowed && profile.supports.includes('reimbursement'), 'money-without-support')
  )
}

const standing = (of: Regulation): Refused => when(of.stage === 'none', 'unknown-regulation') ?? when(of.stage === 'repealed', 'repealed')
const lastFrom = (of: Regulation): string => of.versions.at(-1)?.from ?? ''

const adopt: Decide['adopt'] = (ask, of): Answer =>
  when(of.stage !== 'none', 'already-adopted') ??
  when(!forms[ask.body].test(ask.territory), 'territory-form') ??
  profileRefusal(ask.profile) ?? [{ type: 'regulations.adopted', data: { version: 1, ...ask } }]

const amend: Decide['amend'] = (ask, of): Answer =>
  standing(of) ??
  when(ask.from <= lastFrom(of), 'not-after-the-last', { last: lastFrom(of) }) ??
  profileRefusal(ask.profile) ?? [{ type: 'regulations.amended', data: { version: of.versions.length + 1, ...ask } }]

const repeal: Decide['repeal'] = (ask, of): Answer =>
  standing(of) ??
  when(ask.from <= lastFrom(of), 'not-after-the-last', { last: lastFrom(of) }) ?? [
    { type: 'regulations.repealed', data: { version: of.versions.length, ...ask } },
  ]

const correct: Decide['correct'] = ({ version, now, reason }, of): Answer => {
  const was = of.versions[version - 1]?.profile
  if (of.stage === 'none') return { refused: 'unknown-regulation' }
  if (!was) return { refused: 'no-such-version' }
  return (
    when(canonical(was) === canonical(now), 'nothing-new') ??
    profileRefusal(now) ?? [{ type: 'regulations.corrected', data: { version, was, now, reason } }]
  )
}

export const decider: Decider<Regulation, RegulationCommands, RegulationEvent, RegulationRule> = {
  initial,
  rules,
  evolve: {
    'regulations.adopted': (_, { territory, from, profile, complete }) => ({
      stage: 'standing',
      territory,
      versions: [{ from, profile, complete }],
    }),
    'regulations.amended': (of, { from, profile, complete }) => ({ ...of, versions: [...of.versions, { from, profile, complete }] }),
    'regulations.repealed': (of, { from }) => ({ ...of, stage: 'repealed', repealedFrom: from }),
    'regulations.corrected': (of, { version, now }) => ({
      ...of,
      versions: of.versions.map((one, at) => (at === version - 1 ? { ...one, profile: now } : one)),
    }),
  },
  decide: { adopt, amend, repeal, correct },
}
