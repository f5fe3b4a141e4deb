// Whoever proposes or joins: a person without a name, or a group with one.
import type { PactCommands } from '../../events/pacts/commands.ts'
import type { PartyKind } from '../../events/pacts/vocabulary.ts'
import type { FieldSpec } from '../kernel/asks/ask.ts'
import { type Given, slugOf } from '../kernel/asks/given.ts'
import { asks, fieldNames } from './asks-words.ts'
import { names } from './names.ts'

/** The kinds somebody can choose: the municipality is a party already. */
export const newcomers = (): { readonly [K in Exclude<PartyKind, 'municipality'>]: string } => {
  const { municipality: _, ...kinds } = names().partyKinds
  return kinds
}

/** Fields of a party under `path` (`proposer`, `party`); the name only for those who have one. */
export const partyFields = (path: string, value: (name: string) => string): readonly FieldSpec[] => [
  {
    name: `${path}.kind`,
    as: 'choice',
    label: fieldNames().partyKind,
    options: Object.entries(newcomers()).map(([kind, label]) => ({ value: kind, label })),
  },
  ...(value(`${path}.kind`) === 'person'
    ? []
    : [{ name: `${path}.label`, as: 'line' as const, label: fieldNames().label, hint: asks().labelHint, max: 120 }]),
]

export const partyGiven = (given: Given, path: string): PactCommands['join']['party'] => {
  const kind = given.one(newcomers(), `${path}.kind`)
  // A person is a reference of their own in each pact: one for all pacts would tell everybody what else the same person takes care of.
  if (kind === 'person') return { id: given.identity(`${path}.id`), kind }
  const label = given.text(`${path}.label`)
  return { id: slugOf(label), kind, label }
}
