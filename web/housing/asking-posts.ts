// Entrusting a building to somebody, new or known, and taking it away from them.
import type { PersonCommands } from '../../events/people/commands.ts'
import type { AnswerOf } from '../../server/kernel/context.ts'
import type { people } from '../../server/people/routes.ts'
import { type Asking, apiOf, type Done } from '../kernel/api.ts'
import type { Ask, FieldSpec, Value } from '../kernel/asks/ask.ts'
import { today } from '../kernel/format.ts'
import { roleNames } from '../kernel/people-words.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { deskWords } from './desk-words.ts'
import { homesWords } from './homes-words.ts'

export const register = apiOf<typeof people>('people')
export type Posts = AnswerOf<(typeof people.reads)['/posts']>
export type Post = Posts['items'][number]

const f = () => homesWords().posts.fields
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const whoFields = (value: Value): readonly FieldSpec[] => {
  if (value('who') === 'fresh') return [{ name: 'name', as: 'line', label: f().name, hint: f().nameHint, max: 120 }]
  if (value('who') !== 'known') return []
  const check = (text: string) => (uuid.test(text) ? undefined : deskWords().fields.personWrong)
  return [{ name: 'known', as: 'line', label: f().person, hint: f().personHint, max: 36, check }]
}

/** `name`: somebody who is not registered yet. */
export type Giving = {
  readonly person: string
  readonly name: string | undefined
  readonly grant: Omit<PersonCommands['grant'], 'scope' | 'scopeId'>
}
export const giving: Ask<Posts, Giving> = {
  personal: true,
  fields: ({ mayGrant }, value) => [
    {
      ...{ name: 'role', as: 'radios', label: f().role },
      options: optionsOf(roleNames()).filter(({ value: role }) => mayGrant.includes(role)),
    },
    { name: 'who', as: 'radios', label: f().who, options: optionsOf(f().whos) },
    ...whoFields(value),
    { name: 'from', as: 'day', label: f().from, initial: today() },
    { name: 'until', as: 'day', label: f().until, hint: f().untilHint, optional: true },
  ],
  data: (given) => {
    const fresh = given.text('who') === 'fresh'
    return {
      ...{ person: fresh ? given.identity('person') : given.text('known'), name: fresh ? given.text('name') : undefined },
      grant: { role: given.text('role') as PersonCommands['grant']['role'], from: given.text('from'), until: given.maybe('until') },
    }
  },
}

/** Who is not registered yet is written down first, once however often it is sent; then they are given the post. */
export const give = async (building: string, { person, name, grant }: Giving, { key }: Asking): Promise<Done | Problem> => {
  if (name !== undefined) {
    const done = await register.ask(person, 'register', { name, channel: 'desk' }, { key: `${key}.person` })
    if (isProblem(done)) return done
  }
  return register.ask(person, 'grant', { ...grant, scope: 'building', scopeId: building }, { key })
}

export const ending: Ask<Post, PersonCommands['revoke']> = {
  ...{ personal: true, grave: true },
  fields: () => [{ name: 'reason', as: 'text', label: f().reason, max: 500 }],
  data: (given, { grant }) => ({ grant, reason: given.text('reason') }),
}
