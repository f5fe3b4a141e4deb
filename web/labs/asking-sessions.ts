// What each request about a session asks for.
import type { LabCommands } from '../../events/labs/commands.ts'
import type { Ask, FieldSpec, Value } from '../kernel/asks/ask.ts'
import type { Given } from '../kernel/asks/given.ts'
import { rowFields, rowsGiven } from '../kernel/asks/rows.ts'
import { dayOf } from '../kernel/format.ts'
import { optionsOf } from '../kernel/ui/index.ts'
import { pictures } from '../kernel/upload.ts'
import type { Meeting } from './api.ts'
import { asksWords } from './asks-words.ts'
import { names } from './names.ts'
import { Unmarked } from './unmarked.tsx'

/** A session as something requests can be put to: the stream is its laboratory. */
export type SessionOf = {
  readonly id: string
  readonly revision: number
  readonly asks: readonly string[]
  readonly session: Meeting
  /** how many were marked or counted at it; null for nobody, as those who run it see it */
  readonly people?: number | null
}

const f = () => asksWords().fields
const reason = (optional = false): FieldSpec => ({ name: 'reason', as: 'text', label: f().reason, max: 1000, optional })

const clock = new Intl.DateTimeFormat('it-IT', { timeZone: 'Europe/Rome', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const timeOf = (instant: string): string => clock.format(new Date(instant))
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const planned = (of?: Meeting): readonly FieldSpec[] => [
  { name: 'day', as: 'day', label: f().day, ...(of && { initial: dayOf(of.starts) }) },
  { name: 'minute', as: 'time', label: f().time, initial: of ? timeOf(of.starts) : '17:30' },
  { name: 'minutes', as: 'number', label: f().minutes, max: 720, initial: String(of?.minutes ?? 120) },
  { name: 'place', as: 'line', label: f().place, max: 140, ...(of && { initial: of.place }) },
  { name: 'agenda', as: 'text', label: f().agenda, max: 2000, optional: true, ...(of?.agenda && { initial: of.agenda }) },
  { name: 'method', as: 'line', label: f().method, max: 500, optional: true, ...(of?.method && { initial: of.method }) },
]
export const plannedData = (given: Given) => ({
  ...{ day: given.text('day'), minute: minuteOf(given.text('minute')), minutes: given.number('minutes'), place: given.text('place') },
  ...{ agenda: given.maybe('agenda'), method: given.maybe('method') },
})

const told = (value: Value, of: Meeting): readonly FieldSpec[] => [
  { name: 'text', as: 'text', label: f().told, hint: f().toldHint, max: 8000, ...(of.told && { initial: of.told }) },
  ...rowFields(value, {
    ...{ name: 'decisions', max: 20, add: f().moreDecisions },
    row: (path, n) => [{ name: path, as: 'text', label: f().decision(n), max: 500, optional: true, initial: of.decisions[n - 1] ?? '' }],
  }),
  ...rowFields(value, {
    ...{ name: 'photos', max: 10, add: f().morePhotos },
    row: (path, n) => [{ name: path, as: 'file', label: f().photo(n), hint: f().photoHint, taken: pictures, optional: true }],
  }),
]
const toldData = (given: Given, of: Meeting) => ({
  text: given.text('text'),
  decisions: rowsGiven(given, 'decisions', given.maybe),
  photos: [...of.photos, ...rowsGiven(given, 'photos', given.maybeFile)],
})

export const sessions = {
  hold: {
    ...{ wide: true, shows: Unmarked },
    fields: ({ session }, value) => told(value, session),
    data: (given, { session }) => ({ session: session.session, ...toldData(given, session) }),
  } satisfies Ask<SessionOf, LabCommands['hold']>,
  'amend-minutes': {
    ...{ wide: true, exact: true },
    fields: ({ session }, value) => [...told(value, session), reason()],
    data: (given, { session }) => ({ session: session.session, ...toldData(given, session), reason: given.text('reason') }),
  } satisfies Ask<SessionOf, LabCommands['amend-minutes']>,
  reschedule: {
    ...{ wide: true, exact: true },
    fields: ({ session }) => [...planned(session), reason(true)],
    data: (given, { session }) => ({ session: session.session, ...plannedData(given), reason: given.maybe('reason') }),
  } satisfies Ask<SessionOf, LabCommands['reschedule']>,
  cancel: {
    grave: true,
    fields: () => [reason()],
    data: (given, { session }) => ({ session: session.session, reason: given.text('reason') }),
  } satisfies Ask<SessionOf, LabCommands['cancel']>,
}

/** What those who run it write beside the roster. */
export const attending = {
  count: {
    fields: (_, value) => [
      { name: 'group', as: 'radios', label: f().group, options: optionsOf(names().counted), initial: 'adults' },
      ...(value('group') === 'group' ? [{ name: 'name', as: 'line' as const, label: f().groupName, max: 80 }] : []),
      { name: 'n', as: 'number', label: f().n, max: 2000 },
      { name: 'reason', as: 'text', label: f().recount, max: 300, optional: true },
    ],
    data: (given, { session }) => ({
      ...{
        session: session.session,
        group: given.one(names().counted, 'group'),
        name: given.text('group') === 'group' ? given.maybe('name') : undefined,
      },
      ...{ n: given.number('n'), reason: given.maybe('reason') },
    }),
  } satisfies Ask<SessionOf, LabCommands['count']>,
  note: {
    fields: () => [{ name: 'note', as: 'text', label: f().note, max: 2000 }],
    data: (given, { session }) => ({ session: session.session, note: given.text('note') }),
  } satisfies Ask<SessionOf, LabCommands['note']>,
  photograph: {
    fields: () => [{ name: 'photo', as: 'file', label: f().photo(1), taken: pictures }],
    data: (given, { session }) => ({ session: session.session, photo: given.file('photo') }),
  } satisfies Ask<SessionOf, LabCommands['photograph']>,
}
