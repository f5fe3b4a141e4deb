// Being forgotten: asked by the person or for them, decided by somebody else.
import { type Asked, dayOf } from '../kernel/index.ts'
import { type Decides, neitherThemNorDpo } from './asking.ts'
import { type Refused, when } from './rules.ts'
import { holding, type Person } from './state.ts'

export const askErasure: Decides['askErasure'] = ({ basis }, person, asked) =>
  neitherThemNorDpo(asked) ??
  when(person.erasure !== undefined, 'erasure-under-way') ?? [{ type: 'people.erasure-asked', data: { person: asked.id, basis } }]

export const withdrawErasure: Decides['withdrawErasure'] = (_, person, { by, id }) =>
  when(person.erasure === undefined, 'no-erasure') ??
  when(by !== person.erasure?.by && by !== id, 'not-yourself') ?? [{ type: 'people.erasure-withdrawn', data: { person: id } }]

const notTheSecond = (by: string, { erasure }: Person, { id }: Pick<Asked, 'id'>): Refused =>
  when(erasure?.by === by || by === id, 'same-person')

export const refuseErasure: Decides['refuseErasure'] = (ask, person, asked) =>
  when(person.erasure === undefined, 'no-erasure') ??
  notTheSecond(asked.by, person, asked) ?? [{ type: 'people.erasure-refused', data: { person: asked.id, ...ask } }]

export const confirmErasure: Decides['confirmErasure'] = (_, person, asked) => {
  if (person.erasure === undefined) return { refused: 'no-erasure' }
  const roles = holding(person, dayOf(asked.at)).length
  return (
    notTheSecond(asked.by, person, asked) ??
    when(roles > 0, 'roles-first', { roles }) ?? [{ type: 'people.erased', data: { person: asked.id, basis: person.erasure.basis } }]
  )
}
