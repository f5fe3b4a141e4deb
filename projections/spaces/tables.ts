// The tables of shared spaces: what everybody sees of the calendar, and for whom each place is, which only they and who looks after it see.
import type { FileRef, Json } from '../../events/kernel/index.ts'
import type { Repeat, Start } from '../../events/kernel/recurrence.ts'
import type { arrivals, governing, kinds, Obstacle, Purpose, QuotaName, Rules } from '../../events/spaces/vocabulary.ts'
import { type Column, day, flag, instant, json, name, nullable, table, text, texts, whole } from '../kernel/index.ts'

const word = <T extends string>(): Column<T> => text() as Column<T>

/** `held` for who was offered it; `missed` nobody came; `late` cancelled when it was too late to cost nobody anything. */
export const bookingStatuses = ['booked', 'here', 'done', 'missed', 'held', 'cancelled', 'late', 'lapsed'] as const
export type BookingStatus = (typeof bookingStatuses)[number]
export const entryStatuses = ['waiting', 'offered', 'taken', 'left'] as const
export type EntryStatus = (typeof entryStatuses)[number]

const walled = { walls: true } as const

/** For whom: `holder` is the initiative, the household or else the person, whose hours these are. */
const claim = {
  by: text(),
  holder: text(),
  household: nullable(text()),
  initiative: nullable(text()),
  hosts: texts(),
  people: whole(),
  seats: whole(),
  purpose: word<Purpose>(),
}
const period = { starts_at: instant(), ends_at: instant() }
const sees = texts()

export const tables = {
  spaces: table(
    {
      ...{ id: text(), name: name(), kind: word<(typeof kinds)[number]>(), building: nullable(text()), municipality: text() },
      ...{ capacity: whole(), purpose: text(), governed_kind: nullable(word<(typeof governing)[number]>()), governed_id: nullable(text()) },
      ...{ stage: word<'open' | 'retired'>(), version: whole(), rules: nullable(json<Rules>()), damaged: flag(), opened_on: day(), sees },
    },
    { key: ['id'], ...walled, indexes: ['building', 'name, id'] },
  ),
  // Moves with every booking: kept apart, so that the versions of a space are those of its card and its rules.
  revisions: table({ space: text(), revision: whole(), known: instant(), sees }, { key: ['space'], ...walled }),
  steps: table(
    {
      ...{ space: text(), revision: whole(), event: text(), type: text(), role: text(), day: day(), recorded: instant(), imported: flag() },
      ...{ says: json<{ readonly [name: string]: Json }>(), sees },
    },
    { key: ['space', 'revision'], ...walled },
  ),
  bookings: table(
    {
      ...{ space: text(), booking: text(), ...period, status: word<BookingStatus>(), series: nullable(text()) },
      ...{ seats: whole(), alone: flag(), takes: flag(), displaced: flag(), sees },
      /** how many facts moved it or called it off, and when it became what it is: what a calendar has to know */
      ...{ changes: whole(), changed_at: instant() },
    },
    {
      key: ['space', 'booking'],
      ...walled,
      indexes: ['space, starts_at, ends_at', 'series'],
      // The law lets no two of them meet. Looked at when a whole batch is in: within one a place may pass from hand to hand.
      guards: [
        `exclude using gist (space with =, tstzrange(starts_at, ends_at) with &&) where (alone and takes) deferrable initially deferred`,
      ],
    },
  ),
  holders: table(
    {
      ...{ space: text(), booking: text(), ...claim, made_at: instant(), how: nullable(word<(typeof arrivals)[number]>()) },
      ...{ arrived_at: nullable(instant()), left_at: nullable(instant()), condition: nullable(word<'ok' | 'damage'>()) },
      ...{ deposit: nullable(whole()), deposit_kept: nullable(whole()), sees },
    },
    { key: ['space', 'booking'], ...walled, indexes: ['by', 'holder', 'using gin (hosts)'] },
  ),
  series: table(
    {
      ...{ space: text(), series: text(), start: json<Start>(), minutes: whole(), rule: json<Repeat>(), by: text(), holder: text() },
      ...{ occurrences: whole(), skipped: json<readonly { readonly day: string; readonly why: Obstacle }[]>(), made_at: instant(), sees },
    },
    { key: ['space', 'series'], ...walled, indexes: ['by'] },
  ),
  waiting: table(
    {
      ...{ space: text(), entry: text(), ...period, minutes: whole(), flex: whole(), ...claim, status: word<EntryStatus>() },
      ...{ joined_at: instant(), booking: nullable(text()), offered_from: nullable(instant()), offered_to: nullable(instant()) },
      ...{ until: nullable(instant()), sees },
    },
    { key: ['space', 'entry'], ...walled, indexes: ['by', 'until'] },
  ),
  closures: table(
    { space: text(), closure: whole(), ...period, reason: text(), reopened: flag(), sees },
    { key: ['space', 'closure'], ...walled },
  ),
  exceptions: table(
    { space: text(), revision: whole(), holder: text(), quota: word<QuotaName>(), until: day(), reason: text(), sees },
    { key: ['space', 'revision'], ...walled },
  ),
  damages: table(
    {
      ...{ space: text(), revision: whole(), booking: nullable(text()), by: text(), what: text(), photo: nullable(json<FileRef>()) },
      ...{ closes: flag(), said_at: instant(), sees },
    },
    { key: ['space', 'revision'], ...walled },
  ),
  keys: table(
    { space: text(), person: text(), since: instant(), returned_at: nullable(instant()), sees },
    { key: ['space', 'person'], ...walled },
  ),
  // How often the secret at the door was made anew, and on which day last.
  doors: table({ space: text(), day: day(), turn: whole(), sees }, { key: ['space'], ...walled }),
  // Who may be named beside who books.
  homes: table(
    { building: text(), household: text(), people: texts(), sees },
    { key: ['building', 'household'], ...walled, indexes: ['using gin (people)'] },
  ),
  // A token and never the name: it is opened for the home alone, by the read that joins the two.
  names: table({ person: text(), name: text(), sees }, { key: ['person'], ...walled }),
}
export type SpaceTables = typeof tables
