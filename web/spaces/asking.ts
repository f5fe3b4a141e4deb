// What whoever looks after a space may ask of it, and how each form becomes a command.
import type { SpaceCommands } from '../../events/spaces/commands.ts'
import type { Ask, FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { fullDay } from '../kernel/format.ts'
import { type Found, optionsOf } from '../kernel/ui/index.ts'
import { fileIn } from '../kernel/upload.ts'
import { homes, type Space } from './api.ts'
import { instantAt, minuteOf } from './clock.ts'
import { fieldWords } from './field-words.ts'
import { governedGiven, governingFields } from './governing.ts'
import { names } from './names.ts'

export type Askable = 'give-key' | 'return-key' | 'amend' | 'govern' | 'close' | 'reopen' | 'exempt' | 'damage' | 'inspect' | 'retire'
const order: readonly Askable[] = ['inspect', 'close', 'reopen', 'exempt', 'give-key', 'return-key', 'damage', 'amend', 'govern', 'retire']
const w = () => fieldWords()

/** What stands in the panel, the most needed first; what makes no sense now is left out. */
export const panelAsks = (of: Space): Askable[] =>
  order.filter(
    (command) =>
      (of.asks as readonly string[]).includes(command) &&
      (command !== 'inspect' || of.damaged) &&
      (command !== 'reopen' || of.parts.closures.length > 0) &&
      (command !== 'return-key' || of.parts.keys.length > 0) &&
      ((command !== 'exempt' && command !== 'give-key') || of.building !== null),
  )

const text = (name: string, label: string, max = 300): FieldSpec => ({ name, as: 'text', label, max })
const moments = (): readonly FieldSpec[] => [
  { name: 'from.day', as: 'day', label: w().fromDay },
  { name: 'from.time', as: 'time', label: w().fromTime },
  { name: 'to.day', as: 'day', label: w().toDay },
  { name: 'to.time', as: 'time', label: w().toTime },
]
const momentGiven = (given: Given, name: string): string => instantAt(given.text(`${name}.day`), minuteOf(given.text(`${name}.time`)) ?? 0)

type Flats = Exclude<Awaited<ReturnType<ReturnType<typeof homes.read<'/:id/units'>>['send']>>, { problem: true }>
const householdsIn = ({ items }: Flats): readonly Found[] =>
  items.flatMap(({ household, stair, number }) => (household ? [{ value: household, label: w().flat(stair, number) }] : []))
/** Nobody is named: a person is one of those of a flat. */
const peopleIn = ({ items }: Flats): readonly Found[] =>
  items.flatMap(({ people, stair, number }) =>
    (people ?? []).map((value, at) => ({ value, label: at === 0 ? w().flat(stair, number) : w().flatPerson(stair, number, at + 1) })),
  )

/** What is in the flats of a building, found by stair or number. */
const findIn =
  (building: string | null, what: (flats: Flats) => readonly Found[]) =>
  async (written: string): Promise<readonly Found[]> => {
    const answer = await homes.read('/:id/units', { id: building ?? '' }).send()
    if ('problem' in answer) return []
    const words = written.trim().toLowerCase()
    return what(answer)
      .filter(({ label }) => label.toLowerCase().includes(words))
      .slice(0, 12)
  }

/** The people of a building, found by their flat. */
export const findPersonIn = (building: string) => findIn(building, peopleIn)

const photo = (): FieldSpec => ({
  name: 'photo',
  as: 'file',
  label: w().photo,
  optional: true,
  taken: ['image/jpeg', 'image/png', 'image/webp'],
})
const photoGiven = (value: Value) => {
  const file = fileIn(value, 'photo')
  return file ? { photo: file } : {}
}

export const asking: { readonly [C in Askable]: Ask<Space, SpaceCommands[C]> } = {
  amend: {
    exact: true,
    fields: (of) => [
      { name: 'name', as: 'line', label: w().name, max: 120, initial: of.name },
      { name: 'capacity', as: 'number', label: w().capacity, max: 5_000, initial: String(of.capacity) },
      { name: 'purpose', as: 'text', label: w().purpose, max: 600, initial: of.purpose },
    ],
    data: (given) => ({ name: given.text('name'), capacity: given.number('capacity'), purpose: given.text('purpose') }),
  },
  govern: {
    exact: true,
    note: () => w().governNote,
    fields: (of, value) => [
      ...governingFields(value, of.building ?? undefined, of.governed_kind ?? 'none'),
      text('reason', w().governReason),
    ],
    data: (given) => ({ ...governedGiven(given), reason: given.text('reason') }),
  },
  close: {
    note: () => w().closeNote,
    fields: () => [...moments(), text('reason', w().closeReason)],
    data: (given) => ({ from: momentGiven(given, 'from'), to: momentGiven(given, 'to'), reason: given.text('reason') }),
  },
  reopen: {
    fields: (of) => [
      {
        ...{ name: 'closure', as: 'radios', label: w().closure },
        options: of.parts.closures.map(({ closure, starts_at, reason }) => ({
          value: String(closure),
          label: `${fullDay(starts_at)}: ${reason}`,
        })),
      },
    ],
    data: (given) => ({ closure: given.number('closure') }),
  },
  exempt: {
    note: () => w().exemptNote,
    fields: (of) => [
      { name: 'holder', as: 'lookup', label: w().holder, hint: w().holderHint, find: findIn(of.building, householdsIn) },
      { name: 'quota', as: 'radios', label: w().quota, options: optionsOf(names().quotas) },
      { name: 'until', as: 'day', label: w().until },
      text('reason', w().reason),
    ],
    data: (given) => ({
      holder: given.text('holder'),
      quota: given.one(names().quotas, 'quota'),
      until: given.text('until'),
      reason: given.text('reason'),
    }),
  },
  'give-key': {
    fields: (of) => [{ name: 'person', as: 'lookup', label: w().keyTo, hint: w().holderHint, find: findIn(of.building, peopleIn) }],
    data: (given) => ({ person: given.text('person') }),
  },
  'return-key': {
    fields: ({ parts }) => [
      {
        ...{ name: 'person', as: 'radios', label: w().keyWhich },
        options: parts.keys.map(({ person, since }) => ({ value: person, label: w().keySince(fullDay(since)) })),
      },
    ],
    data: (given) => ({ person: given.text('person') }),
  },
  damage: {
    fields: () => [
      text('what', w().damage, 600),
      photo(),
      { name: 'closes', as: 'tick', label: w().closes, hint: w().closesHint, optional: true },
    ],
    data: (given) => ({ what: given.text('what'), closes: given.yes('closes'), ...photoGiven(given.text) }),
  },
  inspect: {
    fields: () => [{ ...text('note', w().inspected, 600), optional: true }],
    data: (given) => {
      const note = given.maybe('note')
      return note === undefined ? {} : { note }
    },
  },
  retire: { grave: true, fields: () => [text('reason', w().reason)], data: (given) => ({ reason: given.text('reason') }) },
}
