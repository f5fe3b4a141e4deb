// What may be asked of a building.
import { type CommandsOf, cents, code, command, day, group, istat, list, optional, reference, whole } from '../kernel/index.ts'
import { flat, opened, units } from './events.ts'
import { called, people, prose, ruleFields, tenure, year } from './vocabulary.ts'

export const commands = {
  register: command({ name: prose(120), municipality: istat(), address: prose(200), opened: opened() }),
  correct: command({ name: prose(120), address: prose(200), opened: opened() }),
  'add-units': command({ units: units() }),
  'correct-unit': command(flat),
  'remove-unit': command({ unit: reference(), reason: prose(300) }),
  'move-in': command({
    ...{ household: reference(), unit: reference(), tenure: tenure(), people: people() },
    /** what some of them are called */
    names: optional(list(group({ person: reference(), name: called() }), 20)),
  }),
  join: command({ household: reference(), person: reference(), name: optional(called()) }),
  'name-person': command({ household: reference(), person: reference(), name: called() }),
  leave: command({ household: reference(), person: reference() }),
  buy: command({ household: reference() }),
  'move-out': command({ household: reference() }),
  'set-rules': command({ from: day(), ...ruleFields }),
  allocate: command({ year: year(), cents: cents() }),
  commit: command({ initiative: reference(), year: year(), cents: cents() }),
  spend: command({ initiative: reference(), cents: cents(), what: prose(200), receipt: optional(code(60)) }),
  strike: command({ initiative: reference(), spending: whole(1), reason: prose(300) }),
  release: command({ initiative: reference() }),
  'offer-turn': command({ turn: reference(), what: prose(200), space: optional(reference()), day: day(), slots: whole(1, 50) }),
  'take-turn': command({ turn: reference() }),
  'give-back-turn': command({ turn: reference() }),
  'finish-turn': command({ turn: reference(), people: whole(1, 500), minutes: whole(1, 1_440) }),
  'cancel-turn': command({ turn: reference(), reason: prose(300) }),
  'hold-assembly': command({
    ...{ assembly: reference(), day: day(), households: whole(1, 1_000), decisions: list(prose(), 20), consents: list(reference(), 20) },
  }),
  post: command({ notice: reference(), text: prose(1_000), until: optional(day()) }),
  unpost: command({ notice: reference() }),
}
export type HousingCommands = CommandsOf<typeof commands>
export type CommandName = keyof typeof commands
