// Pairs as an address carries them: `request:carer` separated by commas.
import { isUuid } from '../../events/kernel/index.ts'
import type { Pairing } from './round.ts'

/** What is no pair of identities is left out. */
export const pairingsOf = (text: string | undefined): readonly Pairing[] =>
  (text ?? '').split(',').flatMap((pair) => {
    const [request = '', carer = ''] = pair.split(':')
    return isUuid(request) && isUuid(carer) ? [{ request, carer }] : []
  })
