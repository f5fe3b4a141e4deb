// What each request about an initiative asks for and how it becomes a command. Proposing and writing again have their own pages, endorsing its own button.
import type { CommandName, InitiativeCommands } from '../../events/initiatives/commands.ts'
import type { Ask, FieldSpec } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { euros, fullDay, today } from '../kernel/format.ts'
import { type Option, optionsOf } from '../kernel/ui/index.ts'
import { pictures } from '../kernel/upload.ts'
import type { Building, Initiative } from './api.ts'
import { askingWords } from './asking-words.ts'
import { CollectRules } from './collect-rules.tsx'
import { LettingGo } from './letting-go.tsx'
import { centsIn, isEuros, isHours, minutesIn } from './reckoning.ts'
import { words } from './words.ts'

export type Askable = Exclude<CommandName, 'propose' | 'amend' | 'endorse' | 'withdraw'>
/** An initiative with its building, for who reads both. */
export type Asked = Initiative & { readonly at: Building | undefined }
type Asks = { readonly [C in Askable]: Ask<Asked, InitiativeCommands[C]> }

const w = () => askingWords()
const note = (): FieldSpec => ({ name: 'note', as: 'text', label: w().note, max: 500, optional: true })
const because = (hint: string): FieldSpec => ({ name: 'reason', as: 'text', label: w().reason, hint, max: 1_000 })
const reasoned = (hint: () => string) => ({
  fields: () => [because(hint())],
  data: (given: Given) => ({ reason: given.text('reason') }),
})
const noted = (says?: () => string) => ({
  ...(says ? { note: says } : {}),
  fields: () => [note()],
  data: (given: Given) => ({ note: given.maybe('note') }),
})
const bare = (says: () => string) => ({ note: says, fields: () => [], data: () => ({}) })
const yesNo = (): readonly Option[] => [
  { value: 'yes', label: w().yes },
  { value: 'no', label: w().no },
]

const leftIn = ({ at }: Asked): string => euros(at?.budgets.find(({ year }) => year === Number(today().slice(0, 4)))?.left ?? 0)
const moneyField = (of: Asked): readonly FieldSpec[] =>
  of.asks_cents === 0
    ? []
    : [
        {
          ...{ name: 'cents', as: 'line', label: w().euros, hint: w().eurosHint(euros(of.asks_cents), leftIn(of)), max: 12 },
          ...{ initial: String(of.asks_cents / 100), check: (text) => (isEuros(text) ? undefined : w().cents) },
        },
      ]

const heads = (): readonly FieldSpec[] => [
  {
    name: 'minutes',
    as: 'line',
    label: w().hours,
    hint: w().hoursHint,
    max: 5,
    check: (text) => (isHours(text) ? undefined : w().hoursWrong),
  },
  { name: 'adults', as: 'number', label: w().adults, hint: w().headsHint },
  { name: 'children', as: 'number', label: w().children, initial: '0' },
  { name: 'told', as: 'text', label: w().told, hint: w().toldHint, max: 2_000 },
]
const headsGiven = (given: Given) => ({
  ...{ minutes: minutesIn(given.text('minutes')), adults: given.number('adults'), children: given.number('children') },
  told: given.text('told'),
})

const answering: Pick<Asks, 'collect' | 'approve' | 'note-assembly'> = {
  collect: {
    shows: CollectRules,
    fields: () => [],
    data: (_, { at }) => {
      if (!at) throw new Error('a collection needs the rules of its building')
      const { window_days: windowDays, answer_days: answerDays, again_days: againDays } = at.rules
      return { needed: at.needed, units: at.units, windowDays, answerDays, againDays }
    },
  },
  approve: {
    wide: true,
    exact: true,
    fields: (of, value) => [
      ...rowFields(value, {
        ...{ name: 'conditions', max: 10, add: w().conditionMore },
        row: (path, n) => [{ name: path, as: 'line', label: w().condition(n), hint: w().conditionHint, max: 300, optional: true }],
      }),
      ...moneyField(of),
      note(),
    ],
    data: (given, of) => ({
      conditions: rowsGiven(given, 'conditions', (path) => given.maybe(path)),
      cents: of.asks_cents === 0 ? 0 : centsIn(given.text('cents')),
      note: given.maybe('note'),
    }),
  },
  'note-assembly': {
    fields: ({ at, id }) => {
      const held = at?.parts.assemblies.filter(({ consents }) => consents.includes(id)) ?? []
      const options = held.map(({ assembly, day }) => ({ value: assembly, label: w().assemblyOn(fullDay(day)) }))
      return [
        { name: 'assembly', as: 'choice', label: w().assembly, options, missing: options.length === 0 ? w().assemblyNone : undefined },
      ]
    },
    data: (given) => ({ assembly: given.text('assembly') }),
  },
}

const doing: Pick<Asks, 'schedule' | 'tell' | 'retell' | 'conclude'> = {
  schedule: {
    fields: ({ first_day, weekly, starts_on, open_to, insurance }) => [
      { name: 'first', as: 'day', label: w().first, initial: starts_on ?? first_day ?? today() },
      { name: 'weekly', as: 'tick', label: w().weekly, optional: true, initial: weekly ? 'yes' : '' },
      { name: 'until', as: 'day', label: w().until, optional: true },
      ...(open_to === 'residents'
        ? []
        : [
            {
              name: 'insurance',
              as: 'line',
              label: w().insurance,
              hint: w().insuranceHint,
              max: 40,
              initial: insurance ?? '',
              optional: true,
            } as const,
          ]),
    ],
    data: (given, { bookings }) => ({
      ...{ first: given.text('first'), until: given.maybe('until'), weekly: given.yes('weekly') },
      ...{ bookings: [...bookings], insurance: given.maybe('insurance') },
    }),
  },
  tell: {
    wide: true,
    fields: (_, value) => [
      { name: 'day', as: 'day', label: w().day, initial: today() },
      ...heads(),
      ...rowFields(value, {
        ...{ name: 'photos', max: 8, add: w().photoMore },
        row: (path, n) => [{ name: path, as: 'file', label: w().photo(n), hint: w().photoHint, taken: pictures, optional: true }],
      }),
      ...(value('photos.0') === '' ? [] : [{ name: 'consenting', as: 'tick', label: w().consenting } as const]),
    ],
    data: (given) => ({
      ...{ day: given.text('day'), ...headsGiven(given), consenting: given.yes('consenting') },
      photos: rowsGiven(given, 'photos', (path) => given.maybeFile(path)).map(({ sha256, bytes, type }) => ({ sha256, bytes, type })),
    }),
  },
  retell: {
    wide: true,
    fields: ({ occasions }) => [
      {
        ...{ name: 'occasion', as: 'choice', label: w().which },
        options: occasions.map(({ occasion, day }) => ({ value: String(occasion), label: w().whichOn(occasion, fullDay(day)) })),
      },
      ...heads(),
    ],
    data: (given) => ({ occasion: given.number('occasion'), ...headsGiven(given) }),
  },
  conclude: {
    note: () => w().concludeNote,
    shows: LettingGo,
    wide: true,
    fields: () => [
      { name: 'outcome', as: 'radios', label: w().outcome, options: optionsOf(words().outcomes) },
      { name: 'learned', as: 'text', label: w().learned, max: 1_000 },
      { name: 'again', as: 'radios', label: w().again, options: yesNo() },
      { name: 'tidy', as: 'radios', label: w().tidy, options: yesNo() },
    ],
    data: (given) => ({
      outcome: given.one(words().outcomes, 'outcome'),
      ...{ learned: given.text('learned'), again: given.yes('again'), tidy: given.yes('tidy') },
    }),
  },
}

export const asking: Asks = {
  ...answering,
  ...doing,
  repropose: { fields: () => [], data: () => ({}) },
  'close-window': { fields: () => [], data: () => ({}) },
  ask: noted(() => w().askNote),
  refuse: { ...reasoned(() => w().refuseHint), grave: true },
  'send-back': reasoned(() => w().backHint),
  'request-consent': noted(),
  consent: noted(),
  'deny-consent': { ...reasoned(() => w().denyHint), grave: true },
  start: bare(() => w().startNote),
  suspend: { ...reasoned(() => w().suspendHint), note: () => w().suspendNote, shows: LettingGo },
  resume: { fields: () => [], data: () => ({}) },
  cancel: { ...reasoned(() => w().cancelHint), note: () => w().cancelNote, shows: LettingGo, grave: true },
}
