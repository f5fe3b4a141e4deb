// What can happen in a building: flats, households, rules, the common budget, turns of care, assemblies, notices. People are identities; what they are called is theirs and in the vault.
import { cents, code, day, type EventsOf, event, group, istat, list, optional, reference, type Secrecy, whole } from '../kernel/index.ts'
import { called, people, prose, purpose, ruleFields, tenure, year } from './vocabulary.ts'

export const secrecy: Secrecy = 'members'

/** One flat: its stair and number as they stand on the door, and its rooms. */
export const flat = { unit: reference(), stair: code(8), number: code(8), purpose: purpose(), rooms: whole(1, 12) }
export const units = () => list(group(flat), 200)
/** The day it was first lived in, or will be. */
export const opened = () => optional(day())

export const events = {
  'housing.registered': event('housing.registered', { name: prose(120), municipality: istat(), address: prose(200), opened: opened() }),
  /** what was written wrong of the building itself; its municipality stays: who looks after it depends on it */
  'housing.corrected': event('housing.corrected', { name: prose(120), address: prose(200), opened: opened() }),
  'housing.units-added': event('housing.units-added', { units: units() }),
  'housing.unit-corrected': event('housing.unit-corrected', flat),
  /** a flat that is not there after all */
  'housing.unit-removed': event('housing.unit-removed', { unit: reference(), reason: prose(300) }),
  'housing.household-moved-in': event('housing.household-moved-in', {
    ...{ household: reference(), unit: reference(), tenure: tenure(), people: people() },
  }),
  'housing.person-joined': event('housing.person-joined', { household: reference(), person: reference() }),
  /** for who looks after the building alone: neighbours never read it */
  'housing.person-named': event('housing.person-named', { household: reference(), person: reference(), name: called() }),
  'housing.person-left': event('housing.person-left', { household: reference(), person: reference() }),
  /** the agreement to sell was kept: who rented the flat owns it */
  'housing.household-bought': event('housing.household-bought', { household: reference() }),
  'housing.household-moved-out': event('housing.household-moved-out', { household: reference(), unit: reference() }),
  'housing.rules-set': event('housing.rules-set', { from: day(), ...ruleFields }),
  'housing.budget-allocated': event('housing.budget-allocated', { year: year(), cents: cents() }),
  'housing.budget-committed': event('housing.budget-committed', { initiative: reference(), year: year(), cents: cents() }),
  'housing.budget-spent': event('housing.budget-spent', {
    ...{ initiative: reference(), cents: cents(), what: prose(200), receipt: optional(code(60)) },
  }),
  /** an expense written down by mistake: `spending` is the revision of its fact */
  'housing.spending-struck': event('housing.spending-struck', {
    ...{ initiative: reference(), spending: whole(1), cents: cents(), reason: prose(300) },
  }),
  /** the expenses of an initiative are closed: what was not spent goes back */
  'housing.budget-released': event('housing.budget-released', { initiative: reference(), year: year(), cents: cents() }),
  'housing.turn-offered': event('housing.turn-offered', {
    ...{ turn: reference(), what: prose(200), space: optional(reference()), day: day(), slots: whole(1, 50) },
  }),
  'housing.turn-taken': event('housing.turn-taken', { turn: reference(), person: reference() }),
  'housing.turn-given-back': event('housing.turn-given-back', { turn: reference(), person: reference() }),
  'housing.turn-done': event('housing.turn-done', { turn: reference(), people: whole(1, 500), minutes: whole(1, 1_440) }),
  'housing.turn-cancelled': event('housing.turn-cancelled', { turn: reference(), reason: prose(300) }),
  'housing.assembly-held': event('housing.assembly-held', {
    ...{ assembly: reference(), day: day(), households: whole(1, 1_000), decisions: list(prose(), 20) },
    /** initiatives on common parts it consents to */
    consents: list(reference(), 20),
  }),
  'housing.notice-posted': event('housing.notice-posted', { notice: reference(), text: prose(1_000), until: optional(day()) }),
  'housing.notice-removed': event('housing.notice-removed', { notice: reference() }),
}
export type HousingEvent = EventsOf<typeof events>
