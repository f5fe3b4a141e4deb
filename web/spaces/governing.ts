// What a space may be governed by, as fields of a form: a pact or an initiative, found by its title.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { isProblem } from '../kernel/problem.ts'
import { type Found, optionsOf } from '../kernel/ui/index.ts'
import { agreements, living } from './api.ts'
import { openingWords } from './opening-words.ts'

const w = () => openingWords()
const offered = 12

const findPact = async (q: string): Promise<readonly Found[]> => {
  const found = await agreements.read('/', {}, { q, limit: offered }).send()
  return isProblem(found) ? [] : found.items.map(({ id, title, town }) => ({ label: `${title}, ${town}`, value: id }))
}
/** Those that are going on, of the building where there is one. */
const findInitiative =
  (building: string | undefined) =>
  async (words: string): Promise<readonly Found[]> => {
    const found = await living.read('/', {}, { group: 'going', limit: 100, ...(building === undefined ? {} : { building }) }).send()
    if (isProblem(found)) return []
    const wanted = words.trim().toLowerCase()
    const named = found.items.map(({ id, title }) => ({ label: title, value: id }))
    return named.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, offered)
  }

type Kind = keyof ReturnType<typeof openingWords>['governing']
/** `building`: of the space, where it stands in one; `now`: what governs it until somebody chooses otherwise. */
export const governingFields = (value: Value, building: string | undefined, now: Kind = 'none'): readonly FieldSpec[] => [
  { name: 'governed', as: 'radios', label: w().governed, options: optionsOf(w().governing), initial: now },
  ...(value('governed') === 'pact' ? [{ name: 'pact', as: 'lookup' as const, label: w().pact, hint: w().titleHint, find: findPact }] : []),
  ...(value('governed') === 'initiative'
    ? [{ name: 'initiative', as: 'lookup' as const, label: w().initiative, hint: w().titleHint, find: findInitiative(building) }]
    : []),
]

/** Nothing where nobody governs it but who looks after it. */
export const governedGiven = (given: Given): Pick<SpaceCommands['open'], 'governedBy'> => {
  const kind = given.one(w().governing, 'governed')
  return kind === 'none' ? {} : { governedBy: { kind, id: given.text(kind) } }
}
