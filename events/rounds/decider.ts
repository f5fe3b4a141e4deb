// The law of a matching round: it says what it did, keeps what it was told to keep, and only a person turns it into proposals.
import type { Asked, Decider, Refusal } from '../kernel/index.ts'
import type { CommandName, RoundCommands } from './commands.ts'
import type { RoundEvent } from './events.ts'
import { type Refused, type RoundRule, rules, when } from './rules.ts'
import { askable, initial, type Round } from './state.ts'
import { type Pair, pairsInOne } from './vocabulary.ts'

type Decide = Decider<Round, RoundCommands, RoundEvent, RoundRule>['decide']
type Answer = readonly [RoundEvent, ...RoundEvent[]] | Refusal<RoundRule>

const stageRefusal = (command: CommandName, { stage }: Round): Refused =>
  when(stage === 'none' && command !== 'run', 'unknown-round') ??
  when(stage !== 'none' && command === 'run', 'run-already') ??
  when(!askable[stage].includes(command), 'settled')

const staged =
  <A>(command: CommandName, decide: (ask: A, round: Round, asked: Asked) => Answer) =>
  (ask: A, round: Round, asked: Asked): Answer =>
    stageRefusal(command, round) ?? decide(ask, round, asked)

const keyOf = ({ request, carer }: Pair): string => `${request}/${carer}`
const among = (pairs: readonly Pair[]): ((one: Pair) => boolean) => {
  const keys = new Set(pairs.map(keyOf))
  return (one) => keys.has(keyOf(one))
}

const inPieces = (organisation: string, pairs: Pair[]): RoundEvent[] =>
  Array.from({ length: Math.ceil(pairs.length / pairsInOne) }, (_, piece) => ({
    type: 'rounds.paired',
    data: { organisation, first: piece * pairsInOne, pairs: pairs.slice(piece * pairsInOne, (piece + 1) * pairsInOne) },
  }))

const run: Decide['run'] = ({ pairs, ...ask }) =>
  when(new Set(pairs.map(({ request }) => request)).size !== pairs.length, 'same-request-twice') ??
  when(![...ask.locks, ...ask.kept].every(among(pairs)), 'lock-not-kept') ??
  when(ask.bans.some(among(pairs)), 'ban-not-kept') ??
  when(pairs.length !== ask.covered || pairs.reduce((sum, { score }) => sum + score, 0) !== ask.score, 'sums-wrong') ??
  when(ask.score > ask.bound, 'above-the-bound') ?? [{ type: 'rounds.run', data: ask }, ...inPieces(ask.organisation, pairs)]

const adopt: Decide['adopt'] = (ask, { pairs, adopted }) =>
  when(ask.pairs.length === 0, 'nothing-adopted') ??
  when(!ask.pairs.every(among(pairs)), 'not-of-this-round') ??
  when(
    ask.pairs.some((pair) => adopted.includes(keyOf(pair))),
    'adopted-already',
  ) ?? [{ type: 'rounds.adopted', data: ask }]

export const decider: Decider<Round, RoundCommands, RoundEvent, RoundRule> = {
  initial,
  rules,
  evolve: {
    'rounds.run': (round, { organisation }) => ({ ...round, stage: 'run', organisation }),
    'rounds.paired': (round, { pairs }) => ({ ...round, pairs: [...round.pairs, ...pairs] }),
    'rounds.adopted': (round, { pairs }) => ({ ...round, stage: 'adopted', adopted: [...round.adopted, ...pairs.map(keyOf)] }),
    'rounds.discarded': (round) => ({ ...round, stage: 'discarded' }),
  },
  decide: {
    run: staged('run', run),
    adopt: staged('adopt', adopt),
    discard: staged('discard', (ask) => [{ type: 'rounds.discarded', data: ask }]),
  },
}
