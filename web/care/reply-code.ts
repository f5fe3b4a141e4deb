// A code for whoever a proposal waits for: written down first, where they are in no register yet.
import type { people as register } from '../../server/people/routes.ts'
import { apiOf } from '../kernel/api.ts'
import { type IssuedAnswer, issueCode } from '../kernel/entering.ts'
import { newId } from '../kernel/id.ts'
import { isProblem, type Problem } from '../kernel/problem.ts'
import type { Proposal, Request } from './api.ts'

const papers = apiOf<typeof register>('people')
export type Side = 'carer' | 'family'
const sides: { readonly [S in Proposal['stands']]?: Side } = { proposed: 'carer', offered: 'family' }
/** Whose answer a proposal waits for. */
export const sideOf = ({ stands }: Pick<Proposal, 'stands'>): Side | undefined => sides[stands]

type Of = { readonly request: Request; readonly proposal: Proposal; readonly side: Side }
const whose = ({ request, proposal, side }: Of) =>
  side === 'carer'
    ? { person: proposal.person, name: proposal.carer_name }
    : { person: request.family, name: request.name, ...(request.phone === null ? {} : { phone: request.phone }) }

/** Days a sheet is good for: a proposal waits less. */
const days = 7

/** A family that came to the desk may be in no register of people: it is written down there with the name it gave. */
export const codeFor = async (of: Of): Promise<IssuedAnswer | Problem> => {
  const { person, name, ...contact } = whose(of)
  const issued = await issueCode({ person, days })
  if (!isProblem(issued) || issued.status !== 404 || name === null) return issued
  const written = await papers.ask(person, 'register', { name, ...contact, channel: 'desk' }, { key: newId() })
  return isProblem(written) ? written : issueCode({ person, days })
}
