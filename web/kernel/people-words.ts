// The roles by name.
import type { Role } from '../../server/kernel/people.ts'
import { dictionary } from './words.ts'

type Roles = { readonly [R in Role]: string }

export const roleNames = dictionary(
  {
    resident: 'abitante',
    representative: 'referente di un gruppo',
    maker: 'community maker',
    clerk: 'ufficio del Comune',
    manager: 'dirigente del Comune',
    auditor: 'revisore',
    secretariat: 'segreteria della rete',
  } satisfies Roles,
  {
    resident: 'resident',
    representative: 'representative of a group',
    maker: 'community maker',
    clerk: 'municipal office',
    manager: 'municipal manager',
    auditor: 'auditor',
    secretariat: 'secretariat of the network',
  } satisfies Roles,
)
