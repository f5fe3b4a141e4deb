// The roles and their scopes by name.
import type { Role, ScopeKind } from '../../server/kernel/people.ts'
import { dictionary } from './words.ts'

type Roles = { readonly [R in Role]: string }
type Scopes = { readonly [K in ScopeKind]: string }

export const roleNames = dictionary(
  {
    resident: 'abitante',
    representative: 'referente di un gruppo',
    maker: 'community maker',
    facilitator: 'facilitatore di laboratorio',
    clerk: 'ufficio del Comune',
    manager: 'dirigente del Comune',
    adviser: 'ufficio che esprime pareri',
    auditor: 'revisore',
    secretariat: 'segreteria della rete',
    'social-manager': 'gestore sociale',
    owner: 'proprietà',
    tutor: 'tutor condominiale',
    caseworker: 'assistente sociale',
    coordinator: 'coordinamento dei servizi',
    operator: 'operatore di sportello',
    family: 'famiglia',
    carer: 'assistente familiare',
    partner: 'ente partner',
    funder: 'finanziatore',
    dpo: 'responsabile della protezione dei dati',
    admin: 'amministratore del sistema',
  } satisfies Roles,
  {
    resident: 'resident',
    representative: 'representative of a group',
    maker: 'community maker',
    facilitator: 'lab facilitator',
    clerk: 'municipal office',
    manager: 'municipal manager',
    adviser: 'office giving opinions',
    auditor: 'auditor',
    secretariat: 'secretariat of the network',
    'social-manager': 'social manager',
    owner: 'property owner',
    tutor: 'condominium tutor',
    caseworker: 'social worker',
    coordinator: 'service coordination',
    operator: 'desk operator',
    family: 'family',
    carer: 'carer',
    partner: 'partner body',
    funder: 'funder',
    dpo: 'data protection officer',
    admin: 'system administrator',
  } satisfies Roles,
)

export const scopeNames = dictionary(
  {
    everywhere: 'ovunque',
    municipality: 'nel Comune',
    organisation: 'nell’organizzazione',
    building: 'nell’edificio',
    lab: 'nel laboratorio',
    case: 'nel caso',
  } satisfies Scopes,
  {
    everywhere: 'everywhere',
    municipality: 'in the municipality',
    organisation: 'in the organisation',
    building: 'in the building',
    lab: 'in the lab',
    case: 'in the case',
  } satisfies Scopes,
)
