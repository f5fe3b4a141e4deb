// Who takes part in what, across the open contexts: one row for each time somebody came or acted, and what they came to.
import { type Column, day, everyone, flag, name, nullable, table, text, texts, whole } from '../kernel/index.ts'

/** What people take part in. */
export const kinds = ['lab', 'initiative', 'space', 'proposal', 'pact'] as const
export type Kind = (typeof kinds)[number]
/** What one comes to by name. At the others nobody is ever marked as having come, which everybody knows: a nought there tells nothing. */
export const attended: { readonly [K in Kind]: boolean } = { lab: true, initiative: false, space: true, proposal: false, pact: false }
/** `came`: was there. `acted`: proposed, endorsed, promised, supported. */
export type How = 'came' | 'acted'
/** How far a thing has come on its road. */
export type Mark = 'begun' | 'accepted' | 'active' | 'over'

// The rows stand behind the walls of every context that is not open. Everybody’s figures are counted from all of them: what keeps people apart is what is counted.
const walled = { sees: texts() }
const walls = { walls: true } as const
/** Who may have a row counted for them. */
export const counted: readonly string[] = [everyone]

/**
 * Identities are here because only they tell who comes back; no read gives one. Everything counted of people leaves through `suppress`.
 * `slot` names the meeting, the booking or the occasion an act was at: its day and its minutes are there.
 */
export const tables = {
  things: table(
    {
      ...{ id: text(), kind: text() as Column<Kind>, title: nullable(name()) },
      ...{ municipality: nullable(text()), building: nullable(text()) },
      ...walled,
    },
    { ...walls, key: ['id'], indexes: ['kind'] },
  ),
  /** where a building is */
  buildings: table({ id: text(), municipality: text(), ...walled }, { ...walls, key: ['id'] }),
  slots: table(
    { ...{ thing: text(), slot: text(), day: day(), minutes: whole() }, off: flag(), ...walled },
    { ...walls, key: ['thing', 'slot'], indexes: ['day'] },
  ),
  acts: table(
    {
      ...{ thing: text(), item: text(), person: text(), kind: text() as Column<Kind>, how: text() as Column<How> },
      ...{ day: day(), slot: nullable(text()), corrected: flag() },
      ...walled,
    },
    { ...walls, key: ['thing', 'item'], indexes: ['day', 'person, day'] },
  ),
  /** people without a name, counted; `who` is adults, minors, or a group that came together */
  heads: table(
    { ...{ thing: text(), slot: text(), item: text(), kind: text() as Column<Kind> }, who: text(), n: whole(), ...walled },
    { ...walls, key: ['thing', 'slot', 'item'] },
  ),
  /** what somebody said of themselves where they enrolled */
  profiles: table(
    { ...{ thing: text(), person: text(), district: nullable(text()), band: nullable(text()), position: whole() }, ...walled },
    { ...walls, key: ['thing', 'person'], indexes: ['person, position desc'] },
  ),
  ideas: table({ thing: text(), idea: text(), day: day(), ...walled }, { ...walls, key: ['thing', 'idea'] }),
  /** what an idea became */
  became: table(
    { thing: text(), idea: text(), became: text(), kind: text(), day: day(), ...walled },
    { ...walls, key: ['thing', 'idea', 'became'] },
  ),
  /** the road of a proposal, a pact or an initiative; `came_of` is the thing it came of */
  roads: table(
    {
      ...{ thing: text(), kind: text() as Column<Kind>, came_of: nullable(text()), begun_on: day() },
      ...{ accepted_on: nullable(day()), active_on: nullable(day()), over_on: nullable(day()) },
      ...walled,
    },
    { ...walls, key: ['thing'], indexes: ['kind', 'came_of'] },
  ),
}
export type ParticipationTables = typeof tables
