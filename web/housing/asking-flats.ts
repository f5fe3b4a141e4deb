// What is asked of the building itself: its name and address put right, a flat put right, one taken away.
import type { HousingCommands } from '../../events/housing/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import type { Unit } from './api.ts'
import type { Managed } from './asking.ts'
import { deskWords } from './desk-words.ts'
import { flatsWords } from './flats-words.ts'
import { words } from './words.ts'

export type Flatly = 'correct' | 'correct-unit' | 'remove-unit'
const f = () => flatsWords().fields
const r = () => flatsWords().register

const unitField = ({ units }: Managed, fits: (unit: Unit) => boolean = () => true): FieldSpec => ({
  ...{ name: 'unit', as: 'choice', label: f().unit },
  options: units.filter(fits).map((unit) => ({ value: unit.unit, label: `${deskWords().stairOf(unit.stair)}, ${unit.number}` })),
})
const isCode = (text: string): string | undefined => (/^[\p{L}\p{N}._/-]{1,8}$/u.test(text) ? undefined : f().codeWrong)
const isRooms = (text: string): string | undefined => (/^([1-9]|1[0-2])$/.test(text) ? undefined : f().roomsWrong)

export const flatly: { readonly [C in Flatly]: Ask<Managed, HousingCommands[C]> } = {
  correct: {
    exact: true,
    note: () => r().note,
    fields: (of) => [
      { name: 'name', as: 'line', label: r().name, max: 120, initial: of.name },
      { name: 'address', as: 'line', label: r().address, max: 200, initial: of.address },
      { name: 'opened', as: 'day', label: r().opened, hint: r().openedHint, optional: true, initial: of.opened_on ?? '' },
    ],
    data: (given) => ({ name: given.text('name'), address: given.text('address'), opened: given.maybe('opened') }),
  },
  'correct-unit': {
    fields: (of, value) => {
      const unit = of.units.find((one) => one.unit === value('unit'))
      return [
        unitField(of),
        ...(unit
          ? ([
              { name: 'stair', as: 'line', label: f().stair, max: 8, initial: unit.stair, check: isCode },
              { name: 'number', as: 'line', label: f().number, max: 8, initial: unit.number, check: isCode },
              { name: 'purpose', as: 'radios', label: f().purpose, options: optionsOf(words().purposes), initial: unit.purpose },
              { name: 'rooms', as: 'number', label: f().rooms, initial: String(unit.rooms), check: isRooms },
            ] as const)
          : []),
      ]
    },
    data: (given) => ({
      ...{ unit: given.text('unit'), stair: given.text('stair'), number: given.text('number') },
      ...{ purpose: given.one(words().purposes, 'purpose'), rooms: given.number('rooms') },
    }),
  },
  'remove-unit': {
    grave: true,
    note: () => f().removeNote,
    fields: (of) => [unitField(of, ({ household }) => household === null), { name: 'reason', as: 'line', label: f().reason, max: 300 }],
    data: (given) => ({ unit: given.text('unit'), reason: given.text('reason') }),
  },
}
