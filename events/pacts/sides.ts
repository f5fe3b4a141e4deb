// Who may speak for each side of a pact: the role is what the one who asks does it as.
import { municipality, type Side } from './vocabulary.ts'

/** Roles that may write a side's commitments; the community maker does it on behalf of the citizens. */
export const speaksFor: { readonly [S in Side]: readonly string[] } = {
  citizens: ['resident', 'representative', 'maker'],
  municipality: ['clerk', 'manager'],
}
/** Roles that may consent for a side: nobody signs on behalf of somebody else. */
export const signsFor: { readonly [S in Side]: readonly string[] } = {
  citizens: ['resident', 'representative'],
  municipality: ['manager'],
}

export const sideOf = (party: string): Side => (party === municipality ? 'municipality' : 'citizens')

export const otherSide = (side: Side): Side => (side === 'citizens' ? 'municipality' : 'citizens')
