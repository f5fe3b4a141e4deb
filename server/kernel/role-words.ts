// The roles as sentences name them after «il ruolo di»: a refusal says which one it takes.
import type { Sentence } from './context.ts'
import type { Role } from './people.ts'

export const roleWords: { readonly [R in Role]: Sentence } = {
  resident: { it: 'abitante', en: 'resident' },
  representative: { it: 'referente di un gruppo', en: 'representative of a group' },
  maker: { it: 'community maker', en: 'community maker' },
  facilitator: { it: 'facilitatore di laboratorio', en: 'lab facilitator' },
  clerk: { it: 'istruttore', en: 'municipal clerk' },
  manager: { it: 'dirigente', en: 'municipal manager' },
  adviser: { it: 'chi esprime pareri', en: 'office giving opinions' },
  auditor: { it: 'revisore', en: 'auditor' },
  secretariat: { it: 'segreteria della rete', en: 'secretariat of the network' },
  'social-manager': { it: 'gestore sociale', en: 'social manager' },
  owner: { it: 'proprietario', en: 'property owner' },
  tutor: { it: 'tutor condominiale', en: 'condominium tutor' },
  caseworker: { it: 'assistente sociale', en: 'social worker' },
  coordinator: { it: 'coordinatore dei servizi', en: 'service coordinator' },
  operator: { it: 'operatore di sportello', en: 'desk operator' },
  family: { it: 'famiglia', en: 'family' },
  carer: { it: 'assistente familiare', en: 'carer' },
  partner: { it: 'ente partner', en: 'partner body' },
  funder: { it: 'finanziatore', en: 'funder' },
  dpo: { it: 'responsabile della protezione dei dati', en: 'data protection officer' },
  admin: { it: 'amministratore del sistema', en: 'system administrator' },
}
