// How a request about a person is put to the law: of somebody known, by the right one.
import type { Asked, Decider, Refusal } from '../kernel/index.ts'
import type { PersonCommands } from './commands.ts'
import type { PersonEvent } from './events.ts'
import { type PersonRule, type Refused, when } from './rules.ts'
import type { Person } from './state.ts'

export type Answer = readonly [PersonEvent, ...PersonEvent[]] | Refusal<PersonRule>
export type Decides = Decider<Person, PersonCommands, PersonEvent, PersonRule>['decide']

const unknown = (person: Person): Refused => when(person.known === 'no', 'unknown-person') ?? when(person.known === 'erased', 'erased')

export const known =
  <A>(decide: (ask: A, person: Person, asked: Asked) => Answer) =>
  (ask: A, person: Person, asked: Asked): Answer =>
    unknown(person) ?? decide(ask, person, asked)

export const somebodyElse = ({ by, id }: Asked): Refused => when(by !== id, 'not-yourself')
/** The data protection officer may ask for a person what the person may ask. */
export const neitherThemNorDpo = (asked: Asked): Refused => when(asked.by !== asked.id && asked.role !== 'dpo', 'not-yourself')
