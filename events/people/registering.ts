// Becoming known, putting right what is written, and coming in person.
import type { Asked } from '../kernel/index.ts'
import { type Decides, somebodyElse } from './asking.ts'
import { type Refused, when } from './rules.ts'
import type { Person } from './state.ts'
import { ownChannels } from './vocabulary.ts'

export const register: Decides['register'] = (ask, person, { id, by }) =>
  when(person.known === 'erased', 'erased') ??
  when(person.known === 'yes', 'already-registered') ??
  when((by === id && ask.channel === 'desk') || (by !== id && ownChannels.includes(ask.channel)), 'own-channel') ?? [
    { type: 'people.registered', data: { person: id, ...ask } },
  ]

// Who wrote somebody down may put right what they wrote until that person comes; then it is theirs alone.
const notTheirs = (person: Person, { by, id, role }: Asked): Refused =>
  when(by !== id && (role === 'resident' || !person.awaited), 'not-yourself')

export const amend: Decides['amend'] = ({ drop = [], ...fresh }, person, asked) => {
  const dropped = drop.filter((contact) => person.contacts.includes(contact) && fresh[contact] === undefined)
  return (
    notTheirs(person, asked) ??
    when(Object.keys(fresh).length === 0 && dropped.length === 0, 'nothing-to-amend') ?? [
      { type: 'people.amended', data: { person: asked.id, ...fresh, dropped } },
    ]
  )
}

export const claim: Decides['claim'] = (_, person, asked) =>
  somebodyElse(asked) ?? when(!person.awaited, 'already-claimed') ?? [{ type: 'people.claimed', data: { person: asked.id } }]
