// The one place a person has for pacts of a kind: two pacts that want it in the same instant find the same stream, and the log gives it to one.
import { type Decider, namedUuid } from '../kernel/index.ts'
import type { GenerativeCommands } from './commands.ts'
import type { GenerativeEvent } from './events.ts'
import { type GenerativeRule, when } from './rules.ts'
import type { Pact } from './state.ts'

type Decide = Decider<Pact, GenerativeCommands, GenerativeEvent, GenerativeRule>['decide']

/** The stream of the place. `digest`: SHA-256 of a text in lower-case hexadecimal. */
export const placeOf = ({ person, kind }: Pick<Pact, 'person' | 'kind'>, digest: (text: string) => string): string =>
  namedUuid(digest(`generative place\n${person}\n${kind}`))

/** No pact is begun under a name that a place could have: identities made from names are UUIDv8. */
export const couldBePlace = (id: string): boolean => id.charAt(14) === '8'

export const take: Decide['take'] = (ask, { holder, stage }, { id, digest }) =>
  when(id !== placeOf(ask, digest), 'not-now', { stage }) ??
  when(holder !== '', 'another-is-running') ?? [{ type: 'generative.place-taken', data: ask }]

export const leave: Decide['leave'] = ({ pact }, { holder, stage }) =>
  when(holder !== pact, 'not-now', { stage }) ?? [{ type: 'generative.place-left', data: { pact } }]
