// What may be asked of a matching round.
import { type CommandsOf, command, reference } from '../kernel/index.ts'
import { input, mostPairs, pairs, pairsInOne, reason, result } from './vocabulary.ts'

export const commands = {
  run: command({ desk: reference(), organisation: reference(), ...input, ...result, pairs: pairs(mostPairs) }),
  adopt: command({ pairs: pairs(pairsInOne) }),
  discard: command({ reason: reason() }),
}
export type RoundCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
