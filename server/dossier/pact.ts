// A pact as its dossier knows it: what the pacts answer, with nobody’s personal values.
import { pact as wholePact } from '../../projections/pacts/one.ts'
import type { Db } from '../../projections/pacts/register.ts'
import { closedOpening } from '../kernel/opening.ts'
import * as words from './words.ts'

export type Whole = NonNullable<Awaited<ReturnType<typeof wholePact>>>
export type Parts = Whole['parts']

const nobody = { me: undefined, context: 'pacts', opens: undefined, route: '/api/dossier', purpose: 'reading', request: '' } as const

/** The pact with its parts, or undefined. Should a personal value ever stand in it, it stays closed, whoever reads. */
export const readPact = async (db: Db, id: string): Promise<Whole | undefined> => {
  const found = await wholePact(db, id)
  return found && closedOpening(found, nobody)
}

const someone = 'una persona'
const municipalityOf = ({ town }: Whole): string => `Comune di ${town}`

/** A group by its name, the municipality by its town, a person as «una persona». */
export const partyName = (pact: Whole, id: string): string => {
  const party = pact.parts.parties.find((one) => one.party === id)
  if (party?.kind === 'municipality') return municipalityOf(pact)
  return party?.label ?? someone
}
export const partyKind = (kind: Parts['parties'][number]['kind']): string => words.partyKinds[kind]
