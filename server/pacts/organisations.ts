// The identity under which somebody may be given the role of speaking for a party: groups have none of their own in the house.
import { isUuid } from '../../events/kernel/index.ts'
import { derivedId } from '../kernel/identity.ts'

/**
 * A party that is an organisation of the house is that organisation. A group is known by its name in its municipality: the same
 * name in the same place is the same group in each of its pacts, and elsewhere it is another.
 */
export const organisationOf = (municipality: string, party: string): string =>
  isUuid(party) ? party : derivedId('party', `${municipality} ${party}`, 0)
