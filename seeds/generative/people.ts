// The people of the generative pacts of the stories, as lines of a table: who, which pact, where, since when and how it went. Everybody is invented.
import type { Kind, Territory } from '../../events/generative/vocabulary.ts'

/** How far a path went: the stage it stopped at, or how it ended. */
export type Way =
  | 'reported'
  | 'listening'
  | 'building'
  | 'fixed'
  | 'signed'
  | 'going'
  | 'renegotiating'
  | 'suspended'
  | 'concluded'
  | 'services'
  | 'moved'
  | 'renounced'
  | 'too-old'
  | 'uninterested'
export type Person = {
  readonly n: number
  readonly name: string
  readonly kind: Kind
  readonly territory: Territory
  readonly reported: string
  readonly born: string
  readonly way: Way
}

const person = (
  n: number,
  name: string,
  [kind, territory]: readonly [Kind, Territory],
  [reported, born]: readonly [string, string],
  way: Way,
): Person => ({
  ...{ n, name, kind, territory, reported, born, way },
})
const autonomy = (territory: Territory) => ['autonomy', territory] as const
const inclusion = (territory: Territory) => ['inclusion', territory] as const

export const people: readonly Person[] = [
  person(1, 'Gaia Rupe', autonomy('cremona'), ['2026-03-02', '1998-05-17'], 'going'),
  person(2, 'Nilo Bardi', autonomy('cremona'), ['2025-01-13', '2001-02-03'], 'concluded'),
  person(3, 'Ines Corallo', inclusion('cremona'), ['2025-01-20', '1979-08-21'], 'concluded'),
  person(4, 'Aldo Frassi', inclusion('crema'), ['2025-01-27', '1968-11-02'], 'concluded'),
  person(5, 'Dina Moretta', autonomy('crema'), ['2025-02-03', '1995-04-30'], 'concluded'),
  person(6, 'Elio Vanzetta', autonomy('casalasco'), ['2025-02-10', '1990-09-12'], 'concluded'),
  person(7, 'Flora Sabbia', inclusion('casalasco'), ['2025-02-17', '1984-01-25'], 'concluded'),
  person(8, 'Gino Tralci', autonomy('cremona'), ['2025-02-24', '2003-06-06'], 'concluded'),
  person(9, 'Irma Lanca', inclusion('crema'), ['2025-03-03', '1957-03-19'], 'concluded'),
  person(10, 'Lapo Sereni', autonomy('crema'), ['2025-03-10', '1999-12-08'], 'concluded'),
  person(11, 'Mina Golena', inclusion('cremona'), ['2025-03-17', '1991-07-14'], 'concluded'),
  person(12, 'Neri Adda', autonomy('casalasco'), ['2025-03-24', '1987-10-29'], 'concluded'),
  person(13, 'Oria Pioppi', inclusion('cremona'), ['2025-03-31', '1973-05-05'], 'concluded'),
  person(14, 'Pino Lanterna', inclusion('crema'), ['2025-05-05', '1981-02-11'], 'services'),
  person(15, 'Rina Cascina', autonomy('cremona'), ['2025-05-12', '2000-08-18'], 'moved'),
  person(16, 'Siro Brughi', autonomy('crema'), ['2025-05-19', '1996-01-31'], 'renounced'),
  person(17, 'Tilde Oglio', autonomy('cremona'), ['2025-06-09', '1983-11-23'], 'too-old'),
  person(18, 'Ugo Serio', inclusion('casalasco'), ['2025-06-16', '1970-04-04'], 'uninterested'),
  person(19, 'Vito Argini', inclusion('crema'), ['2026-02-09', '1986-06-27'], 'going'),
  person(20, 'Wanda Fossi', autonomy('casalasco'), ['2026-03-23', '2002-09-01'], 'renegotiating'),
  person(21, 'Zeno Robini', inclusion('cremona'), ['2026-04-13', '1977-12-15'], 'suspended'),
  person(22, 'Alma Gelsi', autonomy('crema'), ['2026-09-21', '2004-03-03'], 'signed'),
  person(23, 'Boris Ripari', inclusion('cremona'), ['2026-09-28', '1989-10-10'], 'fixed'),
  person(24, 'Cleta Pozzi', inclusion('casalasco'), ['2026-10-05', '1994-02-28'], 'building'),
  person(25, 'Dario Melzi', autonomy('cremona'), ['2026-10-26', '2005-07-20'], 'listening'),
  person(26, 'Elda Roggia', inclusion('crema'), ['2026-11-03', '1963-01-09'], 'reported'),
]
