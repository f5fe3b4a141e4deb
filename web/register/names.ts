// The closed lists of the public register in words: states, origins, areas, proponents, kinds of good, phases, changes.
import type { Kind as GoodKind } from '../../events/goods/vocabulary.ts'
import type { Area, ProponentKind } from '../../events/proposals/vocabulary.ts'
import type { Mood } from '../kernel/ui/index.ts'
import { dictionary } from '../kernel/words.ts'
import type { ChangeKind, Origin, State } from './api.ts'

type Named = {
  states: { readonly [S in State]: string }
  origins: { readonly [O in Origin]: string }
  areas: { readonly [A in Area]: string }
  proponents: { readonly [P in ProponentKind | 'other']: string }
  goods: { readonly [K in GoodKind]: string }
  phases: { readonly [phase: string]: string }
  changes: { readonly [K in ChangeKind]: string }
}

const it = {
  states: {
    examining: 'Istruttoria in corso',
    awaiting: 'In attesa di integrazione',
    signed: 'Patto stipulato',
    extended: 'Proroga, monitoraggio e valutazione',
    refused: 'Respinta',
    archived: 'Archiviata o conclusa',
  },
  origins: { published: 'Registro del Comune', proposal: 'Proposta', pact: 'Patto' },
  areas: {
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
  },
  proponents: {
    person: 'Persona',
    'informal-group': 'Gruppo informale',
    association: 'Associazione',
    committee: 'Comitato',
    body: 'Ente',
    company: 'Impresa',
    school: 'Scuola',
    cooperative: 'Cooperativa',
    other: 'Altro',
  },
  goods: {
    green: 'Area verde',
    square: 'Piazza',
    street: 'Strada',
    school: 'Scuola',
    building: 'Edificio',
    portico: 'Portico',
    sport: 'Impianto sportivo',
    water: 'Acqua',
    website: 'Sito web',
    activity: 'Attività',
    heritage: 'Bene storico',
    other: 'Altro',
  },
  phases: {
    submitted: 'Presentata, da protocollare',
    verification: 'Verifica',
    consultation: 'Consultazione',
    examination: 'Istruttoria',
    examining: 'Istruttoria in corso',
    integration: 'In attesa di integrazione',
    awaiting: 'In attesa di integrazione',
    codesign: 'Coprogettazione',
    executive: 'All’esame della Giunta',
    notice: 'Preavviso di diniego',
    accepted: 'Accolta, patto da scrivere',
    drafting: 'Scrittura del patto',
    approved: 'Schema approvato',
    signed: 'Patto stipulato',
    active: 'Patto attivo',
    suspended: 'Patto sospeso',
    extended: 'Proroga e monitoraggio',
    evaluation: 'Valutazione dei risultati',
    refused: 'Respinta',
    archived: 'Archiviata',
    gone: 'Non più pubblicata',
    closed: 'Chiusa',
    other: 'Stato non riconosciuto',
  },
  changes: {
    new: 'Nuova',
    advanced: 'Passata di stato',
    amended: 'Modificata',
    late: 'Resoconto in ritardo',
    ended: 'Conclusa',
    corrected: 'Rettificata',
    'stepped-back': 'Tornata indietro',
  },
} satisfies Named

const en = {
  states: {
    examining: 'Under examination',
    awaiting: 'Waiting for documents',
    signed: 'Pact signed',
    extended: 'Extension, monitoring and evaluation',
    refused: 'Refused',
    archived: 'Archived or concluded',
  },
  origins: { published: 'Municipality’s register', proposal: 'Proposal', pact: 'Pact' },
  areas: {
    'pedestrian-care': 'Pedestrian areas and furniture',
    pedestrianisation: 'Pedestrianisation',
    green: 'Green areas',
    immaterial: 'Immaterial commons',
    'cultural-buildings': 'Social and cultural buildings',
    sport: 'Sport',
    'cultural-spaces': 'Social and cultural spaces',
    schools: 'Schools',
    water: 'Waters',
    reuse: 'Reuse',
    digital: 'Digital commons',
    other: 'Other',
  },
  proponents: {
    person: 'Person',
    'informal-group': 'Informal group',
    association: 'Association',
    committee: 'Committee',
    body: 'Body',
    company: 'Company',
    school: 'School',
    cooperative: 'Cooperative',
    other: 'Other',
  },
  goods: {
    green: 'Green area',
    square: 'Square',
    street: 'Street',
    school: 'School',
    building: 'Building',
    portico: 'Portico',
    sport: 'Sports ground',
    water: 'Water',
    website: 'Website',
    activity: 'Activity',
    heritage: 'Heritage',
    other: 'Other',
  },
  phases: {
    submitted: 'Handed in, not registered yet',
    verification: 'Verification',
    consultation: 'Consultation',
    examination: 'Examination',
    examining: 'Under examination',
    integration: 'Waiting for documents',
    awaiting: 'Waiting for documents',
    codesign: 'Co-design',
    executive: 'Before the Giunta',
    notice: 'Notice of refusal',
    accepted: 'Accepted, pact to be written',
    drafting: 'Writing the pact',
    approved: 'Draft approved',
    signed: 'Pact signed',
    active: 'Pact in force',
    suspended: 'Pact suspended',
    extended: 'Extension and monitoring',
    evaluation: 'Evaluation of results',
    refused: 'Refused',
    archived: 'Archived',
    gone: 'No longer published',
    closed: 'Closed',
    other: 'Unknown state',
  },
  changes: {
    new: 'New',
    advanced: 'Went on',
    amended: 'Amended',
    late: 'Report late',
    ended: 'Ended',
    corrected: 'Corrected',
    'stepped-back': 'Stepped back',
  },
} satisfies Named

export const names = dictionary(it, en)

export const stateMoods: { readonly [S in State]: Mood } = {
  examining: 'waiting',
  awaiting: 'alarm',
  signed: 'going',
  extended: 'going',
  refused: 'over',
  archived: 'over',
}
