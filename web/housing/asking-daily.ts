// What the manager asks of a building day by day: notices and turns of care.
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { briefDay, fullDay, plusDays, today } from '../kernel/format.ts'
import type { Managed } from './asking.ts'
import { deskWords } from './desk-words.ts'

export type Daily = 'post' | 'unpost' | 'offer-turn' | 'finish-turn' | 'cancel-turn'
const f = () => deskWords().fields
const fewDays = 14

const turnField = ({ parts }: Managed, fits: (day: string) => boolean): FieldSpec => ({
  ...{ name: 'turn', as: 'choice', label: f().turn },
  options: parts.turns
    .filter(({ stage, day }) => stage === 'offered' && fits(day))
    .map(({ turn, what, day }) => ({ value: turn, label: `${what}, ${fullDay(day)}` })),
})

export const daily: { readonly [C in Daily]: Ask<Managed, HousingCommands[C]> } = {
  post: {
    fields: () => [
      { name: 'text', as: 'text', label: f().notice, hint: f().noticeHint, max: 1_000 },
      { name: 'until', as: 'day', label: f().until, optional: true },
    ],
    data: (given) => ({ notice: given.identity('notice'), text: given.text('text'), until: given.maybe('until') }),
  },
  unpost: {
    fields: ({ parts }) => [
      {
        ...{ name: 'notice', as: 'radios', label: f().which },
        options: parts.notices.map(({ notice, text, posted_on }) => ({ value: notice, label: `${briefDay(posted_on)}: ${text}` })),
      },
    ],
    data: (given) => ({ notice: given.text('notice') }),
  },
  'offer-turn': {
    fields: () => [
      { name: 'what', as: 'line', label: f().what, max: 200 },
      { name: 'day', as: 'day', label: f().day, initial: plusDays(today(), fewDays) },
      { name: 'slots', as: 'number', label: f().slots, initial: '4', max: 50 },
    ],
    data: (given) => ({ turn: given.identity('turn'), what: given.text('what'), day: given.text('day'), slots: given.number('slots') }),
  },
  'finish-turn': {
    fields: (of) => [
      turnField(of, (day) => day <= today()),
      { name: 'people', as: 'number', label: f().people },
      { name: 'minutes', as: 'number', label: f().minutes, initial: '120' },
    ],
    data: (given) => ({ turn: given.text('turn'), people: given.number('people'), minutes: given.number('minutes') }),
  },
  'cancel-turn': {
    grave: true,
    fields: (of) => [turnField(of, () => true), { name: 'reason', as: 'line', label: f().reason, max: 300 }],
    data: (given) => ({ turn: given.text('turn'), reason: given.text('reason') }),
  },
}
