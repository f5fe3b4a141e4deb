// The closed lists of the pacts as a dossier writes them. A dossier is an Italian act: it has one language.
import type { RowsOf } from '../../projections/kernel/index.ts'
import type { PactTables } from '../../projections/pacts/tables.ts'

type Rows = RowsOf<PactTables>
type Named<W extends string> = { readonly [word in W]: string }

export const stages: Named<Rows['register']['stage']> = {
  drafting: 'In redazione',
  approved: 'Testo approvato',
  signing: 'Alla firma',
  signed: 'Firmato',
  active: 'Attivo',
  suspended: 'Sospeso',
  notice: 'In recesso',
  revoked: 'Revocato',
  expired: 'Scaduto',
  ended: 'Finito prima',
  renewed: 'Rinnovato',
  closed: 'Concluso',
  abandoned: 'Lasciato cadere',
}
export const kinds: Named<Rows['register']['kind']> = { ordinary: 'Patto ordinario', complex: 'Patto complesso' }
export const areas: Named<Rows['register']['area']> = {
  'pedestrian-care': 'Aree pedonali e arredi',
  pedestrianisation: 'Pedonalizzazioni',
  green: 'Verde',
  immaterial: 'Beni immateriali',
  'cultural-buildings': 'Edifici socio-culturali',
  sport: 'Sport',
  'cultural-spaces': 'Spazi socio-culturali',
  schools: 'Scuole',
  water: 'Acque',
  reuse: 'Riuso',
  digital: 'Beni digitali',
  other: 'Altro',
}
export const partyKinds: Named<Rows['parties']['kind']> = {
  person: 'Persona',
  'informal-group': 'Gruppo informale',
  association: 'Associazione',
  committee: 'Comitato',
  company: 'Impresa',
  school: 'Scuola',
  cooperative: 'Cooperativa',
  municipality: 'Comune',
}
export const sides: Named<Rows['commitments']['side']> = { citizens: 'I cittadini', municipality: 'Il Comune' }
export const endings: Named<NonNullable<Rows['register']['ending']>> = {
  withdrawn: 'Finito per recesso',
  early: 'Concluso in anticipo',
  breach: 'Risolto per inadempimento',
}
export const statuses: Named<Rows['commitments']['status']> = {
  open: 'Da mantenere',
  kept: 'Mantenuta',
  missed: 'Mancata',
  released: 'Tolta',
}
export const organs: Named<Rows['register']['approval']> = {
  none: 'Nessun atto',
  manager: 'Dirigente',
  giunta: 'Giunta',
  council: 'Consiglio comunale',
}
export const offices: Named<Rows['opinions']['office']> = {
  soprintendenza: 'Soprintendenza',
  district: 'Quartiere o circoscrizione',
  mobility: 'Mobilità',
  green: 'Verde pubblico',
  'state-property': 'Demanio e patrimonio',
  planning: 'Urbanistica',
  technical: 'Ufficio tecnico',
  'round-table': 'Tavolo tecnico',
  other: 'Altro ufficio',
}
export const outcomes: Named<NonNullable<Rows['opinions']['outcome']>> = {
  favourable: 'Favorevole',
  prescriptions: 'Favorevole con prescrizioni',
  contrary: 'Contrario',
  'not-received': 'Non pervenuto',
}
export const supports: Named<Rows['supports']['kind']> = {
  space: 'Uso gratuito di uno spazio',
  utilities: 'Utenze pagate',
  maintenance: 'Manutenzioni pagate',
  tools: 'Attrezzi in comodato',
  consumables: 'Materiali di consumo',
  protection: 'Dispositivi di protezione',
  staff: 'Personale che affianca',
  training: 'Formazione',
  'fee-exemption': 'Esenzione dal canone',
  'tax-relief': 'Agevolazione sui tributi locali',
  'self-financing': 'Permesso di autofinanziarsi',
  visibility: 'Comunicazione e visibilità',
  insurance: 'Convenzione assicurativa',
  planning: 'Aiuto a progettare',
  money: 'Rimborso di costi documentati',
}
export const reviews: Named<NonNullable<Rows['reports']['review']>> = {
  approved: 'Approvato',
  incomplete: 'Da integrare',
  critical: 'Critico',
}
export const verdicts: Named<NonNullable<Rows['register']['verdict']>> = { positive: 'Positiva', mixed: 'In parte', negative: 'Negativa' }
export const inspections: Named<string> = { regular: 'Tutto regolare', remarks: 'Con osservazioni', serious: 'Con rilievi gravi' }
export const conditions: Named<string> = { good: 'In buono stato', worn: 'Usurato', damaged: 'Danneggiato' }
export const voices: Named<string> = { yes: 'Sì', no: 'No', 'not-yet': 'Non ancora' }
export const requests: Named<string> = { waiting: 'Aspetta risposta', admitted: 'Ammesso', declined: 'Non accolto' }

/** A word of a list; a word the list has not, as it is. */
export const wordIn = (list: { readonly [word: string]: string }, word: string): string =>
  Object.hasOwn(list, word) ? (list[word] ?? word) : word
/** What may be put right. */
export const corrected: Named<string> = {
  title: 'Titolo',
  area: 'Ambito',
  address: 'Indirizzo',
  lat: 'Latitudine (milionesimi di grado)',
  lon: 'Longitudine (milionesimi di grado)',
  number: 'Numero di registro',
  act: 'Atto',
  from: 'Dal',
  until: 'Al',
  hours: 'Ore',
  people: 'Persone',
}
